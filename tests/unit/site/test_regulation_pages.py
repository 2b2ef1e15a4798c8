"""Legal bases: found under every wording, the revoked ones first, never by the title of another regulation."""

from __future__ import annotations

from datetime import date

from sopkatalog.model.katalog import Katalog
from sopkatalog.model.sop import Bagian, Sop
from sopkatalog.model.status import Status
from sopkatalog.model.unit import Peraturan, Unit
from sopkatalog.rules.engine import Checked, check
from sopkatalog.site import regulation_pages as module
from sopkatalog.site.catalogue import Catalogue
from sopkatalog.site.citations import citations
from sopkatalog.site.part import whole
from sopkatalog.site.regulation_pages import regulation_pages
from tests.values import a_sop, teks

TODAY = date(2026, 11, 21)
LAMA = Peraturan("uu-1-2011", "Undang-Undang Nomor 1 Tahun 2011 tentang Hal Lama", status="dicabut",
                 dicabut_oleh="uu-2-2015", sejak=date(2015, 1, 1))  # fmt: skip
TENGAH = Peraturan(
    "uu-2-2015", "Undang-Undang Nomor 2 Tahun 2015 tentang Hal", status="dicabut", dicabut_oleh="uu-3-2020"
)
BARU = Peraturan("uu-3-2020", "Undang-Undang Nomor 3 Tahun 2020 tentang Hal Baru", tautan="https://jdih.example/3")
NANTI = Peraturan("pp-4-2021", "Peraturan Pemerintah Nomor 4 Tahun 2021 tentang Hal", status="dicabut",
                  dicabut_oleh="uu-3-2020", sejak=date(2027, 1, 1))  # fmt: skip
PERDA = Peraturan(
    "perda-5-2016", "Peraturan Daerah Kota Contoh Nomor 5 Tahun 2016 tentang Perangkat", tautan="javascript:1"
)


def citing(urut: int, *butir: str, **values: object) -> Sop:
    bagian = Bagian("Dasar Hukum", "dasar_hukum", teks("\n".join(butir)), tuple(map(teks, butir)))
    return a_sop(berkas=f"{urut:04d}", urut=urut, judul=f"SOP {urut}", bagian=(bagian,), **values)


def catalogue(*sop: Sop) -> Catalogue:
    katalog = Katalog.of(sop, units=(Unit("dkc", "Dinas"),), peraturan=(LAMA, TENGAH, BARU, NANTI, PERDA))
    return Catalogue.of(check(katalog, TODAY))


def made(*sop: Sop) -> dict[str, str]:
    known = catalogue(*sop)
    return {page.url: page.isi for page in whole(regulation_pages(known), known)}


def test_every_wording_counts_but_not_the_title_of_another() -> None:
    rujukan = citations(
        catalogue(
            citing(1, "UU No. 1/2011"),
            citing(2, "Undang-Undang Nomor 1 Tahun 2011 tentang Hal Lama"),
            citing(3, "Undang-Undang Nomor 3 Tahun 2020 tentang Pencabutan Undang-Undang Nomor 1 Tahun 2011"),
        )
    )
    assert [item.sop.id for item in rujukan.terdaftar["uu-1-2011"]] == ["dkc-0001", "dkc-0002"]
    assert [item.sop.id for item in rujukan.terdaftar["uu-3-2020"]] == ["dkc-0003"]


def test_a_revoked_regulation_sounds_the_alarm_and_leads_to_what_holds_now() -> None:
    pages = made(citing(1, "UU 1/2011"), citing(2, "UU 1/2011", status=Status.DICABUT))
    alarm = pages["dasar-hukum/"].partition('id="dicabut"')[2].partition("</section>")[0]
    assert '<a href="../dasar-hukum/uu-1-2011/">Undang-Undang Nomor 1 Tahun 2011</a>' in alarm
    assert "<strong>1 SOP</strong>" in alarm
    assert "Undang-Undang Nomor 3 Tahun 2020" in alarm  # the end of the chain, not the revoked link in between
    page = pages["dasar-hukum/uu-1-2011/"]
    assert "sejak 1 Januari 2015" in page
    assert '<a href="../../sop/dkc-0001/#dasar-hukum">SOP 1</a>' in page
    assert page.index("dkc-0001") < page.index('id="tidak-berlaku"') < page.index("dkc-0002")


def test_a_revocation_ahead_is_no_alarm_yet() -> None:
    pages = made(citing(1, "PP Nomor 4 Tahun 2021"))
    assert 'id="dicabut"' not in pages["dasar-hukum/"]
    assert "Akan dicabut" in pages["dasar-hukum/pp-4-2021/"]
    assert "mulai 1 Januari 2027" in pages["dasar-hukum/pp-4-2021/"]


def test_a_sop_that_has_the_successor_too_is_told_apart() -> None:
    page = made(citing(1, "UU 1/2011", "UU 2/2015"), citing(2, "UU 1/2011"))["dasar-hukum/uu-1-2011/"]
    assert page.count("juga sudah memakai penggantinya") == 1


def test_only_addresses_of_the_web_are_links_to_the_official_text() -> None:
    pages = made(citing(1, "UU 3/2020"))
    assert 'href="https://jdih.example/3"' in pages["dasar-hukum/uu-3-2020/"]
    assert "javascript" not in pages["dasar-hukum/perda-5-2016/"]


def test_what_the_register_does_not_know_is_listed_but_not_decrees_of_heads() -> None:
    index = made(citing(1, "UU 9/2009", "Keputusan Camat Tirta Nomor 7 Tahun 2020"))["dasar-hukum/"]
    asing = index.partition('id="belum-terdaftar"')[2]
    assert "UU 9/2009" in asing
    assert "Camat" not in asing


def test_a_regulation_of_all_sops_is_cut_into_pages(monkeypatch) -> None:
    monkeypatch.setattr(module, "SOP_PER_HALAMAN", 2)
    pages = made(*(citing(urut, "UU 3/2020") for urut in range(1, 6)))
    shown = [pages[f"dasar-hukum/uu-3-2020/{ekor}"].count("data-sop=") for ekor in ("", "halaman-2/", "halaman-3/")]
    assert shown == [2, 2, 1]


def test_the_alarms_of_the_sample_are_those_of_the_rule(sample: Checked) -> None:
    """The page and SOP607 see the same revoked regulations in the same SOPs."""
    whole = Catalogue.of(sample)
    rujukan = citations(whole)
    dicabut = {item.kode for item in whole.katalog.peraturan if item.status == "dicabut"}
    page = {item.sop.path for kode in dicabut for item in rujukan.terdaftar.get(kode, ()) if not item.sop.is_arsip}
    assert page == {found.span.path for found in sample.report.diagnostics if found.code == "SOP607"}
    assert page
