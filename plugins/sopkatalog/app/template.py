"""What a new draft holds before its author has written a word.

Every `[ISI …]` is asked for by a rule (SOP118), so that none of them can be forgotten.
"""

from __future__ import annotations

from ..diagnostics import Span
from ..model.baca_durasi import parse_durasi
from ..model.format import BAGIAN_MENURUT_FORMAT, PROSEDUR
from ..model.langkah import JenisTarget, Langkah, Lanjut
from ..model.sop import Bagian, Layanan, Pengesahan, Sop
from ..model.status import Status
from ..model.teks import Teks
from ..model.unit import Unit

_FKTP = frozenset({"puskesmas", "rsud"})
# What the unit's name begins with, and what its head is called in that place.
_KEPALA = {
    "kecamatan": ("Kecamatan", "Camat"),
    "kelurahan": ("Kelurahan", "Lurah"),
    **dict.fromkeys(("dinas", "badan", "bagian", "puskesmas", "uptd"), ("", "Kepala ")),
}
_PETUNJUK = {
    "dasar_hukum": "judul lengkap peraturan, satu butir satu peraturan",
    "kualifikasi_pelaksana": "kemampuan yang harus dimiliki pelaksana",
    "keterkaitan": "id SOP lain, misalnya disdukcapil-0003; atau “Tidak ada”",
    "peralatan": "alat dan bahan yang dipakai",
    "peringatan": "Jika SOP ini tidak dilaksanakan, maka apa akibatnya",
    "pencatatan": "di mana hasilnya dicatat dan disimpan",
    "pengertian": "arti kegiatan ini",
    "tujuan": "sebagai acuan untuk apa",
    "kebijakan": "keputusan kepala yang mendasari",
    "referensi": "pedoman atau peraturan yang dipakai",
    "alat_bahan": "alat dan bahan yang dipakai",
    "diagram_alir": "“Tidak ada”; diagram digambar dari tabel Prosedur",
    "hal_diperhatikan": "yang harus diperhatikan pelaksana",
    "unit_terkait": "unit yang ikut terlibat",
    "dokumen_terkait": "formulir dan catatan yang dipakai",
    "rekaman_historis": "“Tidak ada” untuk SOP baru",
}
_LAYANAN = Layanan(
    nama="[ISI nama layanan]",
    sebutan=("[ISI kata warga]",),
    persyaratan=("[ISI yang harus dibawa warga]",),
    waktu=parse_durasi("1 hari kerja"),
    waktu_teks="1 hari kerja",
    biaya="gratis",
    produk="[ISI yang diterima warga]",
)


def template(unit: Unit, judul: str, nama_berkas: str) -> Sop:
    """A draft whose values say what to write in their place."""
    format_ = "akreditasi-fktp" if unit.jenis in _FKTP else "sop-ap"
    return Sop(
        path=f"{unit.kode}/{nama_berkas}.md",
        unit=unit.kode,
        nama_berkas=nama_berkas,
        judul=judul,
        ringkasan="[ISI satu kalimat untuk pembaca]",
        jenis="pelayanan",
        status=Status.RANCANGAN,
        format=format_,
        disahkan_oleh=Pengesahan(_pengesah(unit), "[ISI nama]"),
        pelaksana=("Pemohon", "Petugas Loket"),
        layanan=(_LAYANAN,),
        bagian=tuple(_section(jenis.kunci, jenis.judul) for jenis in BAGIAN_MENURUT_FORMAT[format_]),
        langkah=(
            _langkah("1", "Menyerahkan berkas permohonan", "Pemohon", "5 menit"),
            _langkah("2", "Memeriksa kelengkapan berkas", "Petugas Loket", "10 menit", _CABANG),
            _langkah("3", "Menyerahkan hasil", "Petugas Loket", "5 menit", _SELESAI),
        ),
    )


_CABANG = (Lanjut("Lengkap", JenisTarget.LANGKAH, "3"), Lanjut("Tidak lengkap", JenisTarget.LANGKAH, "1"))
_SELESAI = (Lanjut("", JenisTarget.SELESAI, "selesai"),)


def _pengesah(unit: Unit) -> str:
    """Who approves the SOPs of the unit, where its name tells."""
    depan, jabatan = _KEPALA.get(unit.jenis, ("", ""))
    return jabatan + unit.nama.removeprefix(depan) if jabatan and unit.nama else "[ISI jabatan]"


def _section(kunci: str, judul: str) -> Bagian:
    words = "" if kunci == PROSEDUR.kunci else f"[ISI {_PETUNJUK.get(kunci, judul)}]"
    teks = Teks(words, words)
    # A list, so that the author goes on with 2., 3. …
    html = "<ol>" if kunci != "peringatan" else "<p>"
    return Bagian(judul, kunci, Teks(words, words, html), (teks,) if words else ())


def _langkah(no: str, kegiatan: str, pelaksana: str, waktu: str, lanjut: tuple[Lanjut, ...] = ()) -> Langkah:
    isi = Teks("[ISI]", "[ISI]")
    return Langkah(
        no, Teks(kegiatan, kegiatan), (pelaksana,), isi, parse_durasi(waktu), waktu, isi, Teks(), lanjut, Span("")
    )
