"""Services by name: lasting addresses, offices, the citizen's own steps, links from requirements, text to send on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from urllib.parse import unquote

import pytest

from sopkatalog.model.durasi import Lama
from sopkatalog.model.katalog import Katalog
from sopkatalog.model.settings import Settings
from sopkatalog.model.sop import Layanan, Sop
from sopkatalog.model.status import Status
from sopkatalog.model.unit import Jabatan, Peristiwa, Sinonim, Unit
from sopkatalog.rules.engine import Checked
from sopkatalog.site.applicant import applicant_steps, is_pemohon
from sopkatalog.site.contact_links import contact_pieces
from sopkatalog.site.copy_text import copy_text, whatsapp_url
from sopkatalog.site.foreign_services import foreign_services
from sopkatalog.site.requirement_links import RequirementLinks
from sopkatalog.site.service_page import time_sentence
from sopkatalog.site.services import Services, offices
from tests.values import a_graph, a_langkah, a_sop

TODAY = date(2026, 11, 21)


def a_service_sop(urut: int, *nama: str, unit: str = "dkc", dibuat: int = 2020, **rest: object) -> Sop:
    """A SOP that delivers services of these names."""
    layanan = tuple(Layanan(satu) for satu in nama)
    berkas = f"{urut:04d}"
    return a_sop(unit=unit, berkas=berkas, urut=urut, layanan=layanan, tanggal_pembuatan=date(dibuat, 1, 1), **rest)


def services_of(*sop: Sop, **registers: object) -> Services:
    return Services.of(Katalog.of(sop, **registers), TODAY)


# --- addresses ------------------------------------------------------------------------------------


def test_one_name_of_several_units_is_one_service() -> None:
    found = services_of(a_service_sop(1, "Surat sehat", unit="pkm-a"), a_service_sop(1, "Surat  SEHAT", unit="pkm-b"))
    (service,) = found.aktif
    assert service.url == "layanan/surat-sehat/"
    assert [item.sop.unit for item in service.penyelenggaraan] == ["pkm-a", "pkm-b"]


def test_two_names_with_one_slug_are_told_apart_and_the_older_keeps_its_address() -> None:
    lama = a_service_sop(9, "KTP-el baru", unit="zzz", dibuat=2015)
    baru = a_service_sop(1, "KTP el (baru)", unit="aaa", dibuat=2024)
    before = {s.nama: s.slug for s in services_of(lama).aktif}
    after = {s.nama: s.slug for s in services_of(lama, baru).aktif}
    assert before == {"KTP-el baru": "ktp-el-baru"}
    assert after == {"KTP-el baru": "ktp-el-baru", "KTP el (baru)": "ktp-el-baru-aaa-0001"}


@pytest.mark.parametrize("nama", ["Bukan Kewenangan", "†‡", "a" * 400, " ".join(["kata"] * 90)])
def test_every_name_has_an_address_that_a_folder_can_bear(nama: str) -> None:
    lain = a_service_sop(2, nama + " ", nama + "!", dibuat=2021)
    found = services_of(a_service_sop(1, nama), lain).aktif
    slugs = [service.slug for service in found]
    assert len(set(slugs)) == len(found) == 2
    assert all(0 < len(slug) <= 130 and slug != "bukan-kewenangan" for slug in slugs)


def test_a_service_that_ended_keeps_its_address() -> None:
    dicabut = a_service_sop(1, "Legalisasi", status=Status.DICABUT)
    assert [(s.slug, s.is_berakhir) for s in services_of(dicabut).berakhir] == [("legalisasi", True)]
    assert services_of(dicabut).aktif == ()


def test_a_name_of_an_old_edition_still_answers_and_moves_nothing() -> None:
    lama = replace(a_service_sop(1, "Nama lama", "Tetap"), edisi_lama=1, status=Status.DIGANTI)
    found = services_of(a_service_sop(1, "Nama baru", "Tetap"), lama)
    assert [s.slug for s in found.aktif] == ["nama-baru", "tetap"]
    assert [s.slug for s in found.berakhir] == ["nama-lama"]


def test_most_wanted_are_those_the_city_names_else_those_with_most_words() -> None:
    banyak = Layanan("Banyak sebutan", sebutan=("a", "b"))
    sop = replace(a_service_sop(1, "Sedikit"), layanan=(Layanan("Sedikit"), banyak))
    assert [s.nama for s in services_of(sop).utama] == ["Banyak sebutan", "Sedikit"]
    named = services_of(sop, settings=Settings(layanan_utama=("sedikit", "tidak ada")))
    assert [s.nama for s in named.utama] == ["Sedikit"]


# --- offices --------------------------------------------------------------------------------------

UNITS = (
    Unit("bag", "Bagian"),
    Unit("kel-a", "Kelurahan A", jenis="kelurahan"),
    Unit("kel-b", "Kelurahan B", jenis="kelurahan", berlaku_sampai=date(2020, 1, 1)),
)


def test_generic_services_are_given_at_the_offices_they_apply_to() -> None:
    umum = a_service_sop(1, "Domisili", unit="bag", berlaku_untuk=("kelurahan",))
    found = services_of(umum, units=UNITS)
    assert [unit.kode for unit in offices(umum, found.katalog, TODAY)] == ["kel-a"]
    assert {kode: [s.nama for s in items] for kode, items in found.by_unit.items()} == {"kel-a": ["Domisili"]}


# --- the citizen himself --------------------------------------------------------------------------


def test_the_register_decides_who_is_the_citizen_else_the_words() -> None:
    katalog = Katalog(
        jabatan=(
            Jabatan("x", "Saksi", golongan="pemohon"),
            Jabatan("y", "Warga Binaan", golongan="petugas"),
        )
    )
    yes = ["saksi", "Pemohon", "Wajib Pajak", "Orang Tua Murid", "Pemilik/Pengemudi Kendaraan", "Calon Pengantin"]
    no = ["Warga Binaan", "Petugas Loket", "Calon Auditor", "Pemohonan", "Kepala Seksi Pelayanan Masyarakat", ""]
    assert [nama for nama in yes if not is_pemohon(nama, katalog)] == []
    assert [nama for nama in no if is_pemohon(nama, katalog)] == []


def test_his_steps_also_when_he_acts_with_others_and_with_the_anchor_of_the_page() -> None:
    rows = (
        a_langkah("1", "Pemohon"),
        a_langkah("2", "Petugas"),
        a_langkah("2", "Petugas; Pemohon"),
    )
    found = applicant_steps(a_sop(*rows), a_graph(*rows), Katalog())
    ids = [f"langkah-{simpul.id}" for simpul in a_graph(*rows).langkah]
    assert [(row.no, anchor) for row, anchor in found] == [("1", ids[0]), ("2", ids[2])]
    assert ids[2] != "langkah-2"


# --- requirements ---------------------------------------------------------------------------------


def links() -> tuple[RequirementLinks, Services]:
    """A small city: three services that give one card, one that gives a certificate, one of others."""
    identitas = ("identitas",)
    layanan = (
        Layanan("KTP-el baru", produk="KTP-el", peristiwa=identitas),
        Layanan("KTP-el hilang", produk="KTP-el", peristiwa=("kehilangan", "identitas")),
        Layanan("Kutipan akta kematian", produk="Kutipan akta kematian ber-TTE", sebutan=("akte mati", "banjir")),
        Layanan("Kartu Identitas Anak", produk="KIA"),
        Layanan("Surat pindah ke luar kota", produk="SKPWNI ber-TTE"),
        Layanan("Pengesahan ijazah", produk="Fotokopi ijazah yang disahkan"),
        Layanan("Surat keterangan usaha", sebutan=("surat usaha",)),
    )
    found = services_of(
        replace(a_service_sop(1, "-"), layanan=layanan),
        peristiwa=(Peristiwa("identitas", "Identitas diri"), Peristiwa("kehilangan", "Kehilangan")),
        sinonim=(Sinonim("Paspor", ("paspor", "buku paspor"), kewenangan="bukan-pemkot"), Sinonim("Izin", ("ijin",))),
    )
    return RequirementLinks(found, foreign_services(found.katalog)), found


@pytest.mark.parametrize(
    ("syarat", "expected"),
    [
        ("Kutipan akta kematian pewaris", ["layanan/kutipan-akta-kematian/"]),
        ("Akta cerai atau KUTIPAN AKTA KEMATIAN pasangan", ["layanan/kutipan-akta-kematian/"]),
        ("akte mati", ["layanan/kutipan-akta-kematian/"]),
        ("Fotokopi KTP-el dan surat usaha (asli)", ["layanan/#identitas", "layanan/surat-keterangan-usaha/"]),
        ("KTP-el atau KIA", ["layanan/#identitas", "layanan/kartu-identitas-anak/"]),
        ("Surat keterangan usaha (SKU) dari kelurahan", ["layanan/surat-keterangan-usaha/"]),
        ("Paspor yang masih berlaku", ["layanan/bukan-kewenangan/paspor/"]),
        # False alarms
        ("Buku KIA", []),
        ("KTP-el lama", []),
        ("SKPWNI dari daerah asal", []),
        ("Surat keterangan usaha dari notaris", []),
        ("Fotokopi ijazah", []),
        ("Foto lokasi banjir", []),
        ("Kutipan akta kematiannya", []),
        ("Sudah merekam KTP-el", []),
        ("Surat keterangan", []),
        ("", []),
    ],
)
def test_a_requirement_leads_to_who_issues_it(syarat: str, expected: list[str]) -> None:
    finder, _ = links()
    assert [link.url for link in finder.find(syarat)] == expected


def test_no_service_leads_to_itself_nor_to_what_it_gives() -> None:
    finder, services = links()
    hilang = services.by_nama["ktp-el hilang"]
    assert finder.find("KTP-el yang rusak, Kutipan akta kematian", hilang)[0].url == "layanan/kutipan-akta-kematian/"
    assert len(finder.find("KTP-el yang rusak, Kutipan akta kematian", hilang)) == 1


# --- words ----------------------------------------------------------------------------------------


def test_the_text_to_send_on_holds_everything_and_ends_with_the_link() -> None:
    layanan = Layanan("KTP-el & KK", persyaratan=("Surat hilang", "KK"), waktu_teks="1 hari kerja", biaya="gratis")
    (service,) = services_of(replace(a_service_sop(1, "-"), layanan=(layanan,))).aktif
    text = copy_text(service.penyelenggaraan[0], "https://sop.example/layanan/x/")
    assert text.splitlines() == [
        "*KTP-el & KK*", "Yang perlu dibawa:", "1. Surat hilang", "2. KK", "Lama: 1 hari kerja", "Biaya: gratis",
        "https://sop.example/layanan/x/",
    ]  # fmt: skip
    address = whatsapp_url(text)
    assert address.startswith("https://wa.me/?text=")
    assert "&" not in address.partition("?")[2]
    assert unquote(address.partition("text=")[2]) == text


def test_what_the_steps_add_up_to_is_said_or_left_out(sample: Checked) -> None:
    waktu = sample.waktu["disdukcapil/0002.md"]
    assert "20 menit sampai 50 menit" in time_sentence(waktu)
    assert "belum ditulis" in time_sentence(replace(waktu, langkah_tanpa_waktu=("2",)))
    assert time_sentence(replace(waktu, ada_akhir=False)) == ""
    assert time_sentence(replace(waktu, terpanjang=Lama())) == ""


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("(0299) 500-101", ["tel:+62299500101"]),
        ("0812-3456-7890 atau +62 299 500101", ["tel:+6281234567890", "tel:+62299500101"]),
        ("SP4N-LAPOR! (www.lapor.go.id), a.b@kota.example", ["https://www.lapor.go.id", "mailto:a.b@kota.example"]),
        ("Telepon darurat 113, jam 08.00-15.00, Nomor 12", []),
        ("javascript:alert(1)", []),
    ],
)
def test_only_numbers_and_addresses_become_links(text: str, addresses: list[str]) -> None:
    pieces = list(contact_pieces(text))
    assert "".join(piece for piece, _ in pieces) == text
    assert [address for _, address in pieces if address] == addresses
