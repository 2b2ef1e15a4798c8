"""What the pages for citizens say: notices for what ended or is not ours, services at a kelurahan, weight."""

from __future__ import annotations

import gzip
import re

import pytest

from sopkatalog.model.output import Page
from sopkatalog.rules.engine import Checked
from sopkatalog.site.catalogue import Catalogue
from sopkatalog.site.pages import pages

HALAMAN_LAYANAN = 12_000  # bytes of our part of a service page, compressed


@pytest.fixture(scope="module")
def made(sample: Checked) -> dict[str, Page]:
    return {page.url: page for page in pages(Catalogue.of(sample))}


def links(page: Page) -> list[str]:
    """Where the links of a page lead, below the site's root."""
    return [re.sub(r"^(\.\./)*", "", found) for found in re.findall(r'href="([^"]*)"', page.isi)]


def test_every_service_of_the_sample_has_one_page(made: dict[str, Page], sample: Checked) -> None:
    names = {one.nama for sop in sample.katalog.publik if not sop.is_arsip for one in sop.layanan}
    found = {found[1] for page in made.values() if (found := re.search(r'data-layanan="([^"]*)"', page.isi))
             and page.url.startswith("layanan/")}  # fmt: skip
    assert found == names
    assert "Bantuan kursi roda" not in names, "a draft is not for the public"


def test_a_kelurahan_offers_generic_services_and_its_own(made: dict[str, Page]) -> None:
    found = links(made["unit/kel-mekarsari/"])
    assert "layanan/surat-keterangan-domisili-perorangan/" in found
    assert "layanan/surat-pengantar-skck/" in found
    assert "layanan/surat-pengantar-skck/" not in links(made["unit/kel-sukamaju/"])
    assert "tel:+62299500137" in found


def test_a_generic_service_leads_to_every_kelurahan(made: dict[str, Page], sample: Checked) -> None:
    found = links(made["layanan/surat-keterangan-domisili-perorangan/"])
    kelurahan = [f"unit/{unit.kode}/" for unit in sample.katalog.units if unit.jenis == "kelurahan"]
    assert len(kelurahan) > 5
    assert set(kelurahan) <= set(found)
    assert "unit/bag-pemerintahan/" not in found


def test_what_ended_says_so_and_leads_on(made: dict[str, Page]) -> None:
    dicabut = made["layanan/legalisasi-fotokopi-dokumen-kependudukan/"]
    assert "sudah tidak ada</strong> sejak 2 Maret 2026" in dicabut.isi
    assert "sop/disdukcapil-0012/" in links(dicabut)
    diganti = made["layanan/pendampingan-izin-usaha-mikro-lama/"]
    assert "layanan/pendampingan-izin-usaha-umkm/" in links(diganti)


def test_what_others_do_says_who_and_what_asks_for_it(made: dict[str, Page]) -> None:
    assert "bukan layanan Pemerintah Kota" in made["layanan/bukan-kewenangan/paspor/"].isi
    assert "imigrasi" in made["layanan/bukan-kewenangan/paspor/"].isi
    lapor = made["layanan/bukan-kewenangan/laporan-kehilangan-polri-dan-surat-keterangan-kehilangan/"]
    assert "layanan/ktp-el-pengganti-karena-hilang/" in links(lapor)
    assert lapor.url in links(made["layanan/ktp-el-pengganti-karena-hilang/"])


def test_a_former_name_leads_to_the_unit(made: dict[str, Page]) -> None:
    lama = made["unit/dinas-komunikasi-informatika-dan-statistik/"]
    assert "unit/diskominfo/" in links(lama)
    assert "1 Januari 2022" in lama.isi


def test_the_permanent_link_is_in_the_text_to_send_on(made: dict[str, Page]) -> None:
    isi = made["layanan/ktp-el-pengganti-karena-hilang/"].isi
    assert "https://sop.wanasari.example/layanan/ktp-el-pengganti-karena-hilang/\n</pre>" in isi.replace(
        "</pre>", "\n</pre>"
    )
    assert "https%3A%2F%2Fsop.wanasari.example%2Flayanan%2Fktp-el-pengganti-karena-hilang%2F" in isi


def test_service_pages_are_light(made: dict[str, Page]) -> None:
    sizes = {url: len(gzip.compress(page.isi.encode())) for url, page in made.items() if url.startswith("layanan/")}
    heaviest = max(sizes, key=sizes.__getitem__)
    assert sizes[heaviest] <= HALAMAN_LAYANAN, heaviest
