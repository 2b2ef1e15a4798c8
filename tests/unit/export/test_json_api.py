"""The API documents: keys as promised, addresses, editions, drafts, the same bytes twice, and their schemas."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from sopkatalog.app.load import Loaded, load, load_entries
from sopkatalog.export import json_api, schema
from sopkatalog.export.artifacts import artifacts
from sopkatalog.io.files import read_source
from sopkatalog.model.katalog import Katalog
from sopkatalog.model.status import Status
from sopkatalog.model.unit import Unit
from sopkatalog.parse.document import parse_document
from sopkatalog.parse.yaml_text import Mapping, Node, Scalar, Sequence
from sopkatalog.rules.engine import Checked, check
from tests.values import a_langkah, a_sop

SOURCE = Path("sop_source")
TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(SOURCE)


@pytest.fixture(scope="module")
def checked(loaded: Loaded) -> Checked:
    return check(loaded.katalog, TODAY, found=loaded.found)


@pytest.fixture(scope="module")
def documents(checked: Checked) -> dict[str, Any]:
    return {artifact.path: json.loads(artifact.isi) for artifact in json_api.artifacts(checked)}


def small(*sop: Any, alamat: str = "", **rest: Any) -> Checked:
    katalog = Katalog.of(sop, units=(Unit("dkc", "Dinas Dukcapil", jenis="dinas"),), **rest)
    katalog = replace(katalog, settings=replace(katalog.settings, alamat_situs=alamat))
    return check(katalog, TODAY, rules=())


def read(checked: Checked, path: str, **options: Any) -> Any:
    found = {artifact.path: artifact.isi for artifact in json_api.artifacts(checked, **options)}
    return json.loads(found[path])


def test_every_public_sop_has_a_document_and_an_entry(checked: Checked, documents: dict[str, Any]) -> None:
    ids = [sop.id for sop in checked.katalog.publik]
    assert [entry["id"] for entry in documents["api/v1/katalog.json"]["sop"]] == ids
    assert {f"api/v1/sop/{id_}.json" for id_ in ids} <= documents.keys()
    assert "api/v1/sop/disdukcapil-0002/edisi-1.json" in documents
    drafts = [sop.id for sop in checked.katalog.sop if sop.is_rancangan]
    assert drafts
    assert not {f"api/v1/sop/{id_}.json" for id_ in drafts} & documents.keys()


def test_the_catalogue_has_the_promised_keys(documents: dict[str, Any]) -> None:
    katalog = documents["api/v1/katalog.json"]
    assert {"versi", "kota", "sop", "unit"} <= katalog.keys()
    promised = [
        "id",
        "nomor",
        "judul",
        "unit",
        "jenis",
        "status",
        "edisi",
        "url",
        "tanggal_efektif",
        "jumlah_langkah",
        "pelaksana",
        "waktu",
    ]
    assert set(promised) <= katalog["sop"][0].keys()
    promised = ["kode", "nama", "jenis", "induk", "berlaku_sampai", "penerus", "jumlah_sop"]
    assert set(promised) <= katalog["unit"][0].keys()


def test_a_sop_has_the_promised_keys(documents: dict[str, Any]) -> None:
    sop = documents["api/v1/sop/disdukcapil-0002.json"]
    assert {"alur", "mermaid", "waktu", "temuan", "bagian", "langkah", "dasar_hukum"} <= sop.keys()
    step = sop["langkah"][1]
    assert (step["no"], step["pelaksana"], step["keputusan"]) == ("2", ["Petugas Loket"], True)
    assert step["waktu"]["teks"] == "5 menit"
    assert (step["waktu"]["menit_min"], step["waktu"]["menit_maks"], step["waktu"]["hari_maks"]) == (5, 5, None)
    assert step["lanjut"][0] == {"label": "Lengkap", "jenis": "langkah", "ke": "3"}
    assert {"terpendek", "terpanjang", "per_pelaksana"} <= sop["waktu"].keys()
    assert sop["alur"]["panah"][0] == {"dari": "1", "ke": "2", "label": ""}
    assert sop["mermaid"].count("swimlane") >= 1
    assert len(sop["dasar_hukum"]) == 4
    assert [item["edisi"] for item in sop["edisi_lama"]] == [1]


def test_links_and_addresses_are_absolute_when_the_city_says_where_it_is(documents: dict[str, Any]) -> None:
    sop = documents["api/v1/sop/disdukcapil-0002.json"]
    assert sop["url"] == "https://sop.wanasari.example/sop/disdukcapil-0002/"
    html = next(bagian["html"] for bagian in sop["bagian"] if bagian["kunci"] == "keterkaitan")
    assert 'href="https://sop.wanasari.example/sop/disdukcapil-0003/"' in html
    assert not [path for path, isi in documents.items() if 'href=\\"sop:' in json.dumps(isi)]


def test_without_a_site_address_they_are_relative_to_its_root() -> None:
    assert read(small(a_sop()), "api/v1/sop/dkc-0001.json")["url"] == "sop/dkc-0001/"
    assert read(small(a_sop(), alamat="https://a.example"), "api/v1/katalog.json")["sop"][0]["api"] == (
        "https://a.example/api/v1/sop/dkc-0001.json"
    )


def test_a_superseded_edition_is_a_document_of_its_own() -> None:
    lama = a_sop(berkas="0001.e1", edisi_lama=1, judul="Lama")
    yatim = a_sop(berkas="0009.e1", urut=9, edisi_lama=1)
    checked = small(a_sop(edisi=2), lama, yatim)
    paths = [artifact.path for artifact in json_api.artifacts(checked)]
    assert paths == ["api/v1/katalog.json", "api/v1/sop/dkc-0001.json", "api/v1/sop/dkc-0001/edisi-1.json"]
    isi = read(checked, paths[-1])
    assert (isi["judul"], isi["keadaan"], isi["edisi"], isi["url"]) == ("Lama", "diganti", 1, "sop/dkc-0001/edisi-1/")


def test_drafts_are_in_a_preview_only() -> None:
    checked = small(a_sop(berkas="baru", urut=None, status=Status.RANCANGAN))
    assert len(json_api.artifacts(checked)) == 1
    assert read(checked, "api/v1/sop/dkc-baru.json", rancangan=True)["nomor"] == ""


def test_a_time_that_was_not_understood_has_words_and_no_figures() -> None:
    isi = read(small(a_sop(a_langkah("1", waktu="secepatnya"))), "api/v1/sop/dkc-0001.json")
    waktu = isi["langkah"][0]["waktu"]
    assert waktu["teks"] == "secepatnya"
    assert {value for key, value in waktu.items() if key.endswith(("_min", "_maks"))} == {None}


def test_the_same_input_gives_the_same_bytes_in_any_order(checked: Checked) -> None:
    entries = list(reversed(read_source(SOURCE)))
    again = load_entries(entries)
    other = check(again.katalog, TODAY, found=again.found)
    assert json_api.artifacts(other) == json_api.artifacts(checked)
    assert all(artifact.isi.endswith(b"}\n") for artifact in json_api.artifacts(checked))
    assert all(b"\n" not in artifact.isi[:-1] for artifact in json_api.artifacts(checked)[1:])


def test_every_document_fits_its_schema(documents: dict[str, Any]) -> None:
    schemas = {artifact.path: json.loads(artifact.isi) for artifact in schema.artifacts()}
    for isi in schemas.values():
        Draft202012Validator.check_schema(isi)
    katalog = Draft202012Validator(_closed(schemas["api/v1/katalog.schema.json"]))
    sop = Draft202012Validator(_closed(schemas["api/v1/sop.schema.json"]))
    for path, isi in documents.items():
        errors = list((katalog if path.endswith("katalog.json") else sop).iter_errors(isi))
        assert not errors, f"{path}: {errors[0].json_path} {errors[0].message}"


def _closed(isi: Any) -> Any:
    """The schema with no other keys than its own: in our own documents, each key must be described."""
    if isinstance(isi, list):
        return [_closed(item) for item in isi]
    if not isinstance(isi, dict):
        return isi
    closed = {key: _closed(value) for key, value in isi.items()}
    return closed | {"additionalProperties": False} if isi.get("type") == "object" else closed


def test_the_front_matters_fit_their_schema_as_text_and_as_yaml_types(loaded: Loaded) -> None:
    validator = Draft202012Validator(schema.front_matter_schema())
    for source in loaded.files:
        if not source.path.endswith(".md"):
            continue
        block = source.text.split("\n---", 1)[0].removeprefix("---\n")
        typed = json.loads(json.dumps(yaml.safe_load(block), default=lambda day: day.isoformat()))
        node = parse_document(source).front_matter
        for isi in (typed, _plain(node)):
            errors = list(validator.iter_errors(isi))
            assert not errors, f"{source.path}: {errors[0].json_path} {errors[0].message}"


def _plain(node: Node | None) -> Any:
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    assert isinstance(node, Mapping)
    return {name.value: _plain(value) for name, value in node.entries}


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"judul": "x", "jenis": "pelayanan"},
        {"judul": "x", "jenis": "luar", "status": "berlaku"},
        {"judul": "x", "jenis": "pelayanan", "status": "berlaku", "jduul": "y"},
        {"judul": "x", "jenis": "pelayanan", "status": "berlaku", "edisi": 0},
        {"judul": "x", "jenis": "pelayanan", "status": "berlaku", "edisi": "01"},
        {"judul": "x", "jenis": "pelayanan", "status": "berlaku", "layanan": [{"nma": "y"}]},
    ],
)
def test_the_front_matter_schema_refuses(wrong: object) -> None:
    assert not Draft202012Validator(schema.front_matter_schema()).is_valid(wrong)


def test_the_front_matter_schema_explains_every_key_and_its_examples_are_right() -> None:
    isi: Any = schema.front_matter_schema()
    assert all(key["description"] for key in isi["properties"].values())
    for name, key in isi["properties"].items():
        for contoh in key.get("examples", ()):
            assert Draft202012Validator(key).is_valid(contoh), name


def test_no_path_is_given_twice(checked: Checked) -> None:
    paths = [artifact.path for artifact in artifacts(checked)]
    assert len(paths) == len(set(paths))
