"""Rows of sinonim.yml reach the SOPs that they mean, and no others."""

from __future__ import annotations

from sopkatalog.model.entri_cari import Bidang
from sopkatalog.model.unit import BUKAN_PEMKOT, Sinonim
from sopkatalog.search.synonyms import with_synonyms
from tests.unit.search.conftest import SEMUA


def given(*rows: Sinonim) -> dict[str, tuple[str, ...]]:
    made = with_synonyms(SEMUA, rows)
    return {entri.id: entri.teks[Bidang.PADANAN] for entri in made.entri if Bidang.PADANAN in entri.teks}


def test_official_words_choose_the_sops() -> None:
    found = given(Sinonim("Penerbitan KTP-el karena hilang atau rusak", ("ktp raib",)))
    assert found == {"disdukcapil-0002": ("Penerbitan KTP-el karena hilang atau rusak", "ktp raib")}


def test_the_office_of_the_row_is_kept() -> None:
    assert given(Sinonim("Kartu Keluarga", ("kk",), unit="dpupr")) == {}
    assert set(given(Sinonim("Surat keterangan tidak mampu", ("sktm",), unit="kelurahan"))) == {
        "kel-mekarsari-0001", "kel-sukamaju-0001",
    }  # fmt: skip


def test_services_of_others_are_given_to_no_sop() -> None:
    assert given(Sinonim("Kartu Keluarga", ("kk",), kewenangan=BUKAN_PEMKOT)) == {}


def test_half_a_match_is_none() -> None:
    assert given(Sinonim("Sertifikat laik fungsi bangunan gedung dan jalan", ("slf",))) == {}
