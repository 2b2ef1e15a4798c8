"""The registers and katalog.yml: values, defaults where something is wrong, and each mistake at its place."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sopkatalog.diagnostics import Diagnostic, Severity
from sopkatalog.model.katalog_lain import KatalogLain
from sopkatalog.model.kertas import Kertas
from sopkatalog.model.settings import Interval, Settings
from sopkatalog.model.warna import Warna
from sopkatalog.parse.register import masalah_templat, parse_registers
from sopkatalog.parse.source_file import SourceFile


def _registers(**files: str) -> tuple[dict[str, Any], list[Diagnostic]]:
    """Registers by name; `katalog` is katalog.yml. The two that must be there are empty unless given."""
    texts = {"katalog": "", "unit": "", **files}
    sources = [SourceFile(f"{n}.yml" if n == "katalog" else f"_register/{n}.yml", text) for n, text in texts.items()]
    values, found = parse_registers(sources)
    return values, list(found)


def test_empty_files_give_defaults_and_empty_lists() -> None:
    values, found = _registers()
    assert found == []
    assert values["settings"] == Settings()
    assert all(rows == () for name, rows in values.items() if name != "settings")


def test_files_that_must_be_there() -> None:
    _, found = parse_registers([])
    assert [(item.code, item.span.path) for item in found] == [
        ("SOP028", "katalog.yml"),
        ("SOP028", "_register/unit.yml"),
    ]


def test_unknown_registers_are_named() -> None:
    _, (found,) = _registers(jabatn="- {kode: a}")
    assert found.code == "SOP031"
    assert "_register/jabatan.yml" in found.message


def test_every_list_is_read() -> None:
    values, found = _registers(
        unit="- {kode: a, nama: Dinas A, jenis: dinas, penerus: b, nama_lama: [{nama: Lama, sampai: 2020-01-01}]}",
        jabatan="- kode: lurah\n  alias: [Kepala Kelurahan]\n  golongan: pejabat",
        peraturan="- {kode: uu-1, judul: UU 1, status: dicabut, sejak: 2020-01-01}",
        layanan="layanan:\n- {kode: ktp, unit: a, peristiwa: [pindah]}\nperistiwa:\n- {kode: pindah}",
        sinonim="- {resmi: KTP-el, sebutan: [ektp], kewenangan: pemkot}",
        libur="- {tanggal: 2026-08-17, nama: Hari Kemerdekaan}",
    )
    assert found == []
    (unit,) = values["units"]
    assert (unit.kode, unit.penerus, unit.nama_lama[0].sampai) == ("a", ("b",), date(2020, 1, 1))
    assert (unit.span.path, unit.span.line) == ("_register/unit.yml", 1)
    assert values["jabatan"][0].alias == ("Kepala Kelurahan",)
    assert values["peraturan"][0].status == "dicabut"
    assert values["layanan_wajib"][0].peristiwa == ("pindah",)
    assert values["peristiwa"][0].kode == "pindah"
    assert values["sinonim"][0].sebutan == ("ektp",)
    assert values["libur"][0].tanggal == date(2026, 8, 17)


def test_services_may_be_the_whole_list() -> None:
    values, found = _registers(layanan="- {kode: ktp}")
    assert found == []
    assert values["layanan_wajib"][0].kode == "ktp"
    assert values["peristiwa"] == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("kode: a", "SOP016"),
        ("- a", "SOP016"),
        ("- {nama: Tanpa Kode}", "SOP016"),
        ("- {kode: a, jenis: dines}", "SOP019"),
        ("- {kode: a, berlaku_sejak: 2026-02-30}", "SOP017"),
        ("- {kode: a, warna: b}", "SOP015"),
        ("- kode: a: b", "SOP011"),
        ("- {kode: a, nama_lama: Dahulu}", "SOP016"),
    ],
)
def test_mistakes_in_a_list_are_named_where_they_stand(text: str, code: str) -> None:
    _, (found,) = _registers(unit=text)
    assert (found.code, found.span.path, found.span.line) == (code, "_register/unit.yml", 1)


def test_settings() -> None:
    values, found = _registers(
        katalog="kota: Kota A\nalamat_situs: https://a.example/\nnomor: '{urut:03d}/{tahun}'\nkode_klasifikasi: 065\n"
        "jam_kerja_per_hari: 8,5\nhari_kerja: [senin, sabtu]\nevaluasi_setiap: 2 tahun\n"
        "kertas: A4\nlogo: aset/kota/lambang-2.svg\nwarna: '#5a1E6b'\ntingkat: {SOP301: catatan, SOP703: mati}\n"
        "katalog_lain:\n- {kota: Kota B, alamat: https://b.example/sop}\n- {kota: C, alamat: 'http://c.example:8080/'}\n"
    )
    assert found == []
    assert values["settings"] == Settings(
        kota="Kota A",
        alamat_situs="https://a.example/",
        nomor="{urut:03d}/{tahun}",
        kode_klasifikasi="065",
        jam_kerja_menit=510,
        hari_kerja=(0, 5),
        evaluasi_setiap=Interval(24),
        kertas=Kertas.A4,
        logo="aset/kota/lambang-2.svg",
        warna=Warna(0x5A, 0x1E, 0x6B),
        tingkat={"SOP301": Severity.CATATAN, "SOP703": None},
        katalog_lain=(KatalogLain("Kota B", "https://b.example/sop"), KatalogLain("C", "http://c.example:8080/")),
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("jam_kerja_per_hari: 0", "SOP018"),
        ("jam_kerja_per_hari: 25", "SOP018"),
        ("jam_kerja_per_hari: nan", "SOP018"),
        ("jam_kerja_per_hari: inf", "SOP018"),
        ("evaluasi_setiap: 3 jam", "SOP016"),
        ("evaluasi_setiap: sering", "SOP016"),
        ("evaluasi_setiap: 20 hari kerja", "SOP016"),
        ("hari_kerja: [senen]", "SOP019"),
        ("tingkat: {SOP301: x}", "SOP019"),
        ("tingkat: mati", "SOP016"),
        ("nomor: '{tahun}'", "SOP029"),
        ("kertas: F5", "SOP019"),
        ("logo: ../lambang.svg", "SOP016"),
        ("warna: biru", "SOP016"),
        ("warna: '#ffd400'", "SOP016"),
        ("warna: '#0b4f6c; } body { display: none'", "SOP016"),
        ("logo: aset/../../lambang.svg", "SOP016"),
        ("logo: /aset/lambang.svg", "SOP016"),
        ("katalog_lain: https://b.example/", "SOP016"),
        ("katalog_lain: [{kota: B}]", "SOP016"),
        ("katalog_lain: [{alamat: 'https://b.example/'}]", "SOP016"),
        ("katalog_lain: [{kota: B, alamat: 'javascript:alert(1)'}]", "SOP016"),
        ("katalog_lain: [{kota: B, alamat: 'https://b.example; script-src *'}]", "SOP016"),
        ("katalog_lain: [{kota: B, alamat: 'https://a@b.example/'}]", "SOP016"),
        ("katalog_lain: [{kota: B, alamat: 'https://b.example/../'}]", "SOP016"),
        ("katalog_lain: [{kota: B, alamat: 'https://*.example/'}]", "SOP016"),
        ("katalog_lain: [{kota: B, alamat: 'https://b.example/?q='}]", "SOP016"),
        ("logo: //jahat.example/lambang.svg", "SOP016"),
        ("logo: https://jahat.example/lambang.svg", "SOP016"),
        ("logo: aset/lambang.svg?x=1", "SOP016"),
        ("logo: aset/lambang.svg#x", "SOP016"),
        ("logo: aset\\\\lambang.svg", "SOP016"),
        ("logo: aset/.lambang.svg", "SOP016"),
        ("logo: aset/lambang.html", "SOP016"),
        ("- kota", "SOP016"),
        ("kota: [a]", "SOP016"),
        ("Kota: a", "SOP015"),
    ],
)
def test_a_wrong_setting_is_named_and_the_default_holds(text: str, code: str) -> None:
    values, (found,) = _registers(katalog=text)
    assert (found.code, found.span.path) == (code, "katalog.yml")
    assert values["settings"] == Settings()


@pytest.mark.parametrize(
    "lain",
    [
        "{kota: b, alamat: 'https://c.example'}",
        "{kota: C, alamat: 'https://b.example/'}",
        "{kota: kota a, alamat: 'https://c.example'}",
        "{kota: C, alamat: 'https://a.example/sop'}",
    ],
)
def test_a_catalogue_named_twice_is_asked_once(lain: str) -> None:
    own = "kota: Kota A\nalamat_situs: https://a.example/sop/\n"
    values, (found,) = _registers(katalog=f"{own}katalog_lain:\n- {{kota: B, alamat: 'https://b.example'}}\n- {lain}\n")
    assert (found.code, found.span.line) == ("SOP016", 5)
    assert values["settings"].katalog_lain == (KatalogLain("B", "https://b.example"),)


def test_a_review_period_beyond_all_time_is_never_due() -> None:
    values, found = _registers(katalog="evaluasi_setiap: 9999 tahun")
    assert found == []
    assert values["settings"].evaluasi_setiap.sesudah(date(2026, 1, 1)) == date.max


@pytest.mark.parametrize(
    "templat",
    ["{urut}", "{urut:03}", "{urut:03d}", "SOP-{urut:d}/{{x}}", "{kode_klasifikasi}/{urut:4d}/{singkatan}/{tahun}"],
)
def test_number_templates_that_can_be_used(templat: str) -> None:
    assert masalah_templat(templat) == ""


@pytest.mark.parametrize(
    "templat",
    [
        "",
        "{tahun}",
        "{}",
        "{0}",
        "{urut",
        "urut}",
        "{kode}{urut}",
        "{urut.real}",
        "{urut!r}",
        "{urut:x}",
        "{urut:003d}",
        "{urut:-3d}",
        "{urut:0999999999d}",
        "{urut:{tahun}d}",
        "{singkatan:>999999999}{urut}",
        "{kode_klasifikasi.__class__}{urut}",
    ],
)
def test_number_templates_that_cannot(templat: str) -> None:
    assert masalah_templat(templat)
