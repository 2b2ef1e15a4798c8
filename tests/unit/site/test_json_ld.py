"""JSON-LD holds only what schema.org defines, and can break out of no script."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from sopkatalog.rules.engine import Checked
from sopkatalog.site.catalogue import Catalogue
from sopkatalog.site.json_ld import json_ld
from sopkatalog.site.pages import pages
from tests.conftest import ROOT

# Types and properties of schema.org that we use; where they come from is said in the file.
SCHEMA = json.loads((ROOT / "tests/data/schema_org.json").read_text(encoding="utf-8"))["jenis"]
PLAIN = {"Text": str, "URL": str, "Date": str, "DateTime": str, "Integer": int, "Number": (int, float)}


@pytest.fixture(scope="module")
def things(sample: Checked) -> list[dict[str, Any]]:
    documents = [json.loads(page.data_terstruktur) for page in pages(Catalogue.of(sample)) if page.data_terstruktur]
    assert {document["@context"] for document in documents} == {"https://schema.org"}
    return [thing for document in documents for thing in document["@graph"]]


def faults(thing: dict[str, Any]) -> Iterator[str]:
    """What schema.org does not know in a thing and in those inside it."""
    kind = SCHEMA[thing["@type"]]
    for name, value in thing.items():
        if name.startswith("@"):
            continue
        expected = kind["properti"].get(name)
        if expected is None:
            yield f"{thing['@type']} has no {name}"
            continue
        for one in value if isinstance(value, list) else [value]:
            if not fits(one, expected):
                yield f"{thing['@type']}.{name}: {one!r} is none of {expected}"
            if isinstance(one, dict) and "@type" in one:
                yield from faults(one)


def fits(value: object, expected: list[str]) -> bool:
    if isinstance(value, dict) and set(value) == {"@id"}:  # points at a thing told elsewhere
        return not set(expected) <= PLAIN.keys()
    if isinstance(value, dict):
        return bool({value["@type"], *SCHEMA[value["@type"]]["di_atasnya"]} & set(expected))
    return value != "" and any(isinstance(value, PLAIN[kind]) for kind in expected if kind in PLAIN)


def test_only_what_schema_org_defines(things: list[dict[str, Any]]) -> None:
    assert {thing["@type"] for thing in things} == {
        "GovernmentService", "GovernmentOrganization", "DigitalDocument", "BreadcrumbList"
    }  # fmt: skip
    assert sorted({fault for thing in things for fault in faults(thing)}) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"@type": "GovernmentService", "price": "gratis"},
        {"@type": "GovernmentService", "provider": "Disdukcapil"},
        {"@type": "GovernmentService", "provider": {"@type": "City", "name": "Kota Wanasari"}},
        {"@type": "ListItem", "position": ""},
    ],
)
def test_the_check_sees_what_is_wrong(wrong: dict[str, Any]) -> None:
    assert list(faults(wrong))


def test_a_thing_is_told_in_full(things: list[dict[str, Any]]) -> None:
    unit = next(thing for thing in things if thing.get("@id", "").endswith("/unit/kel-mekarsari/"))
    assert unit["parentOrganization"]["name"] == "Kecamatan Wanasari"
    service = next(thing for thing in things if thing["@type"] == "GovernmentService" and "ktp hilang" in str(thing))
    assert service["provider"][0]["name"] == "Dinas Kependudukan dan Pencatatan Sipil"
    trail = next(thing for thing in things if thing["@type"] == "BreadcrumbList" and "edisi-1" in str(thing))
    assert [step["position"] for step in trail["itemListElement"]] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("payload", ["</script><script>alert(1)</script>", "<!--<script>", "\u2028", "]]>", "mermaid"])
def test_no_text_breaks_out_of_the_script(payload: str) -> None:
    text = json_ld([{"@type": "Thing", "name": payload}])
    assert not set("<>&\u2028\u2029") & set(text)
    assert "mermaid" not in text
    assert json.loads(text)["@graph"][0]["name"] == payload


def test_without_an_address_of_the_site_the_data_points_by_the_way_up(sample: Checked) -> None:
    settings = replace(sample.katalog.settings, alamat_situs="")
    made = pages(Catalogue.of(replace(sample, katalog=replace(sample.katalog, settings=settings))))
    unit = next(page for page in made if page.url == "unit/setda/")
    assert json.loads(unit.data_terstruktur)["@graph"][0]["@id"] == "../../unit/setda/"
