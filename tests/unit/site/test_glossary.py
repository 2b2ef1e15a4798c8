"""Terms: every key that a template names exists, every term has its place, and the words are short."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sopkatalog.model.entri_cari import JenisEntri
from sopkatalog.model.output import Page
from sopkatalog.rules.engine import Checked
from sopkatalog.site import glossary as module
from sopkatalog.site.catalogue import Catalogue
from sopkatalog.site.glossary import BY_KUNCI, ISTILAH, Istilah
from sopkatalog.site.pages import pages

TEMPLATES = Path(module.__file__).parent / "templates"
# Explained, though no template of ours links them: words of the form as authors and the flow table write them, states
# in badges, and names that stand in the requirements and steps of services.
TANPA_TAUTAN = {
    "akan-berlaku", "berlaku", "data-terbuka", "diganti", "dtsen", "kelengkapan", "keterangan", "keterkaitan", "ktp-el",
    "kualifikasi-pelaksana", "layanan", "mutu-baku", "nib", "oss", "output", "pelaksana", "pencatatan-dan-pendataan",
    "perangkat-daerah", "peringatan", "persyaratan", "ppid", "rancangan", "segilima", "siak", "tte", "waktu",
}  # fmt: skip


@pytest.fixture(scope="module")
def made(sample: Checked) -> dict[str, Page]:
    return {page.url: page for page in pages(Catalogue.of(sample))}


def linked(page: Page) -> list[str]:
    """The terms that a page links, in its order."""
    return re.findall(r'<a class="sop-kata" href="[./]*istilah/#([^"]+)"', page.isi)


def named_in_templates() -> set[str]:
    calls = [
        call for path in TEMPLATES.glob("*.html") for call in re.findall(r'istilah\("([^"]*)"', path.read_text("utf-8"))
    ]
    assert len(calls) > 10
    return set(calls)


def test_templates_name_terms_that_exist() -> None:
    assert named_in_templates() <= set(BY_KUNCI)


def test_every_term_is_linked_or_unlinked_on_purpose() -> None:
    assert set(BY_KUNCI) - named_in_templates() == TANPA_TAUTAN


def test_every_call_names_its_key() -> None:
    """A key worked out by a template would escape the two tests above."""
    for path in TEMPLATES.glob("*.html"):
        assert not re.search(r"(?<!macro )\bistilah\((?!\")", path.read_text("utf-8")), path.name


def test_terms_are_told_apart_and_stand_in_order() -> None:
    names = [item.nama.casefold() for item in ISTILAH]
    assert len(BY_KUNCI) == len(set(names)) == len({item.arti for item in ISTILAH}) == len(ISTILAH)
    assert names == sorted(names)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", item.kunci) for item in ISTILAH)
    assert all(item.nama[0].isupper() for item in ISTILAH)


@pytest.mark.parametrize("item", ISTILAH, ids=lambda item: item.kunci)
def test_a_meaning_is_one_or_two_short_sentences(item: Istilah) -> None:
    for sentence in filter(None, (item.arti, item.rinci)):
        assert sentence[0].isupper()
        assert sentence[-1] in ".?"
        assert not re.search(r"[.?!] [A-Z]", sentence), "more than one sentence"
        assert len(sentence.split()) <= 30
    assert item.kunci not in item.lihat
    assert set(item.lihat) <= set(BY_KUNCI)


def test_a_page_explains_a_word_once_and_leads_to_its_place(made: dict[str, Page]) -> None:
    seen: set[str] = set()
    for url, page in made.items():
        found = linked(page)
        assert len(found) == len(set(found)), url
        seen |= set(found)
    anchors = set(re.findall(r'<div id="([^"]+)"', made["istilah/"].isi))
    assert anchors == set(BY_KUNCI)
    assert seen == named_in_templates(), "what the templates name is met on a page of the sample"


def test_the_short_meaning_is_at_hand(made: dict[str, Page]) -> None:
    isi = made["sop/disdukcapil-0002/"].isi
    assert f'title="{BY_KUNCI["nomor-sop"].arti}">Nomor SOP</a>' in isi
    assert "edisi" in linked(made["sop/disdukcapil-0002/edisi-1/"])


def test_words_are_found_below_everything_else(made: dict[str, Page]) -> None:
    entries = {entry.url: entry for entry in made["istilah/"].entri_cari}
    assert set(entries) == {"istilah/", *(item.url for item in ISTILAH)}
    assert {entry.jenis_entri for entry in entries.values()} == {JenisEntri.HALAMAN}
    assert "nomor induk berusaha" in entries["istilah/#nib"].ringkasan


def test_the_front_page_leads_to_the_list(made: dict[str, Page]) -> None:
    assert 'href="istilah/"' in made[""].isi
