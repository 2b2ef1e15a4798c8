"""What changed: from dates alone, each change once, with a lasting name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sopkatalog.model.katalog import Katalog
from sopkatalog.model.perubahan import JenisPerubahan, changes
from sopkatalog.model.sop import Evaluasi, Pencabutan, Sop
from sopkatalog.model.status import Status
from tests.values import a_sop

TODAY = date(2026, 11, 21)
BARU = a_sop(tanggal_pembuatan=date(2024, 1, 15), tanggal_efektif=date(2024, 1, 22))


def names(*sop: Sop) -> list[tuple[str, str]]:
    return [(item.sop.id, item.nama) for item in changes(Katalog.of(sop))]


def test_an_edition_is_new_and_the_evaluation_in_two_files_is_one() -> None:
    evaluasi = (Evaluasi(date(2025, 1, 20), "revisi"),)
    lama = replace(BARU, path="dkc/0001.e1.md", edisi_lama=1, evaluasi=evaluasi)
    kini = replace(BARU, edisi=2, tanggal_efektif=date(2025, 2, 10), evaluasi=evaluasi)
    assert names(kini, lama) == [
        ("dkc-0001", "edisi-2"),
        ("dkc-0001", "evaluasi-2025-01-20"),
        ("dkc-0001", "baru"),
    ]


def test_a_second_edition_without_its_first_is_not_called_new() -> None:
    assert names(replace(BARU, edisi=2)) == [("dkc-0001", "edisi-2")]


def test_an_end_is_dated_by_the_revocation_or_by_the_first_successor() -> None:
    dicabut = replace(BARU, status=Status.DICABUT, dicabut=Pencabutan(date(2026, 3, 2), "Tidak diperlukan lagi."))
    found = changes(Katalog.of((dicabut,)))[0]
    assert (found.nama, found.tanggal, found.catatan) == ("dicabut", date(2026, 3, 2), "Tidak diperlukan lagi.")
    diganti = replace(BARU, status=Status.DIGANTI, diganti_oleh=("dkc-0002", "dkc-0003", "dkc-0009"))
    penerus = [
        a_sop(berkas=f"000{urut}", urut=urut, judul=f"Penerus {urut}", tanggal_efektif=date(2026, bulan, 1))
        for urut, bulan in ((2, 8), (3, 6))
    ]
    akhir = next(c for c in changes(Katalog.of((diganti, *penerus))) if c.jenis is JenisPerubahan.DIGANTI)
    assert (akhir.tanggal, akhir.catatan) == (date(2026, 6, 1), "Penggantinya: Penerus 2, Penerus 3.")


def test_drafts_and_files_without_dates_tell_nothing() -> None:
    assert names(replace(BARU, status=Status.RANCANGAN), a_sop(berkas="0002", urut=2)) == []


def test_what_lies_ahead_is_told_as_such_and_known_since_it_was_written() -> None:
    depan = changes(Katalog.of((replace(BARU, tanggal_efektif=date(2027, 1, 4)),)))[0]
    assert depan.judul(TODAY) == "SOP baru, akan berlaku"
    assert depan.diumumkan(TODAY) == date(2024, 1, 15)
    assert depan.judul(date(2027, 1, 4)) == "SOP baru"
    assert depan.diumumkan(date(2027, 1, 4)) == date(2027, 1, 4)
    assert replace(depan, ditulis=date(2026, 12, 1)).diumumkan(TODAY) is None


def test_newest_first_whatever_the_order_of_files() -> None:
    lain = a_sop(berkas="0002", urut=2, tanggal_efektif=date(2025, 5, 5))
    assert names(BARU, lain) == names(lain, BARU) == [("dkc-0002", "baru"), ("dkc-0001", "baru")]
