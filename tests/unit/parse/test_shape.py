"""Shapes: nodes of text to typed values, each mistake named at its place, and the same table as JSON Schema."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sopkatalog.model.durasi import Durasi, TidakTerbaca
from sopkatalog.model.status import Status
from sopkatalog.model.suggestion import suggestion
from sopkatalog.parse.front_matter import FRONT_MATTER
from sopkatalog.parse.shape import Date, ListOf, MapOf, Number, Reader, Shape, Text, sebutan
from sopkatalog.parse.source_file import SourceFile
from sopkatalog.parse.to_sop import parse_sop
from sopkatalog.parse.yaml_text import Mapping, parse_yaml


def _read(shape: Shape, text: str) -> tuple[Any, list[str]]:
    node, found = parse_yaml(f"k: {text}", "a.md")
    assert found == ()
    assert isinstance(node, Mapping)
    reader = Reader()
    value = shape.read(node.entries[0][1], "k", reader)
    return value, [item.code for item in reader.found]


def _sop(front_matter: str) -> Any:
    return parse_sop(SourceFile("disdukcapil/0001.md", f"---\n{front_matter}\n---\n"))


@pytest.mark.parametrize(
    ("text", "value", "codes"),
    [
        ("2026-02-28", date(2026, 2, 28), []),
        ("'2024-02-29'", date(2024, 2, 29), []),
        ("", None, []),
        *((wrong, None, ["SOP017"]) for wrong in (
            "2026-02-30", "2026-2-3", "28-02-2026", "2026/02/28", "20260228", "2026-W03-1", "2026-02-28T00:00",
            "0206-01-15", "9999-12-31", "1799-12-31", "٢٠٢٦-٠٢-٢٨", "besok",
        )),
        ("[2026-02-28]", None, ["SOP016"]),
    ],
)  # fmt: skip
def test_dates(text: str, value: object, codes: list[str]) -> None:
    assert _read(Date(), text) == (value, codes)


@pytest.mark.parametrize(
    ("text", "value", "codes"),
    [
        ("1", 1, []), ("12", 12, []), ("'3'", 3, []),
        *((wrong, None, ["SOP018"]) for wrong in ("0", "-1", "01", "1.0", "dua", "²", "١", "9" * 6000)),
    ],
)  # fmt: skip
def test_numbers(text: str, value: object, codes: list[str]) -> None:
    assert _read(Number(), text) == (value, codes)


def test_lists_take_one_value_for_a_list_of_one() -> None:
    shape = ListOf(Text())
    assert _read(shape, "[a, b]") == (("a", "b"), [])
    assert _read(shape, "a") == (("a",), [])
    assert _read(shape, "[a, '', b]") == (("a", "b"), [])
    assert _read(shape, "") == ((), [])
    assert _read(shape, "[a, [b], c]") == (("a", "c"), ["SOP016"])


def test_places_of_a_list_count_what_could_be_read() -> None:
    sop, found = _sop("evaluasi:\n  - besok\n  - {tanggal: 2026-01-20, hasil: tetap}")
    assert [item.code for item in found] == ["SOP016"]
    assert len(sop.evaluasi) == 1
    assert sop.at("evaluasi.0.tanggal").line == 4


def test_maps_take_any_key() -> None:
    assert _read(MapOf(Number()), "{a: 1, b: x, c: 2}") == ({"a": 1, "c": 2}, ["SOP018"])
    assert _read(MapOf(Number()), "[1]") == (None, ["SOP016"])


def test_unknown_keys_are_named_with_a_suggestion_and_left_out() -> None:
    sop, found = _sop("judul: A\nJudul: B\ntangal_efektif: 2026-01-01\nxyz: 1")
    assert sop.judul == "A"
    assert [item.message for item in found] == [
        "Kunci “Judul” tidak dikenal; maksud Anda “judul”?",
        "Kunci “tangal_efektif” tidak dikenal; maksud Anda “tanggal_efektif”?",
        "Kunci “xyz” tidak dikenal.",
    ]


def test_key_paths_are_named_without_counting() -> None:
    assert sebutan("layanan.0.peristiwa.12") == "layanan.peristiwa"
    assert sebutan("tingkat.SOP301") == "tingkat.SOP301"


def test_suggestions_end_the_sentence() -> None:
    assert suggestion("berlku", ("berlaku", "dicabut")) == "; maksud Anda “berlaku”?"
    assert suggestion("xyz", ("berlaku", "dicabut")) == "."
    assert suggestion("x" * 100_000, ("berlaku",)) == "."


def test_a_whole_front_matter() -> None:
    sop, found = _sop(
        "judul: ' Surat Pindah '\njenis: pelayanan\nstatus: berlaku\nedisi: 2\nnomor_resmi: 010\n"
        "disahkan_oleh: {jabatan: Lurah}\nlayanan:\n- nama: Pindah\n  waktu: 1 hari kerja\n"
        "- {nama: Datang, waktu: segera}\n"
        "abaikan: {kode: SOP703, alasan: Istilah baku}\ndicabut:\n  alasan: x\n"
    )
    assert found == ()
    assert (sop.judul, sop.status, sop.edisi, sop.nomor_resmi) == ("Surat Pindah", Status.BERLAKU, 2, "010")
    assert (sop.disahkan_oleh.jabatan, sop.disahkan_oleh.nama) == ("Lurah", "")
    assert isinstance(sop.layanan[0].waktu, Durasi)
    assert isinstance(sop.layanan[1].waktu, TidakTerbaca)
    assert sop.abaikan[0].kode == "SOP703"
    assert sop.at("layanan.1.waktu").line == 11
    assert sop.at("layanan.1.tempat") == sop.at("layanan.1")  # not written: the nearest key above
    assert sop.at("ringkasan").line == 1


@pytest.mark.parametrize(
    ("text", "is_ditulis"),
    [("judul: A", True), ("judul: [A]", True), ("judul:", False), ("judul: ''", False), ("judul: '  '", False),
     ("judul: []", False), ("judul: {}", False), ("judul: |\n  A", True), ("jenis: A", False)],
)  # fmt: skip
def test_what_is_written_and_what_is_left_empty(text: str, is_ditulis: bool) -> None:
    sop, _ = _sop(text)
    assert sop.is_ditulis("judul") is is_ditulis
    assert sop.at("judul").line == (2 if "judul" in text else 1)


def test_the_schema_knows_every_key_of_the_front_matter() -> None:
    schema = FRONT_MATTER.schema()
    assert schema["additionalProperties"] is False
    assert set(schema["properties"]) == set(FRONT_MATTER.keys)
    assert schema["properties"]["status"]["enum"] == ["rancangan", "berlaku", "diganti", "dicabut"]
    assert all(part["description"] for part in schema["properties"].values())
