"""The words authors use for a duration: their spellings, what kind of word each is, what a unit is worth.

Words only; what they say together is for the `baca_` files.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from .bilangan import FIGURES, NUMBER_WORD


class Unit(NamedTuple):
    """A unit of time: the larger, the higher its rank; what one of it counts, in which kind of `Lama`."""

    rank: int
    kind: str
    factor: Fraction


UNITS = {
    "tahun": Unit(8, "bulan", Fraction(12)),
    "bulan": Unit(7, "bulan", Fraction(1)),
    "minggu": Unit(6, "hari", Fraction(7)),
    "hari": Unit(5, "hari", Fraction(1)),
    "minggu_kerja": Unit(4, "hari_kerja", Fraction(5)),
    "hari_kerja": Unit(3, "hari_kerja", Fraction(1)),
    "jam_kerja": Unit(2, "menit", Fraction(60)),
    "jam": Unit(2, "menit", Fraction(60)),
    "menit": Unit(1, "menit", Fraction(1)),
    "detik": Unit(0, "menit", Fraction(1, 60)),
}
_UNIT_WORD = r"(?:detik|menit|jam|hari|minggu|pekan|bulan|tahun)"
# "hari (kerja)", "hari (hari kerja)": the bracket belongs to the unit.
_KERJA = r"(?:\s+kerja\b|\s*\(\s*(?:hari\s+)?kerja\s*\))"
_KALENDER = r"(?:\s+kalender\b|\s*\(\s*(?:hari\s+)?kalender\s*\))"

# Kind of word and its spellings, after lower-casing and ALIKE. The first that fits counts.
_LEXICON = {
    "baris": r"<br\s*/?>",
    "angka": FIGURES,
    "kata": rf"{NUMBER_WORD}(?:\s+{NUMBER_WORD})*|se(?={_UNIT_WORD}\b)",
    "minggu_kerja": rf"(?:minggu|pekan|mgg)\b\.?{_KERJA}",
    "minggu": r"(?:minggu|pekan|mgg)\b\.?",
    "hari_kerja": rf"(?:hari|hr)\b\.?{_KERJA}|hk\b\.?",
    "hari": rf"(?:hari|hr)\b\.?{_KALENDER}?",
    "jam_kerja": r"jam\s+kerja\b",
    "jam": r"jam\b",
    # "30 min": after a figure it is the unit, before one it is "minimal".
    "menit": r"(?:menit|mnt)\b(?:\s+kerja\b|\.)?|(?<=[0-9])(?:\s?min\b\.?(?!\s*[0-9])|\s?'(?!'))",
    "detik": r"(?:detik|dtk)\b\.?|(?<=[0-9])\s?(?:''|\")",
    "bulan": r"(?:bulan|bln)\b\.?",
    "tahun": r"(?:tahun|thn|th)\b\.?",
    "sampai": r"s\s?[./]\s?d(?![a-z])\.?|sd\b\.?|sampai(?:\s+(?:dengan|dgn))?\b|hingga\b",
    "kira": (
        r"±|\+\s?/?\s?-|≈|~|kurang\s+lebih\b|lebih\s+kurang\b|(?:l\.?k|k\.?l)\b\.?|sekitar\b"
        r"|kira(?:\s?-\s?kira|2)?\b|rata\s?-\s?rata\b|(?:di)?perkira(?:an|kan)\b|estimasi\b"
    ),
    "atas": (
        r"ma(?:ks|x)(?:imal|imum)?\b\.?|paling\s+(?:lambat|lama|banyak|telat)\b|kurang\s+dari\b|di\s?bawah\b|<=?|≤"
        r"|selama[\s-]+lamanya\b|selambat(?:[\s-]+lambat)?nya\b"
        r"|(?:tidak|tdk)\s+(?:boleh\s+)?(?:lebih(?:\s+dari)?|melebihi|melampaui)\b"
    ),
    "bawah": (
        r"min(?:imal|imum)?\b\.?|paling\s+(?:cepat|sedikit|singkat|kurang)\b|sekurang\s?-\s?kurangnya\b"
        r"|se(?:tidak\s?-\s?)?tidaknya\b|(?:tidak|tdk)\s+kurang(?:\s+dari)?\b|lebih\s+dari\b|di\s?atas\b|>=?|≥"
    ),
    "atau": r"atau\b",
    "dan": r"dan\b|\+",
    "kali": r"x(?=\s*[0-9])|kali(?=\s+[0-9])",
    "pengisi": r"(?:jangka\s+)?waktu\b|durasi\b|antara\b|:",
    "selama": r"selama\b|dalam\b|dari\b",
    "tiap": r"per\b|(?:se)?tiap\b",
    "sebelum": r"sebelum\b",
    "syarat": (
        r"(?:jika|apabila|bila|bilamana|kalau|sejak|setelah|sesudah|terhitung|dihitung|mulai|untuk|bagi|pada|sesuai"
        r"|tergantung|dengan|asal|asalkan|kecuali|termasuk|tidak\s+termasuk|di\s?luar|karena)\b"
    ),
    "buka": r"\(",
    "tutup": r"\)",
    "strip": r"-",
    "miring": r"/",
    "titik": r"[.,;]",
    "lain": r"\w+|[^\w\s]",
}
LEXEME = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _LEXICON.items()))
# One sign for signs that look alike; one to one, so that places in the text stay true.
ALIKE = str.maketrans("‐‑‒–—―−’‘′´`”“″×\u200b\ufeff", "-------'''''\"\"\"x  ")

UNIT_KINDS = frozenset(UNITS)
NUMBERS = frozenset({"angka", "kata"})
FILLERS = frozenset({"kira", "pengisi", "selama"})
BETWEEN = frozenset({"sampai", "strip", "atau", "miring"})
BOUNDS = frozenset({"atas", "bawah"})
CONDITIONS = frozenset({"syarat", "selama", "tiap", "miring", "sebelum"})
PLAIN_AMOUNT = NUMBERS | UNIT_KINDS | {"dan"}
KINDS_OF_DAY = frozenset({"kerja", "kalender"})

SCHEDULE = re.compile(
    r"\b(?:pukul|wib|wita|wit|senin|selasa|rabu|kamis|jum'?at|sabtu|ahad|tanggal|tgl|triwulan|caturwulan"
    r"|semester|rutin|berkala|periodik|harian|mingguan|bulanan|tahunan|sebelum|januari|februari|maret|april|mei|juni|juli"
    r"|agustus|september|oktober|november|desember)\b"
    rf"|\b(?:(?:se)?tiap|per)\s+(?:[0-9]+|(?:saat|waktu|awal|akhir|{_UNIT_WORD})\b)|\bper{_UNIT_WORD}\b"
    rf"|{_UNIT_WORD}\s+sekali\b|\bhari\s+minggu\b|\bse{_UNIT_WORD}\s+[0-9]*\s*(?:x|kali)\b"
    rf"|(?:[0-9]\s*x|\bkali)\s*(?:/|per\b|dalam\b|se{_UNIT_WORD}\b)"
    rf"|\b(?:awal|akhir|pertengahan)\s+{_UNIT_WORD}\b|\bke\s?-\s?[0-9]+|\bh\s?[+-]\s?[0-9]+"
    rf"|^\W*(?:pada\s+)?{_UNIT_WORD}\s+(?:[0-9][0-9.:]*|(?:ke|kerja|dinas|pelayanan|layanan|operasional)\b)"
    rf"|(?<![0-9.,:])[0-9]{{1,2}}[.:][0-9]{{2}}(?![0-9]|\s*{_UNIT_WORD})"
)

NOTHING = re.compile(r"(?:[-\s]|<br\s*/?>)*|tidak\s+ada\s*\.?")
