"""Random procedures as offices write them: what the drawings must be able to show. One seed, one SOP, always."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from random import Random

from sopkatalog.model.langkah import Langkah
from sopkatalog.model.sop import Sop
from sopkatalog.parse.body import inline
from tests.values import a_langkah, a_sop

PELAKSANA = (
    "Pemohon", "Petugas Loket", "Operator SIAK", "Verifikator", "Kepala Seksi Pelayanan", "Sekretaris Dinas",
    "Kepala Dinas", "Tim Teknis", "Kasubbag Umum", "Bendahara", "Lurah", "Camat", "Arsiparis",
    "Kepala Bidang Pelayanan Administrasi Terpadu", "Puskesmas", "Jabatan Fungsional Pranata Komputer Ahli Muda", "RT",
)  # fmt: skip
KATA_KERJA = (
    "Menerima", "Memeriksa", "Mencatat", "Menyusun", "Memaraf", "Menandatangani", "Menyerahkan", "Mengarsipkan",
    "Meneliti", "Mengunggah", "Mencetak", "Meninjau", "Menjadwalkan", "Menyampaikan kembali", "Memverifikasi",
)  # fmt: skip
BENDA = (
    "berkas", "surat", "permohonan", "konsep surat keputusan", "berita acara peninjauan lapangan", "nota dinas",
    "rekomendasi teknis", "bukti setor retribusi", "formulir F-1.02", "data kependudukan", "undangan rapat",
)  # fmt: skip
SAMBUNGAN = (
    "dari pemohon", "pada buku register", "sesuai ketentuan peraturan perundang-undangan", "untuk ditindaklanjuti",
    "melalui aplikasi layanan", "bersama perangkat daerah terkait", "dan menyampaikannya kepada atasan langsung",
)  # fmt: skip
LABEL = (
    "Ya", "Tidak", "Lengkap", "Tidak lengkap", "Disetujui", "Ditolak", "Sesuai", "Perlu perbaikan dari pemohon",
    "Data berubah", "Perlu peninjauan lapangan lebih dahulu", "Ditunda", "Cocok", "Tidak memenuhi syarat", "Nihil",
    "Nilai di atas Rp50 juta", "Bukan kewenangan",
)  # fmt: skip
WAKTU = ("", "5 menit", "1 jam 30 menit", "2 hari kerja", "1 s.d. 3 hari kerja", "paling lambat 3 (tiga) hari", "1 jam")
SOP_LAIN = ("disdukcapil-0007", "dpmptsp-0012", "rsud-0003")


def random_flow_sop(seed: int, langkah: int | None = None, lajur: int | None = None) -> Sop:
    """A SOP of `langkah` steps (else 3 to 60) in `lajur` lanes (else 1 to 15): decisions, jumps, loops, joint steps."""
    random = Random(seed)
    count = langkah or random.choice((3, 5, *range(4, 41), *range(4, 25), random.randint(41, 60)))
    width = lajur or random.choice((1, 2, 3, 3, 4, 4, 5, 5, 5, 6, 6, 7, 7, 8, 9, random.randint(10, 15)))
    lanes = random.sample(PELAKSANA, width)
    numbers = _numbers(random, count)
    people = _people(random, count, lanes)
    rows = (_row(random, numbers, at, people[at]) for at in range(count))
    declared = tuple(lanes) if random.random() < 0.7 else ()
    return a_sop(*rows, judul=_words(random, 60), pelaksana=declared)


def _numbers(random: Random, count: int) -> list[str]:
    """`1 2 3`, in every third SOP with parts: `2 2a 2b 3`, or `2a 2b 3` where the step itself has no row."""
    chance = random.choice((0.0, 0.0, 0.15))
    found: list[str] = []
    no = 0
    while len(found) < count:
        no += 1
        has_parts = random.random() < chance
        if not has_parts or random.random() < 0.5:
            found.append(str(no))
        if has_parts:
            found.extend(f"{no}{letter}" for letter in "abc"[: random.randint(2, 3)])
    return found[:count]


def _people(random: Random, count: int, lanes: Sequence[str]) -> list[tuple[str, ...]]:
    """Who acts in each row: mostly who acted before or the one beside; seldom several, seldom nobody."""
    found: list[tuple[str, ...]] = []
    at = random.randrange(len(lanes))
    for _ in range(count):
        near = (at, at, max(at - 1, 0), min(at + 1, len(lanes) - 1), random.randrange(len(lanes)))
        at = random.choice(near)
        luck = random.random()
        joint = random.sample(lanes, min(len(lanes), random.choice((2, 2, 3, 4))))
        found.append(() if luck < 0.01 else tuple(joint) if luck < 0.12 else (lanes[at],))
    return found


def _row(random: Random, numbers: Sequence[str], at: int, pelaksana: tuple[str, ...]) -> Langkah:
    is_decision = at + 1 < len(numbers) and random.random() < 0.28
    ke = _outcomes(random, numbers, at) if is_decision else _way(random, numbers, at)
    plain = a_langkah(numbers[at], "; ".join(pelaksana), ke, random.choice(WAKTU))
    return replace(
        plain,
        kegiatan=inline(_words(random, random.choice((3, 20, 30, 40, 60, 80, 120)))),
        kelengkapan=inline(_words(random, random.choice((0, 0, 10, 25, 40, 90)))),
        output=inline(_words(random, random.choice((0, 10, 10, 25, 60)))),
        keterangan=inline(_words(random, random.choice((0, 0, 0, 0, 20, 100)))),
    )


def _way(random: Random, numbers: Sequence[str], at: int) -> str:
    """Where a step without outcomes leads: mostly to the next row."""
    luck = random.random()
    if at + 1 == len(numbers):
        return "selesai" if luck < 0.5 else ""
    if luck < 0.9:
        return ""
    return "selesai" if luck < 0.92 else random.choice(SOP_LAIN) if luck < 0.93 else _step(random, numbers, at)


def _outcomes(random: Random, numbers: Sequence[str], at: int) -> str:
    count = random.choices((1, 2, 3, 4, 5), (1, 70, 20, 8, 1))[0]
    elsewhere = [_elsewhere(random, numbers, at) for _ in range(count - 1)]
    targets = [numbers[at + 1] if random.random() < 0.85 else _elsewhere(random, numbers, at), *elsewhere]
    random.shuffle(targets)
    labels = random.sample(LABEL, count)
    return "; ".join(f"{label}: {ke}" for label, ke in zip(labels, targets, strict=True))


def _elsewhere(random: Random, numbers: Sequence[str], at: int) -> str:
    luck = random.random()
    if luck < 0.12:
        return "selesai"
    return random.choice(SOP_LAIN) if luck < 0.17 else _step(random, numbers, at)


def _step(random: Random, numbers: Sequence[str], at: int) -> str:
    """Another step: back a little, back far, ahead; seldom the step itself."""
    if random.random() < 0.02:
        return numbers[at]
    reach = random.choice((2, 4, 8, len(numbers)))
    near = range(max(0, at - reach), min(len(numbers), at + reach + 1))
    return numbers[random.choice([place for place in near if place != at])]


def _words(random: Random, most: int) -> str:
    """An office phrase of at most `most` letters, near that; "" for none."""
    if most < 10:
        return "Cek"[:most]
    phrase = [*random.choice(KATA_KERJA).split(), *random.choice(BENDA).split()]
    while len(" ".join(phrase)) < most:
        phrase += f"{random.choice(SAMBUNGAN)} {random.choice(BENDA)}".split()
    while len(phrase) > 1 and len(" ".join(phrase)) > most:
        phrase.pop()
    return " ".join(phrase)


def random_split(seed: int, count: int) -> tuple[int, ...]:
    """How many of `count` steps stand on each sheet: two sheets at least where there are two steps."""
    random = Random(f"lembar {seed}")
    cuts = sorted(random.sample(range(1, count), min(count - 1, random.randint(1, 1 + count // 6))))
    return tuple(end - start for start, end in pairwise((0, *cuts, count)))
