"""The scorer: what it puts first, what it hides, what it says of numbers, typing errors and what has ended."""

from __future__ import annotations

import pytest

from sopkatalog.model.entri_cari import Bidang, JenisEntri, entri_halaman
from sopkatalog.search.exact import CAKUPAN_CUKUP, search
from sopkatalog.search.index import Index
from sopkatalog.search.question import Sebab, question
from tests.unit.search.conftest import an_entry, bahan


def ids(text: str, index: Index) -> list[str]:
    return [index.bahan.entri[hasil.tempat].id for hasil in search(text, index) if index.bahan.entri[hasil.tempat].id]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("ktp hilang", "disdukcapil-0002"),
        ("kehilangan e-KTP", "disdukcapil-0002"),
        ("kk", "disdukcapil-0004"),
        ("nikah", "disdukcapil-0003"),
        ("belum nikah", "kel-sukamaju-0002"),
        ("selokan", "dpupr-0001"),
        ("jalan rsuak", "dpupr-0002"),
        ("jalanrusak", "dpupr-0002"),
        ("drain", "dpupr-0001"),
        ("miskin", "kel-mekarsari-0001"),
        ("sktm sukamaju tidak mampu", "kel-sukamaju-0001"),
        ("capil ktp baru", "disdukcapil-0001"),
        ("gimana cara bikin ktp", "disdukcapil-0001"),
    ],
)
def test_the_first_result(index: Index, text: str, first: str) -> None:
    assert ids(text, index)[0] == first


@pytest.mark.parametrize(
    "text", ["kel 1 2023", "sop/kel/001/2023", "kel-sukamaju-0001", "sukamaju 1", "kelurahan sukamaju 0001"]
)
def test_a_number_leads_straight_to_its_sop(index: Index, text: str) -> None:
    assert ids(text, index) == ["kel-sukamaju-0001"]


def test_a_number_without_its_year_may_mean_several(index: Index) -> None:
    assert ids("disdukcapil 2", index) == ["disdukcapil-0002"]
    assert ids("KEL-001", index) == ["kel-sukamaju-0001", "kel-mekarsari-0001"], "what is printed goes first"


def test_copies_of_several_kelurahan_are_one_result(index: Index) -> None:
    assert ids("surat tidak mampu", index).count("kel-mekarsari-0001") == 1
    assert "kel-sukamaju-0001" not in ids("surat tidak mampu", index)


def test_what_has_ended_ranks_after_what_holds(index: Index) -> None:
    found = ids("kartu keluarga", index)
    assert found.index("disdukcapil-0004") < found.index("disdukcapil-0005")
    assert ids("legalisasi kartu keluarga", index)[-1] == "disdukcapil-0005"


def test_nothing_is_made_up(index: Index) -> None:
    assert ids("rendang", index) == []
    assert all(hasil.cakupan < CAKUPAN_CUKUP for hasil in search("harga emas jalan", index))


def test_services_of_others_are_found(index: Index) -> None:
    best = search("bikin paspor", index)[0]
    assert index.bahan.entri[best.tempat].jenis_entri is JenisEntri.ASING


def test_other_pages_do_not_make_a_word_common(index: Index) -> None:
    assert index.banyak("jalan") == 1
    assert len(index.kuat["jalan"]) == 2


def test_a_word_that_only_other_pages_have_may_be_a_typing_error(index: Index) -> None:
    guide = entri_halaman("panduan/", "Panduan", "tulis drainsae dengan benar")
    with_guide = Index.of(bahan(*index.bahan.entri[: index.bahan.inti], guide))
    assert ids("drainsae", with_guide) == ["dpupr-0001"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [("hilang", Sebab.KATA), ("hlang", Sebab.SALAH_KETIK), ("hilan", Sebab.AWALAN), ("raib", Sebab.PADANAN)],
)
def test_why_a_root_stands_for_a_word(index: Index, text: str, reason: Sebab) -> None:
    [slot] = question(text, index)
    assert slot.pilihan[0].akar == "hilang"
    assert slot.pilihan[0].sebab is reason


def test_every_beginning_of_a_title_word_finds_it(index: Index) -> None:
    """“restor” finds and “restore” does not: stems must not hide what is being typed."""
    for entri in index.bahan.entri:
        if entri.jenis_entri is JenisEntri.SOP and not entri.is_berakhir:
            for word in {"drainase", "perkawinan", "keluarga", "penanganan"} & set(entri.judul.lower().split()):
                for length in range(4, len(word) + 1):
                    assert entri.id in ids(word[:length], index), (word[:length], entri.judul)


def test_words_that_everybody_mentions_are_left_out() -> None:
    langkah = {Bidang.LANGKAH: ("Petugas menimbang",)}
    few, many = (
        an_entry("dpupr-0009", "Urusan lain"),
        [an_entry(f"dpupr-{n:04d}", "Urusan", langkah) for n in range(1, 9)],
    )
    found = Index.of(bahan(*many, few))
    assert {"petugas", "timbang"} <= found.umum
    assert not {"petugas", "timbang"} & found.lemah.keys()
