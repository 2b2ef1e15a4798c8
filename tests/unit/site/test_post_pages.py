"""The role book: every step of a post, under any of its names, on pages of a bearable length."""

from __future__ import annotations

import re
from datetime import date

from sopkatalog.model.katalog import Katalog
from sopkatalog.model.output import Page
from sopkatalog.model.status import Status
from sopkatalog.model.unit import Jabatan, Unit
from sopkatalog.rules.engine import Checked, check
from sopkatalog.site import post_pages as module
from sopkatalog.site.catalogue import Catalogue
from sopkatalog.site.part import whole
from sopkatalog.site.post_pages import post_pages
from sopkatalog.site.role_book import role_book
from tests.values import a_langkah, a_sop

TODAY = date(2026, 11, 21)
LOKET = Jabatan("loket", "Petugas Loket", alias=("Petugas FO",))
KASI = Jabatan("kasi", "Kepala Seksi", berlaku_sampai=date(2021, 12, 31), penerus=("analis",))
ANALIS = Jabatan("analis", "Analis Muda")
STEPS = (
    a_langkah("1", "Pemohon"),
    a_langkah("2", "Petugas Loket", waktu="10 menit", ke="Ya: 3; Tidak: 1"),
    a_langkah("3", "Petugas FO; Kepala Seksi", waktu="1 jam"),
    a_langkah("4", "petugas loket", waktu="5 menit"),
)


def catalogue(*sop, jabatan=(LOKET, KASI, ANALIS)) -> Catalogue:
    katalog = Katalog.of(sop or (a_sop(*STEPS),), jabatan=jabatan, units=(Unit("dkc", "Dinas"),))
    return Catalogue.of(check(katalog, TODAY))


def made(catalogue: Catalogue) -> dict[str, Page]:
    return {page.url: page for page in whole(post_pages(catalogue), catalogue)}


def test_aliases_are_one_post_and_strangers_have_no_page() -> None:
    dikenal, asing = role_book(catalogue())
    assert [tugas.langkah.no for tugas in dikenal["loket"].tugas] == ["2", "3", "4"]
    assert [(peran.nama, peran.jumlah) for peran in asing.values()] == [("Pemohon", 1)]
    pages = made(catalogue())
    assert sorted(pages) == ["jabatan/", "jabatan/analis/", "jabatan/kasi/", "jabatan/loket/"]
    assert "Pemohon" in pages["jabatan/"].isi.partition('id="belum-terdaftar"')[2]


def test_hand_offs_are_between_posts_not_between_names() -> None:
    """From step 2 to 3 the work stays with the post, though another name of it is written."""
    dikenal, _ = role_book(catalogue())
    assert dict(dikenal["loket"].menerima) == {"pemohon": 1, "kasi": 1}
    assert dict(dikenal["loket"].menyerahkan) == {"pemohon": 1, "kasi": 1}


def test_a_step_leads_to_its_row_and_times_are_added_up() -> None:
    isi = made(catalogue())["jabatan/loket/"].isi
    assert '<a href="../../sop/dkc-0001/#langkah-2">' in isi
    assert "seluruhnya 1 jam 15 menit" in isi


def test_an_abolished_post_says_so_and_names_its_successor() -> None:
    pages = made(catalogue())
    assert "sudah tidak ada" in pages["jabatan/kasi/"].isi
    assert '<a href="../../jabatan/analis/">Analis Muda</a>' in pages["jabatan/kasi/"].isi
    assert "Kepala Seksi" in pages["jabatan/analis/"].isi
    assert "Kepala Seksi" in pages["jabatan/"].isi.partition('id="hapus"')[2].partition("</section>")[0]


def test_what_has_ended_is_no_work_any_more() -> None:
    dikenal, asing = role_book(catalogue(a_sop(*STEPS, status=Status.DICABUT)))
    assert not dikenal["loket"].tugas
    assert not asing


def test_a_long_list_is_cut_into_pages_and_loses_nothing(monkeypatch) -> None:
    monkeypatch.setattr(module, "LANGKAH_PER_HALAMAN", 4)
    semua = [a_sop(*STEPS, berkas=f"{urut:04d}", urut=urut) for urut in range(1, 6)]
    pages = {url: page for url, page in made(catalogue(*semua)).items() if url.startswith("jabatan/loket/")}
    assert list(pages) == ["jabatan/loket/", *(f"jabatan/loket/halaman-{nomor}/" for nomor in (2, 3, 4))]
    anchors = [anchor for page in pages.values() for anchor in re.findall(r"sop/(dkc-\d+/#langkah-\d)", page.isi)]
    assert anchors == [f"dkc-{urut:04d}/#langkah-{no}" for urut in range(1, 6) for no in (2, 3, 4)]
    assert all("<strong>15 langkah</strong>" in page.isi for page in pages.values())
    assert len({page.judul for page in pages.values()}) == len(pages)


def test_a_code_that_is_no_address_gets_one_or_none() -> None:
    jabatan = (Jabatan("../../x", "Aneh"), Jabatan("X", "Sama"), Jabatan("!", "Kosong"), LOKET)
    assert sorted(made(catalogue(jabatan=jabatan))) == ["jabatan/", "jabatan/loket/", "jabatan/x/"]


def test_every_step_of_the_sample_is_in_the_book(sample: Checked) -> None:
    whole = Catalogue.of(sample)
    dikenal, asing = role_book(whole)
    told = sum(peran.jumlah for peran in (*dikenal.values(), *asing.values()))
    berlaku = [sop for sop in whole.katalog.sop if not sop.is_arsip]
    assert told == sum(len(langkah.pelaksana) for sop in berlaku for langkah in sop.langkah)
