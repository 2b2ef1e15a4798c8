"""A made-up catalogue of any size for measuring: the same seed gives the same bytes, and no SOP in it has a fault.

Sixty units, SOPs of about 4.4 kB with six to fourteen steps, two to six executors, decisions, loops, services and legal
bases from a register of its own. Works with values only; whoever wants files writes them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from random import Random

from . import kata
from .kata import Tahap

HARI_INI = date(2026, 11, 2)
"""The day the made-up catalogue is written for; `check` and `build` are told it as `--today`."""

_AWAL = date(2021, 3, 1)
_MENIT_SEHARI = 450
_TERBANYAK = len(kata.KERJA_INTERNAL) * len(kata.OBJEK_INTERNAL) * len(kata.SASARAN) * 2


@dataclass(frozen=True, slots=True)
class Rencana:
    """What a SOP is to be about, fixed before any is written, so that they can refer to each other."""

    unit: str
    urut: int
    jenis: str
    kerja: str
    objek: str
    sasaran: str

    @property
    def id(self) -> str:
        """The identity of the SOP."""
        return f"{self.unit}-{self.urut:04d}"

    @property
    def path(self) -> str:
        """The file below the source folder."""
        return f"{self.unit}/{self.urut:04d}.md"

    @property
    def judul(self) -> str:
        """The title; no other SOP of the catalogue has it."""
        return f"{self.kerja} {self.objek} {self.sasaran}".rstrip()


def synthetic_catalogue(jumlah: int, benih: int = 2026) -> Iterator[tuple[str, str]]:
    """Paths and texts of a source folder with `jumlah` SOPs, registers first."""
    plan = rencana(jumlah, benih)
    yield from _registers(plan)
    for index, item in enumerate(plan):
        yield item.path, _sop(item, plan, Random(f"{benih}/{jumlah}/{index}"))


def rencana(jumlah: int, benih: int = 2026) -> tuple[Rencana, ...]:
    """What the SOPs are about: three in five for citizens, spread over the units, no title twice."""
    if not 1 <= jumlah <= _TERBANYAK:
        raise ValueError(f"jumlah SOP antara 1 dan {_TERBANYAK}, bukan {jumlah}")
    random = Random(f"{benih}/{jumlah}")
    layanan = list(product(kata.KERJA_LAYANAN, kata.OBJEK_LAYANAN, kata.SASARAN))
    internal = list(product(kata.KERJA_INTERNAL, kata.OBJEK_INTERNAL, kata.SASARAN))
    random.shuffle(layanan)
    random.shuffle(internal)
    units = [unit[0] for unit in kata.UNIT]
    random.shuffle(units)
    found = []
    for index in range(jumlah):
        jenis, topics = ("internal", internal) if index % 5 in (1, 3) else ("pelayanan", layanan)
        unit, urut = units[index % len(units)], index // len(units) + 1
        found.append(Rencana(unit, urut, jenis, *topics.pop()))
    return tuple(found)


# --- registers ------------------------------------------------------------------------------------

_KATALOG_YML = """\
kota: Kota Wanasari
alamat_situs: https://sop.wanasari.example/
kode_klasifikasi: "000.8.3.3"
jam_kerja_per_hari: 7.5
hari_kerja: [senin, selasa, rabu, kamis, jumat]
evaluasi_setiap: 12 bulan
"""


def _registers(plan: tuple[Rencana, ...]) -> Iterator[tuple[str, str]]:
    yield "katalog.yml", _KATALOG_YML
    yield "_register/unit.yml", "".join(_unit(*unit) for unit in kata.UNIT)
    yield "_register/jabatan.yml", "".join(_jabatan())
    yield (
        "_register/peraturan.yml",
        "".join(f"- kode: {kode}\n  judul: {judul}\n  status: berlaku\n" for kode, judul in peraturan()),
    )
    yield "_register/layanan.yml", "".join(_layanan_wajib(plan))
    yield (
        "_register/sinonim.yml",
        "".join(
            f"- resmi: {objek}\n  sebutan: [urus {objek.casefold()}, bikin {objek.casefold()}]\n"
            for objek in kata.OBJEK_LAYANAN
        ),
    )
    yield (
        "_register/libur.yml",
        "".join(
            f"- {{tanggal: {tahun}-{hari}, nama: {nama}, jenis: nasional}}\n"
            for tahun in (2026, 2027)
            for hari, nama in (
                ("01-01", "Tahun Baru"),
                ("05-01", "Hari Buruh"),
                ("08-17", "Hari Kemerdekaan"),
                ("12-25", "Natal"),
            )
        ),
    )


def _unit(kode: str, nama: str, singkatan: str, jenis: str, induk: str) -> str:
    lines = [f"- kode: {kode}", f"nama: {nama}", f"singkatan: {singkatan}", f"jenis: {jenis}"]
    lines += [f"induk: {induk}"] if induk else []
    lines += [
        f"alamat: Kantor {nama}, Jalan Pemuda Kota Wanasari",
        "telepon: (0299) 500-100",
        f"surel: {kode}@wanasari.example",
        "jam_layanan: Senin sampai Jumat 07.30-15.30",
        f"pengaduan: SP4N-LAPOR! atau {kode}@wanasari.example",
        "berlaku_sejak: 2017-01-03",
    ]
    return "\n  ".join(lines) + "\n"


def _jabatan() -> Iterator[str]:
    groups = (kata.PEMOHON, kata.PENGUSUL, *kata.PETUGAS)
    for kode, nama, golongan in (post for group in groups for post in group):
        yield f"- {{kode: {kode}, nama: {nama}, golongan: {golongan}}}\n"
    for unit in kata.UNIT:
        yield f"- {{kode: kepala-{unit[0]}, nama: {kepala(unit[0])}, golongan: pejabat}}\n"


def kepala(kode: str) -> str:
    """The post that approves the SOPs of a unit."""
    nama, jenis = next((unit[1], unit[3]) for unit in kata.UNIT if unit[0] == kode)
    return kata.KEPALA.get(jenis, "Kepala {nama}").format(nama=nama, pendek=nama.partition(" ")[2])


def peraturan() -> tuple[tuple[str, str], ...]:
    """Code and title of every regulation in the register: those of the state and made-up ones of the city."""
    kota = []
    for index, pokok in enumerate(kata.POKOK_PERATURAN):
        for jenis, kode in (("Peraturan Daerah", "perda"), ("Peraturan Wali Kota Wanasari", "perwal")):
            nomor, tahun = index * 2 + 3, 2015 + index % 9
            nama = f"{jenis} Kota Wanasari" if kode == "perda" else jenis
            kota.append((f"{kode}-{nomor}-{tahun}", f"{nama} Nomor {nomor} Tahun {tahun} tentang {pokok}"))
    return (*kata.PERATURAN_NEGARA, *kota)


def _layanan_wajib(plan: tuple[Rencana, ...]) -> Iterator[str]:
    yield "peristiwa:\n"
    for kode, nama in kata.PERISTIWA:
        yield f"  - {{kode: {kode}, nama: {nama}}}\n"
    yield "layanan:\n"
    for index, item in enumerate(item for item in plan[:200] if item.jenis == "pelayanan"):
        peristiwa, nama = kata.PERISTIWA[index % len(kata.PERISTIWA)][0], nama_layanan(item)
        yield f"  - {{kode: layanan-{index + 1}, nama: {nama}, unit: {item.unit}, peristiwa: [{peristiwa}]}}\n"


# --- a SOP ----------------------------------------------------------------------------------------


def nama_layanan(item: Rencana) -> str:
    """What the service of a SOP is called."""
    return f"{item.kerja} {item.objek[0].lower()}{item.objek[1:]} {item.sasaran}".rstrip()


def _sop(item: Rencana, plan: tuple[Rencana, ...], random: Random) -> str:
    steps = _steps(item, random)
    lain = [other.id for other in random.sample(plan, min(3, len(plan))) if other is not item]
    parts = [
        "---",
        *_front_matter(item, steps, random),
        "---",
        *_section("Dasar Hukum", [judul for _, judul in random.sample(peraturan(), random.randint(4, 6))]),
        *_section("Kualifikasi Pelaksana", _some(kata.KUALIFIKASI, 5, random, item)),
        *_section("Keterkaitan", lain),
        *_section("Peralatan/Perlengkapan", _some(kata.PERALATAN, 6, random, item)),
        *("", "## Peringatan", "", " ".join(_some(kata.PERINGATAN, 3, random, item))),
        *_section("Pencatatan dan Pendataan", _some(kata.PENCATATAN, 5, random, item)),
        *("", "## Prosedur", ""),
        *_table(steps, lain, random),
    ]
    return "\n".join(parts) + "\n"


def _front_matter(item: Rencana, steps: list[_Langkah], random: Random) -> Iterator[str]:
    dibuat = _AWAL + timedelta(days=random.randrange((HARI_INI - _AWAL).days - 500))
    evaluasi = HARI_INI - timedelta(days=random.randrange(20, 380))
    gelar, depan, belakang = (random.choice(words) for words in (kata.GELAR, kata.NAMA_DEPAN, kata.NAMA_BELAKANG))
    yield f"judul: {item.judul}"
    yield f"ringkasan: {item.kerja} {item.objek} dari penerimaan berkas sampai hasilnya diterima pihak yang meminta."
    yield f"jenis: {item.jenis}"
    yield "status: berlaku"
    yield "edisi: 1"
    yield f"tanggal_pembuatan: {dibuat}"
    yield f"tanggal_efektif: {dibuat + timedelta(days=random.randrange(5, 30))}"
    yield "disahkan_oleh:"
    yield f"  jabatan: {kepala(item.unit)}"
    yield f"  nama: {depan} {belakang}, {gelar}"
    yield "evaluasi:"
    yield f"  - {{tanggal: {evaluasi}, hasil: tetap, catatan: Waktu penyelesaian masih sesuai dengan janji layanan}}"
    yield f"pelaksana: [{', '.join(dict.fromkeys(step.pelaksana for step in steps))}]"
    if item.jenis == "pelayanan":
        yield "layanan:"
        yield from _layanan(item, steps, random)


def _layanan(item: Rencana, steps: list[_Langkah], random: Random) -> Iterator[str]:
    objek, sasaran = item.objek.casefold(), item.sasaran.casefold()
    hari = -(-2 * sum(step.menit for step in steps) // _MENIT_SEHARI) + 1
    yield f"  - nama: {nama_layanan(item)}"
    sebutan = (f"{kata_kerja} {objek} {sasaran}".rstrip() for kata_kerja in (item.kerja.casefold(), "urus", "bikin"))
    yield f"    sebutan: [{', '.join(sebutan)}]"
    yield f"    ringkasan: Untuk warga yang memerlukan {objek} dari {item.unit.replace('-', ' ')}."
    yield "    persyaratan:"
    for syarat in random.sample(kata.PERSYARATAN, random.randint(2, 4)):
        yield f"      - {syarat}"
    yield f"    waktu: {hari} hari kerja"
    yield "    biaya: gratis"
    yield f"    produk: {item.objek}"
    yield f"    peristiwa: [{random.choice(kata.PERISTIWA)[0]}]"


def _some(words: tuple[str, ...], most: int, random: Random, item: Rencana) -> list[str]:
    chosen = random.sample(words, random.randint(most - 1, most))
    return [_capital(text.format(objek=item.objek.casefold())) for text in chosen]


def _section(judul: str, items: list[str]) -> Iterator[str]:
    yield from ("", f"## {judul}", "")
    yield from (f"{number}. {text}" for number, text in enumerate(items, 1))
    if not items:
        yield "Tidak ada"


# --- its steps ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Langkah:
    tahap: Tahap
    pelaksana: str
    menit: int
    objek: str


def _steps(item: Rencana, random: Random) -> list[_Langkah]:
    """Six to fourteen steps by two to six executors, in the order of work."""
    is_layanan = item.jenis == "pelayanan"
    pemohon = random.choice(kata.PEMOHON if is_layanan else kata.PENGUSUL)[1]
    posts = [pemohon, *(random.choice(group)[1] for group in kata.PETUGAS)][: random.randint(2, 6)]
    chosen = sorted(random.sample(range(len(kata.TENGAH)), random.randint(3, 11)))
    first, last = (kata.AWAL_LAYANAN, kata.AKHIR_LAYANAN) if is_layanan else (kata.AWAL_INTERNAL, kata.AKHIR_INTERNAL)
    tahap = [first, kata.PERIKSA, *(kata.TENGAH[index] for index in chosen), last]
    return [
        _Langkah(step, posts[min(step.slot, len(posts) - 1)], random.choice(step.menit), item.objek.casefold())
        for step in tahap
    ]


def _table(steps: list[_Langkah], lain: list[str], random: Random) -> Iterator[str]:
    yield "| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan | Lanjut |"
    yield "|----|----------|-----------|-------------|-------|--------|------------|--------|"
    for number, step in enumerate(steps, 1):
        tahap = step.tahap
        cells = (
            str(number),
            tahap.kegiatan.format(objek=step.objek),
            step.pelaksana,
            _capital(tahap.kelengkapan),
            _waktu(step.menit),
            _capital(tahap.output.format(objek=step.objek)),
            random.choice(tahap.keterangan),
            "selesai" if number == len(steps) else _lanjut(tahap, number, lain, random),
        )
        yield "".join(f"| {cell} " if cell else "| " for cell in cells) + "|"


def _lanjut(tahap: Tahap, number: int, lain: list[str], random: Random) -> str:
    ke = {"lanjut": str(number + 1), "awal": "1", "mundur": str(number - 1), "selesai": "selesai"}
    ways = [f"{label}: {ke[arah]}" for label, arah in tahap.pilihan]
    if ways and lain and random.random() < 0.1:
        ways.append(f"Di luar kewenangan: {lain[0]}")
    return "; ".join(ways)


def _waktu(menit: int) -> str:
    jam, sisa = divmod(menit, 60)
    return " ".join(text for value, text in ((jam, f"{jam} jam"), (sisa, f"{sisa} menit")) if value)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
