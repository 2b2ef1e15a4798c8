"""The cache is never stale: whatever is edited, a build with it gives what a clean build gives, to the byte.

A city of a few files is edited at random; SOPs refer to each other, come and go, and the registers, the settings, the
day and the program change between builds. One cache lives through all of it.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sopkatalog.app import check_report
from sopkatalog.app.cache import Store
from sopkatalog.app.check import check_source
from sopkatalog.app.check_report import Said
from sopkatalog.app.outcome import Outcome, outcome
from sopkatalog.app.workshop import Workshop, workshop
from sopkatalog.diagnostics import Report
from sopkatalog.flow.graph import FlowGraph
from tests.thorough import often

SOP = ("a/0001.md", "a/0001.e1.md", "a/0002.md", "b/0001.md", "b/baru.md", "b/0001.e2.md")
IDS = ("a-0001", "a-0002", "b-0001", "b-0002", "c-0009")
DAYS = (date(2026, 1, 1), date(2026, 6, 1), date(2027, 6, 1))


@st.composite
def sop_texts(draw: st.DrawFn) -> str:
    """A SOP that may name others in its head, a section, a step and an arrow."""
    ids, judul = st.sampled_from(IDS), draw(st.sampled_from(["Surat", "Akta & <Kartu>", "Izin Usaha"]))
    status = draw(st.sampled_from(["berlaku", "rancangan", "dicabut", "diganti"]))
    efektif = draw(st.sampled_from(["2025-02-03", "2026-03-01"]))
    pelaksana = draw(st.sampled_from(["Lurah", "Kasi; Lurah", "Bupati"]))
    lanjut = draw(st.sampled_from(["", "Ya: 2; Tidak: 1", f"Ya: 2; Tidak: {draw(ids)}"]))
    return f"""---
judul: {judul}
jenis: pelayanan
status: {status}
tanggal_efektif: {efektif}
disahkan_oleh: {{jabatan: Lurah}}
diganti_oleh: [{draw(ids)}]
layanan:
  - nama: {judul} Warga
    waktu: 1 hari kerja
---
## Dasar Hukum

1. {draw(st.sampled_from(["UU 23 Tahun 2014", "Perwali 1 Tahun 2020"]))}, lihat {draw(ids)}

## Prosedur

| No | Kegiatan | Pelaksana | Waktu | Output | Lanjut |
|---|---|---|---|---|---|
| 1 | Memeriksa berkas | {pelaksana} | {draw(st.sampled_from(["5 menit", "2 hari kerja"]))} | Berkas | {lanjut} |
| 2 | Menulis {draw(ids)} | Lurah | 1 jam | Surat | |
"""


REGISTERS = {
    "katalog.yml": (
        "kota: Kota Satu\n",
        "kota: Kota Satu\nalamat_situs: https://sop.contoh/\n",
        "kota: Kota Dua\njam_kerja_per_hari: 5\nkertas: A4\n",
        "kota: Kota Satu\nevaluasi_setiap: 6 bulan\ntingkat: {SOP120: galat, SOP601: peringatan}\n",
    ),
    "_register/unit.yml": (
        "- {kode: a, nama: Dinas A, singkatan: A, jenis: dinas}\n",
        "- {kode: a, nama: Dinas A, singkatan: A, jenis: dinas}\n- {kode: b, nama: Kantor B, jenis: dinas}\n",
        "- {kode: a, nama: Badan A, singkatan: BA, induk: b}\n- {kode: b, nama: Kantor B, jenis: dinas}\n",
    ),
    "_register/jabatan.yml": (
        "- {kode: lurah, nama: Lurah, golongan: pejabat}\n",
        "- {kode: lurah, nama: Lurah, berlaku_sampai: 2020-01-01, penerus: [kasi]}\n- {kode: kasi, nama: Kasi}\n",
    ),
    "_register/peraturan.yml": (
        "- {kode: uu, judul: Undang-Undang Nomor 23 Tahun 2014 tentang Pemda, status: berlaku}\n",
        "- {kode: uu, judul: Undang-Undang Nomor 23 Tahun 2014 tentang Pemda, status: dicabut}\n",
    ),
    "_register/libur.yml": ("- {tanggal: 2026-01-01, nama: Tahun Baru}\n", ""),
}

File = tuple[str, str | None]
sops: st.SearchStrategy[File] = st.tuples(st.sampled_from(SOP), st.one_of(st.none(), sop_texts()))
registers: st.SearchStrategy[File] = st.one_of(
    *(st.tuples(st.just(path), st.sampled_from(texts)) for path, texts in REGISTERS.items())
)


@dataclass(frozen=True)
class Edit:
    """What changes before a build, and on which day, by which program and for whom it is built."""

    files: tuple[File, ...]
    today: date
    version: bytes
    rancangan: bool
    berkas: frozenset[str] = field(default=frozenset())


edits = st.builds(
    Edit,
    st.lists(st.one_of(sops, sops, registers), max_size=3).map(tuple),
    st.sampled_from(DAYS),
    st.sampled_from([b"1", b"1", b"2"]),
    st.booleans(),
    st.sampled_from([frozenset(), frozenset({"pdf/a-0001.pdf"})]),
)
beginnings = st.tuples(*(st.tuples(st.just(path), sop_texts()) for path in SOP))


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    place = Path(tempfile.mkdtemp(prefix="sop-uji-"))
    yield place
    shutil.rmtree(place)


def write(source: Path, files: tuple[File, ...]) -> None:
    for path, text in files:
        target = source / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        if text is not None:
            target.write_text(text, encoding="utf-8")


def built(source: Path, edit: Edit, hands: Workshop) -> tuple[Said, Report, dict[str, FlowGraph], Outcome]:
    said = check_report.check_report(check_report.Question(source, edit.today, strict=edit.rancangan), hands)
    result = check_source(source, edit.today, workshop=hands)
    made = outcome(
        result.checked, rancangan=edit.rancangan, berkas=edit.berkas, workshop=hands, contents=result.contents
    )
    return said, result.checked.report, dict(result.checked.flows), solid(made)


def solid(made: Outcome) -> Outcome:
    """With all contents fetched, also those that the cache holds."""
    pages = tuple(replace(page, isi=page.teks) for page in made.pages)
    return Outcome(pages, tuple(replace(file, isi=file.bita) for file in made.artifacts))


@settings(max_examples=often(12, 40), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(beginnings, st.lists(edits, min_size=1, max_size=5))
def test_a_kept_build_is_a_clean_build(folder: Path, beginning: tuple[File, ...], history: list[Edit]) -> None:
    source = folder / "sop_source"
    shutil.rmtree(source, ignore_errors=True)
    write(source, (*((path, texts[0]) for path, texts in REGISTERS.items()), *beginning))
    memory: dict[str, object] = {}
    for edit in history:
        write(source, edit.files)
        store = Store(folder / ".sop-cache")  # one for all examples: what one left may mislead another
        version = partial(getattr, edit, "version")
        with patch.object(workshop, "code_version", version), patch.object(check_report, "code_version", version):
            kept = built(source, edit, Workshop(store, memory=memory))  # type: ignore[arg-type]
            again = built(source, edit, Workshop(store))
        store.close()
        clean = built(source, edit, Workshop())
        assert kept == clean
        assert again == clean
