"""Wordings of regulations: whatever an office writes, the same regulation has the same key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopkatalog.diagnostics import Span
from sopkatalog.model.katalog import Katalog
from sopkatalog.model.peraturan import KunciPeraturan, kutipan_peraturan, sebutan_peraturan
from sopkatalog.model.settings import Settings
from sopkatalog.model.sop import Bagian, Sop
from sopkatalog.model.teks import Teks
from sopkatalog.model.unit import Peraturan

SAMA = [
    (
        "uu 24/2013",
        [
            "Undang-Undang Nomor 24 Tahun 2013 tentang Perubahan atas Undang-Undang Nomor 23 Tahun 2006",
            "Undang – Undang Republik Indonesia Nomor : 24 Tahun 2013",
            "undang-undang RI no. 24 th. 2013",
            "UU No. 24/2013",
            "UU 24 Tahun 2013",
            "Pasal 5 ayat (1) Undang‑Undang Nomor 024 Tahun 2013",
        ],
    ),
    (
        "permen panrb 35/2012",
        [
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012",
            "Peraturan Menteri PAN dan RB Nomor 35 Tahun 2012",
            "Peraturan MenPAN-RB Nomor 35 Tahun 2012",
            "Peraturan PANRB Nomor 35 Tahun 2012",
            "PermenPAN-RB 35/2012",
            "Permen PANRB No 35 Thn 2012",
        ],
    ),
    (
        "permen panrb 21/2008",
        [
            "Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor PER/21/M.PAN/11/2008 tentang SOP",
            "nomor PER/21/M.PAN/11/2008",
            "PermenPAN 21/2008",
        ],
    ),
    (
        "permen dagri 72/2022",
        ["Peraturan Menteri Dalam Negeri Republik Indonesia Nomor 72 Tahun 2022", "Permendagri 72/2022"],
    ),
    (
        "permen kes 269/2008",
        ["Peraturan Menteri Kesehatan Nomor 269/MENKES/PER/III/2008", "Permenkes 269 Tahun 2008"],
    ),
    ("permen lhk 4/2021", ["Permen LHK No. P.4/MENLHK/SETJEN/KUM.1/2/2021", "Peraturan Menteri LHK 4/2021"]),
    ("permen hub 27/2018", ["Peraturan Menteri Perhubungan Nomor PM 27 Tahun 2018", "Permenhub PM 27/2018"]),
    ("permen keu 46/2021", ["PMK 46/2021", "Peraturan Menteri Keuangan Nomor 46/PMK.01/2021"]),
    (
        "peraturan bkn 24/2017",
        ["Peraturan Badan Kepegawaian Negara Nomor 24 Tahun 2017", "Peraturan Kepala BKN 24/2017"],
    ),
    ("peraturan ki 1/2021", ["Perki 1/2021", "Peraturan Komisi Informasi Nomor 1 Tahun 2021"]),
    (
        "perwal wanasari 5/2021",
        ["Peraturan Wali Kota Wanasari Nomor 5 Tahun 2021", "Perwal Wanasari 05/2021"],
    ),
    ("perda kota wanasari 1/2024", ["Peraturan Daerah Kota Wanasari Nomor 1 Tahun 2024"]),
    ("perppu 2/2022", ["Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022", "Perpu 2/2022"]),
    ("perpres 96/2018", ["Peraturan Presiden RI Nomor 96 Tahun 2018", "Perpres No.96/2018"]),
    ("uud 1945", ["Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "UUD NRI 1945"]),
    ("permen naker 39/2016", ["Permenaker 39/2016", "Peraturan Menteri Ketenagakerjaan Nomor 39 Tahun 2016"]),
]


@pytest.mark.parametrize(("kunci", "teks"), [(kunci, t) for kunci, semua in SAMA for t in semua])
def test_one_regulation_has_one_key(kunci: str, teks: str) -> None:
    assert str(KunciPeraturan.parse(teks)) == kunci


@pytest.mark.parametrize(
    "teks",
    [
        "", "-", "Tidak ada", "Undang-Undang tentang Administrasi Kependudukan", "Tahun Ajaran 2023/2024",
        "Formulir F-1.02 Tahun 2020", "Peraturan yang berlaku Nomor 5 Tahun 2020", "UU 24", "12/03/2024",
        "peraturan perundang-undangan tahun 2020",
    ],
)  # fmt: skip
def test_what_is_no_regulation(teks: str) -> None:
    assert KunciPeraturan.parse(teks) is None


def test_ministries_are_told_apart() -> None:
    nama = ["Permendikbud 1/2021", "Permendikbudristek 1/2021", "Permendagri 1/2021", "Permenkes 1/2021"]
    assert len({KunciPeraturan.parse(teks) for teks in nama}) == len(nama)


@pytest.mark.parametrize(
    ("teks", "dikutip"),
    [
        ("UU 24/2013 tentang Perubahan atas UU 23/2006 tentang Adminduk", ["uu 24/2013"]),
        ("UU 1/1974 jo. UU 16/2019", ["uu 1/1974", "uu 16/2019"]),
        ("PP 18/2016 tentang Perangkat Daerah sebagaimana telah diubah dengan PP 72/2019",
         ["pp 18/2016", "pp 72/2019"]),
        ("UU 12/2011 tentang X sebagaimana telah beberapa kali diubah, terakhir dengan UU 13/2022",
         ["uu 12/2011", "uu 13/2022"]),
        # what amended the law in the title is part of the title too
        ("PP 40/2019 tentang Pelaksanaan UU 23/2006 tentang X sebagaimana telah diubah dengan UU 24/2013",
         ["pp 40/2019"]),
        ("PP 9/1975 tentang Pelaksanaan UU 1/1974 tentang Perkawinan sebagaimana diubah dengan PP 45/1990",
         ["pp 9/1975", "pp 45/1990"]),
        ("UU 24/2013 tentang Adminduk; UU 25/2009 tentang Pelayanan Publik", ["uu 24/2013", "uu 25/2009"]),
        ("UU 24/2013 tentang Adminduk\nPP 40/2019 tentang Pelaksanaan", ["uu 24/2013", "pp 40/2019"]),
        ("UU 24/2013 tentang Perubahan atas\nUU 23/2006", ["uu 24/2013"]),
    ],
)  # fmt: skip
def test_titles_are_not_cited(teks: str, dikutip: list[str]) -> None:
    assert [str(s.kunci) for s in sebutan_peraturan(teks) if not s.dalam_judul] == dikutip


def test_words_of_the_author_are_kept() -> None:
    assert sebutan_peraturan("Pasal 3 UU  No. 24/2013 tentang X")[0].teks == "UU No. 24/2013"


def test_decree_of_a_unit_is_internal() -> None:
    kunci = KunciPeraturan.parse("Keputusan Kepala Puskesmas Wanasari Nomor 440/014/PKM-WNS/2026 tentang Klinis")
    assert kunci is not None
    assert kunci.is_internal
    assert kunci.nomor == "440/014/pkm-wns"


def test_items_of_a_sop_with_their_place() -> None:
    butir = (Teks("", "UU 25/2009"), Teks("", "Kebiasaan"))
    posisi = (Span("a/0001.md", 4), Span("a/0001.md", 5))
    dasar = Bagian("Referensi", "referensi", Teks("x", "x"), butir, posisi_butir=posisi)
    found = kutipan_peraturan(Sop("a/0001.md", "a", "0001", bagian=(dasar,)))
    assert [(k.span.line, [str(s.kunci) for s in k.dikutip]) for k in found] == [(4, ["uu 25/2009"]), (5, [])]


def test_register_is_found_by_title_alias_and_without_the_city() -> None:
    perda = Peraturan("perda-1", judul="Peraturan Daerah Kota Wanasari Nomor 1 Tahun 2024 tentang Pajak Daerah")
    lain = Peraturan("perda-2", judul="Peraturan Daerah Provinsi Jawa Tengah Nomor 7 Tahun 2023")
    rm = Peraturan("rm", judul="Rekam Medis", alias=("Permenkes 269/2008",))
    katalog = Katalog(settings=Settings(kota="Kota Wanasari"), peraturan=(perda, lain, rm))

    def cari(teks: str) -> Peraturan | None:
        kunci = KunciPeraturan.parse(teks)
        return katalog.peraturan_by_kunci.get(kunci) if kunci else None

    assert cari("Perda Kota Wanasari Nomor 1 Tahun 2024") is perda
    assert cari("Perda Nomor 1 Tahun 2024") is perda
    assert cari("Perda Nomor 7 Tahun 2023") is None
    assert cari("Peraturan Menteri Kesehatan Nomor 269/MENKES/PER/III/2008") is rm


@given(st.text(alphabet="UNomr. /-0123456789PperatuanTh;\n", max_size=300))
def test_any_text_can_be_read(teks: str) -> None:
    for sebutan in sebutan_peraturan(teks):
        assert sebutan.kunci.jenis


@pytest.mark.parametrize("satuan", ["1/2020 ", "peraturan ", "UU 1/2020 ", "nomor ", "a/", "UUD ", "; "])
def test_long_texts_come_to_an_end(satuan: str) -> None:
    found = sebutan_peraturan(satuan * (100_000 // len(satuan)) + " 2020")
    assert len(found) == (satuan == "UU 1/2020 ")
