"""Durations as authors write them: read, added, compared, shown. Nobody else adds minutes.

Two ideas: the values (`Lama`, `Durasi`) and the reader of the author's words (`parse_durasi`). Minutes,
working days, days and months are kept apart, because only a `Kalender` can bring them to one measure. The
reader never guesses: words that can mean two things come back as `TidakTerbaca`, for the rules to report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from math import ceil
from typing import NamedTuple, NoReturn, Protocol

# ---------------------------------------------------------------------------------------------------- values

_KINDS = ("menit", "hari_kerja", "hari", "bulan")


class UkuranKerja(Protocol):
    """What can measure a `Lama` in working minutes: the `Kalender`."""

    def menit_kerja(self, lama: Lama) -> Fraction:
        """Working minutes in `lama`."""


@dataclass(frozen=True, slots=True)
class Lama:
    """One amount of time, its kinds kept apart.

    A week is read as 7 days, a working week as 5 working days, a year as 12 months.

    >>> str(Lama(menit=90) + Lama(hari_kerja=2))
    '2 hari kerja 1 jam 30 menit'
    >>> str(Lama())
    '0 menit'
    """

    menit: int = 0
    hari_kerja: int = 0
    hari: int = 0
    bulan: int = 0

    def __add__(self, other: Lama) -> Lama:
        return Lama(
            self.menit + other.menit,
            self.hari_kerja + other.hari_kerja,
            self.hari + other.hari,
            self.bulan + other.bulan,
        )

    @property
    def is_nol(self) -> bool:
        """Is there no time in it at all?"""
        return not self.kinds

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of time that occur: menit, hari_kerja, hari, bulan.

        >>> sorted(Lama(menit=5, bulan=1).kinds)
        ['bulan', 'menit']
        """
        return frozenset(kind for kind, n in zip(_KINDS, self._amounts(), strict=True) if n)

    def compare(self, other: Lama, kalender: UkuranKerja | None = None) -> int | None:
        """-1, 0 or 1; None where only a calendar could tell.

        Without a calendar an amount is less when none of its kinds is more; with one, by its working minutes.

        >>> Lama(hari=2).compare(Lama(hari=3)), Lama(hari=2).compare(Lama(hari_kerja=2))
        (-1, None)
        """
        if kalender is not None:
            ini, itu = kalender.menit_kerja(self), kalender.menit_kerja(other)
            return (ini > itu) - (ini < itu)
        signs = {(a > b) - (a < b) for a, b in zip(self._amounts(), other._amounts(), strict=True)}
        return None if {-1, 1} <= signs else sum(signs)

    def __str__(self) -> str:
        jam, menit = divmod(self.menit, 60)
        named = (
            (self.bulan, "bulan"),
            (self.hari, "hari"),
            (self.hari_kerja, "hari kerja"),
            (jam, "jam"),
            (menit, "menit"),
        )
        return " ".join(f"{n} {unit}" for n, unit in named if n) or "0 menit"

    def _amounts(self) -> tuple[int, ...]:
        return self.menit, self.hari_kerja, self.hari, self.bulan


@dataclass(frozen=True, slots=True)
class Durasi:
    """A duration: the author's words, and what they say: at least `min`, at most `maks`, if `syarat`.

    Two durations that say the same are equal, whatever their words. A sum has no author: its `teks` is empty.

    >>> parse_durasi("± 1,5 jam") == parse_durasi("lebih kurang 90 menit")
    True
    """

    teks: str = field(compare=False)
    min: Lama
    maks: Lama
    kira_kira: bool = False
    syarat: str = ""

    def __add__(self, other: Durasi) -> Durasi:
        # Sorted, so that the order of adding leaves no trace.
        syarat = sorted({part for text in (self.syarat, other.syarat) for part in text.split("; ") if part})
        return Durasi(
            teks="",
            min=self.min + other.min,
            maks=self.maks + other.maks,
            kira_kira=self.kira_kira or other.kira_kira,
            syarat="; ".join(syarat),
        )

    def __str__(self) -> str:
        kira = "± " if self.kira_kira else ""
        syarat = f" ({self.syarat})" if self.syarat else ""
        if self.min != self.maks and self.min.is_nol:
            return f"paling lambat {kira}{self.maks}{syarat}"
        return kira + _range_text(str(self.min), str(self.maks)) + syarat

    def as_dict(self) -> dict[str, str | int | bool | None]:
        """The JSON form; a kind of time that occurs in neither bound is None, lest it be read as zero.

        >>> d = parse_durasi("1 s.d. 3 hari")
        >>> d.as_dict()["hari_maks"], d.as_dict()["menit_maks"]
        (3, None)
        """
        occurring = (self.min.kinds | self.maks.kinds) or {"menit"}
        result: dict[str, str | int | bool | None] = {"teks": self.teks or str(self)}
        for kind in _KINDS:
            result[f"{kind}_min"] = getattr(self.min, kind) if kind in occurring else None
            result[f"{kind}_maks"] = getattr(self.maks, kind) if kind in occurring else None
        return result | {"kira_kira": self.kira_kira}


class SalahDurasi(Enum):
    """Why a time could not be read."""

    TANPA_SATUAN = "tanpa satuan"
    """A number without a unit: “5”."""
    JADWAL = "jadwal"
    """When, not how long: “setiap hari pukul 08.00”."""
    TIDAK_DIKENAL = "tidak dikenal"
    """Words that are not known, that leave the end open, or that can mean two things."""
    ANGKA_BERBEDA = "angka berbeda"
    """Two figures for one time that differ: “3 (lima) hari”."""
    TERBALIK = "terbalik"
    """A range from more to less: “5 - 3 hari”, “3 hari s.d. 2 jam”."""
    PECAHAN = "pecahan"
    """Part of a day, month or working week, which has no length of its own: “1,5 hari”."""


@dataclass(frozen=True, slots=True)
class TidakTerbaca:
    """A time that could not be read: why, the author's words, and those of them that were not understood."""

    salah: SalahDurasi
    teks: str
    bagian: str


_MAX_LENGTH = 300


def parse_durasi(text: str) -> Durasi | TidakTerbaca | None:
    """What `text` says; None where it says on purpose that there is no time ("-", "Tidak ada", empty).

    >>> str(parse_durasi("paling lambat 3 (tiga) hari")), str(parse_durasi("2 – 3 jam"))
    ('paling lambat 3 hari', '2 s.d. 3 jam')
    >>> parse_durasi("-") is None
    True
    >>> parse_durasi("5")
    TidakTerbaca(salah=<SalahDurasi.TANPA_SATUAN: 'tanpa satuan'>, teks='5', bagian='5')
    """
    if len(text) > _MAX_LENGTH:  # no duration is that long; and the cache stays small
        return TidakTerbaca(SalahDurasi.TIDAK_DIKENAL, text, text.strip()[:40]) if text.strip() else None
    return _parse(text)


def _range_text(kurang: str, lebih: str) -> str:
    if kurang == lebih:
        return kurang
    angka, _, unit = kurang.partition(" ")
    is_same_unit = unit == lebih.partition(" ")[2] and not any(map(str.isdigit, unit))
    return f"{angka} s.d. {lebih}" if is_same_unit else f"{kurang} s.d. {lebih}"


# ------------------------------------------------------------------------------------------------ vocabulary


class _Unit(NamedTuple):
    rank: int
    kind: str
    factor: Fraction


_UNITS = {
    "tahun": _Unit(8, "bulan", Fraction(12)),
    "bulan": _Unit(7, "bulan", Fraction(1)),
    "minggu": _Unit(6, "hari", Fraction(7)),
    "hari": _Unit(5, "hari", Fraction(1)),
    "minggu_kerja": _Unit(4, "hari_kerja", Fraction(5)),
    "hari_kerja": _Unit(3, "hari_kerja", Fraction(1)),
    "jam_kerja": _Unit(2, "menit", Fraction(60)),
    "jam": _Unit(2, "menit", Fraction(60)),
    "menit": _Unit(1, "menit", Fraction(1)),
    "detik": _Unit(0, "menit", Fraction(1, 60)),
}
_UNIT_WORD = r"(?:detik|menit|jam|hari|minggu|pekan|bulan|tahun)"
_DIGIT_WORD = r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)"
_NUMBER_WORD = (
    rf"(?:{_DIGIT_WORD}?(?:belas|puluh|ratus|perempat)|{_DIGIT_WORD}|nol|koma"
    r"|se(?:puluh|belas|ratus|tengah|perempat|pertiga))\b"
)
# "hari (kerja)", "hari (hari kerja)": the bracket belongs to the unit.
_KERJA = r"(?:\s+kerja\b|\s*\(\s*(?:hari\s+)?kerja\s*\))"
_KALENDER = r"(?:\s+kalender\b|\s*\(\s*(?:hari\s+)?kalender\s*\))"

# Kind of word and its spellings, after lower-casing and _ALIKE. The first that fits counts.
_LEXICON = {
    "baris": r"<br\s*/?>",
    "angka": r"[0-9]+(?:[.,:][0-9]+)*(?:/[0-9]+)?|[½¼¾⅓]",
    "kata": rf"{_NUMBER_WORD}(?:\s+{_NUMBER_WORD})*|se(?={_UNIT_WORD}\b)",
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
_LEXEME = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _LEXICON.items()))
# One sign for signs that look alike; one to one, so that places in the text stay true.
_ALIKE = str.maketrans("‐‑‒–—―−’‘′´`”“″×\u200b\ufeff", "-------'''''\"\"\"x  ")

_UNIT_KINDS = frozenset(_UNITS)
_NUMBERS = frozenset({"angka", "kata"})
_FILLERS = frozenset({"kira", "pengisi", "selama"})
_BETWEEN = frozenset({"sampai", "strip", "atau", "miring"})
_BOUNDS = frozenset({"atas", "bawah"})
_CONDITIONS = frozenset({"syarat", "selama", "tiap", "miring", "sebelum"})
_PLAIN_AMOUNT = _NUMBERS | _UNIT_KINDS | {"dan"}
_KINDS_OF_DAY = frozenset({"kerja", "kalender"})

_SCHEDULE = re.compile(
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

_NOTHING = re.compile(r"(?:[-\s]|<br\s*/?>)*|tidak\s+ada\s*\.?")

_FRACTIONS = {
    "1/2": Fraction(1, 2), "½": Fraction(1, 2), "setengah": Fraction(1, 2),
    "1/3": Fraction(1, 3), "⅓": Fraction(1, 3), "sepertiga": Fraction(1, 3),
    "1/4": Fraction(1, 4), "¼": Fraction(1, 4), "seperempat": Fraction(1, 4),
    "3/4": Fraction(3, 4), "¾": Fraction(3, 4), "tigaperempat": Fraction(3, 4),
}  # fmt: skip
_DIGITS = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def _spelled(n: int) -> str:
    """The words of a number below 1000, without spaces; "" for zero."""
    if n < 10:
        return _DIGITS[n]
    size, name = (100, "ratus") if n >= 100 else (10, "puluh")
    if 10 < n < 20:
        n, size, name = (n - 10) * 10, 10, "belas"
    first, rest = divmod(n, size)
    return ("se" if first == 1 else _DIGITS[first]) + name + _spelled(rest)


# Looked up instead of analysed: what is no number's proper spelling cannot be mistaken for one.
_SPELLED = {_spelled(n): n for n in range(1, 1000)} | {"nol": 0, "se": 1}


def _words_value(words: str) -> Fraction | None:
    """The value of number words: "dua puluh lima", "limabelas", "satu setengah", "satu koma lima"."""
    word = "".join(words.split())
    if word in _FRACTIONS:
        return _FRACTIONS[word]
    utuh, koma, desimal = word.partition("koma")
    if koma:
        n, sepersepuluh = _SPELLED.get(utuh), _SPELLED.get(desimal, 10)
        return None if n is None or sepersepuluh > 9 else n + Fraction(sepersepuluh, 10)
    utuh = word.removesuffix("setengah")
    n = _SPELLED.get(utuh)
    return None if n is None else n + Fraction(utuh != word, 2)


def _figures_value(figures: str) -> Fraction | None:
    """The value of "15", "1,5", "1.5", "1.500", "1/2"; None where it could be a time of day or two things."""
    if figures in _FRACTIONS:
        return _FRACTIONS[figures]
    # "1.30" may be half past one, "1,500" may be English; "1.500" is how Indonesian writes 1500.
    if re.fullmatch(r"[1-9][0-9]{0,2}\.[0-9]{3}", figures):
        figures = figures.replace(".", "")
    if re.fullmatch(r"[0-9]{1,6}(?:,[0-9]{1,2}|\.[0-9])?", figures):
        return Fraction(figures.replace(",", "."))
    return None


# ---------------------------------------------------------------------------------------------------- reader


class _Token(NamedTuple):
    kind: str
    start: int
    end: int


class _Part(NamedTuple):
    """A number and its unit ("" when it has none), with the words they were read from."""

    value: Fraction
    unit: str
    words: str


class _ReadError(Exception):
    """Leaves the reader from any depth; never leaves this module."""

    def __init__(self, salah: SalahDurasi, bagian: str) -> None:
        super().__init__(salah, bagian)
        self.salah = salah
        self.bagian = bagian


@lru_cache(maxsize=4096)
def _parse(text: str) -> Durasi | TidakTerbaca | None:
    # Lower-casing keeps the length of every letter but this one, and places in the text must stay true.
    plain = text.replace("İ", "I").lower().translate(_ALIKE)
    if _NOTHING.fullmatch(plain.strip()):
        return None
    try:
        return _Reader(text, plain).durasi()
    except _ReadError as error:
        return _refusal(error, text, plain)


def _refusal(error: _ReadError, text: str, plain: str) -> TidakTerbaca:
    """What is told of a text that is no duration: that it is a schedule, if it looks like one."""
    found = _SCHEDULE.search(plain)
    if found and error.salah in (SalahDurasi.TIDAK_DIKENAL, SalahDurasi.TANPA_SATUAN):
        return TidakTerbaca(SalahDurasi.JADWAL, text, text[found.start() : found.end()].strip())
    return TidakTerbaca(error.salah, text, error.bagian)


class _Reader:
    """Reads from left to right, never back: [bound] amount [link amount] {condition}."""

    __slots__ = ("i", "kira", "plain", "text", "tokens")

    def __init__(self, text: str, plain: str) -> None:
        self.text = text
        self.plain = plain
        found = ((m.lastgroup or "", m.start(), m.end()) for m in _LEXEME.finditer(plain))
        self.tokens = [_Token(*item) for item in found if item[0] != "baris"]
        self.i = 0
        self.kira = False

    def durasi(self) -> Durasi:
        """The whole text as a duration."""
        self.check_brackets()
        paling_cepat, paling_lama = self.bounds()
        syarat = self.conditions()
        return Durasi(self.text, paling_cepat, paling_lama, self.kira, syarat)

    # the cursor

    def kind(self, ahead: int = 0) -> str:
        place = self.i + ahead
        return self.tokens[place].kind if place < len(self.tokens) else ""

    def take(self, kinds: frozenset[str]) -> str:
        kind = self.kind()
        if kind not in kinds:
            return ""
        self.i += 1
        return kind

    def words(self, start: int, end: int) -> str:
        """The author's words from token `start` up to token `end`."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end] if start < end else ""

    def fail(self, *, at: int | None = None) -> NoReturn:
        """Give up at a token: it and the unknown words after it are what was not understood."""
        start = min(self.i if at is None else at, len(self.tokens) - 1)
        end = start + 1
        unread = ("lain", "tutup") if self.tokens[start].kind == "buka" else ("lain",)
        while end < len(self.tokens) and self.tokens[end].kind in unread:
            end += 1
        raise _ReadError(SalahDurasi.TIDAK_DIKENAL, self.words(start, end))

    # brackets

    def check_brackets(self) -> None:
        """Every bracket has its other half; a lost one leaves open what belongs to what."""
        opened: list[int] = []
        for place, token in enumerate(self.tokens):
            if token.kind == "buka":
                opened.append(place)
            elif token.kind == "tutup" and not opened:
                self.fail(at=place)
            elif token.kind == "tutup":
                opened.pop()
        if opened:
            self.fail(at=opened[-1])

    def inside(self) -> Sequence[_Token]:
        """What stands in the bracket that opens here; nothing when none does."""
        depth = 0
        for place in range(self.i, len(self.tokens)):
            depth += {"buka": 1, "tutup": -1}.get(self.tokens[place].kind, 0)
            if depth == 0:
                return self.tokens[self.i + 1 : place]
        return ()

    # bounds

    def bounds(self) -> tuple[Lama, Lama]:
        """The least and the most that the text allows."""
        while self.kind() in _FILLERS:
            self.filler()
        lead = self.take(_BOUNDS | {"sampai"})
        left = self.amount()
        is_bracketed = self.opens_bound()
        link = self.link()
        right = self.amount() if link and self.is_number_next() else ()
        if is_bracketed and not self.take(frozenset({"tutup"})):
            self.fail()
        if right and not left[0].unit and len(right) == 1:  # "1 s.d. 3 hari"
            left = (left[0]._replace(unit=right[0].unit),)
        return self.ordered("atas" if lead == "sampai" else lead, link, left, right)

    def ordered(self, lead: str, link: str, left: Sequence[_Part], right: Sequence[_Part]) -> tuple[Lama, Lama]:
        """The bounds that the words around one or two amounts make of them."""
        first = self.lama(left)
        second = self.lama(right) if right else first
        is_range = bool(right) and (link in _BETWEEN or (link == "atas" and lead != "atas"))
        if is_range:
            self.check_order(first, second)
            return (Lama() if lead == "atas" else first), second
        if right and (lead, link) == ("atas", "bawah"):
            self.check_order(second, first)
            return second, first
        if not right and (lead, link) in {("atas", ""), ("", "atas")}:
            return Lama(), first
        if lead or link:  # an open end is no promise, nor is "maksimal" said twice
            self.fail(at=self.open_end())
        return first, first

    def open_end(self) -> int:
        """The place of "minimal" and the like, else where reading stopped."""
        lower = (place for place in range(self.i) if self.tokens[place].kind == "bawah")
        return next(lower, self.i)

    def check_order(self, less: Lama, more: Lama) -> None:
        """Refuse a range from more to less; of different kinds, one from a larger unit to a smaller."""
        order = less.compare(more)
        if order == 1 or (order is None and _magnitude(less) > _magnitude(more)):
            raise _ReadError(SalahDurasi.TERBALIK, self.words(0, self.i))

    def link(self) -> str:
        """The word between two amounts, or a bound said after one ("3 hari maksimal")."""
        if self.opens_bound() or (self.kind() in ("dan", "titik") and self.kind(1) in _BOUNDS):
            self.i += 1
        if self.kind() == "miring" and not (self.is_number_next(1) and _timed(self.tokens[self.i :])):
            return ""  # "1 jam/berkas", "30 menit/1 berkas"
        link = self.take(_BETWEEN | _BOUNDS)
        if link in _BETWEEN:
            self.take(frozenset({"atas"}))  # "1 s.d. maksimal 3 hari"
        return link

    def opens_bound(self) -> bool:
        """Is it "(maksimal 5 hari)", and not "(maksimal 10 berkas)"?"""
        inner = self.inside()
        return bool(inner) and inner[0].kind in _BOUNDS and (len(inner) == 1 or bool(_timed(inner)))

    # amounts

    def is_number_next(self, ahead: int = 0) -> bool:
        while self.kind(ahead) in _FILLERS:
            ahead += 1
        return self.kind(ahead) in _NUMBERS

    def filler(self) -> None:
        self.kira = self.kira or self.kind() == "kira"
        self.i += 1

    def amount(self) -> tuple[_Part, ...]:
        """One or more numbers with units, from the largest unit down: "1 jam 30 menit"."""
        while self.kind() in _FILLERS:
            self.filler()
        parts = [self.part()]
        while parts[-1].unit and self.is_another():
            start = self.i
            parts.append(self.part())
            if not parts[-1].unit:
                raise _ReadError(SalahDurasi.TANPA_SATUAN, parts[-1].words)
            if _UNITS[parts[-1].unit].rank >= _UNITS[parts[-2].unit].rank:
                self.fail(at=start)
        if parts[-1].unit:
            self.check_restated(parts)
        return tuple(parts)

    def is_another(self) -> bool:
        if self.kind() == "dan" and self.kind(1) in _NUMBERS:
            self.i += 1
        return self.kind() in _NUMBERS

    def part(self) -> _Part:
        start = self.i
        value = self.number()
        unit = self.gloss(value)
        if self.take(frozenset({"kali"})):
            value, unit = self.product(value)
        unit = unit or self.take(_UNIT_KINDS)
        if not unit and self.kind() in ("lain", "buka"):
            self.fail()  # "5 mneit", "3 (tga) hari"
        return _Part(value, unit, self.words(start, self.i))

    def product(self, times: Fraction) -> tuple[Fraction, str]:
        """What a product says: "3 x 24 jam" is three days round the clock, "2 x 30 menit" an hour."""
        value = self.number()
        unit = self.gloss(value) or self.take(_UNIT_KINDS)
        if unit == "jam" and value == 24:
            return times, "hari"
        if unit not in ("jam", "menit", "detik"):  # "2 x 1 minggu" is more likely how often
            self.fail()
        return times * value, unit

    def number(self) -> Fraction:
        """A number in figures, in words, in both, or a mixed one ("1 1/2", "2 setengah")."""
        start = self.i
        value = self.value()
        if self.kind() not in _NUMBERS:
            return value
        same_kind = self.kind() == self.kind(-1)
        other = self.value()
        if value.denominator == 1 and 0 < other < 1:
            return value + other
        if same_kind:
            self.fail(at=start)
        if value != other:
            raise _ReadError(SalahDurasi.ANGKA_BERBEDA, self.words(start, self.i))
        return value

    def value(self) -> Fraction:
        """The number at the cursor, which moves on."""
        kind = self.kind()
        if kind not in _NUMBERS:
            self.fail()
        token = self.tokens[self.i]
        read = _words_value if kind == "kata" else _figures_value
        value = read(self.plain[token.start : token.end])
        if value is None:
            self.fail()
        self.i += 1
        return value

    def gloss(self, value: Fraction) -> str:
        """Passes over "(tiga)" after a number; gives the unit of "(tiga hari)" or "(hari)"."""
        kinds = [token.kind for token in self.inside()[:3]]
        has_number = bool(kinds) and kinds[0] in _NUMBERS
        rest = kinds[has_number:]
        if not kinds or len(rest) > 1 or not _UNIT_KINDS.issuperset(rest):
            return ""
        start, end = self.i - 1, self.i + len(kinds) + 2
        self.i += 1
        if has_number and value != self.value():
            raise _ReadError(SalahDurasi.ANGKA_BERBEDA, self.words(start, end))
        self.i = end
        return rest[0] if rest else ""

    def check_restated(self, parts: Sequence[_Part]) -> None:
        """Passes over "60 menit (1 jam)" if both say the same."""
        inner = self.inside()
        if not inner or inner[0].kind not in _NUMBERS or not all(t.kind in _PLAIN_AMOUNT for t in inner):
            return
        start, end = self.i, self.i + len(inner) + 2
        self.i += 1
        again = self.amount()
        if self.i != end - 1:
            self.fail()
        self.i = end
        self.check_equal(parts, again, self.words(start, end))

    def check_equal(self, parts: Sequence[_Part], again: Sequence[_Part], words: str) -> None:
        """Refuse "60 menit (2 jam)"; of different kinds, "1 hari (7 jam)", nobody knows which is meant."""
        if not again[0].unit:  # "3 hari (tiga)"
            again = (*parts[:-1], again[0]._replace(unit=parts[-1].unit))
        ini, itu = self.lama(parts), self.lama(again)
        if ini.kinds != itu.kinds:
            raise _ReadError(SalahDurasi.TIDAK_DIKENAL, words)
        if ini != itu:
            raise _ReadError(SalahDurasi.ANGKA_BERBEDA, words)

    def lama(self, parts: Sequence[_Part]) -> Lama:
        """The amount in whole units: seconds are rounded up to a minute, part of a day is refused."""
        totals = dict.fromkeys(_KINDS, Fraction())
        for part in parts:
            if not part.unit:
                raise _ReadError(SalahDurasi.TANPA_SATUAN, part.words)
            unit = _UNITS[part.unit]
            totals[unit.kind] += part.value * unit.factor
            if unit.kind != "menit" and totals[unit.kind].denominator != 1:
                raise _ReadError(SalahDurasi.PECAHAN, part.words)
        return Lama(*map(ceil, totals.values()))

    # conditions

    def conditions(self) -> str:
        """What stands after the amounts: conditions, in brackets or after "jika", "sejak", "per"."""
        found: list[str] = []
        while kind := self.kind():
            if kind == "kira":
                self.filler()
            elif kind == "buka":
                found.append(self.bracketed())
            elif kind in _CONDITIONS:
                found.append(self.remainder())
            elif not self.take(frozenset({"titik"})):
                self.fail()
        return "; ".join(filter(None, found))

    def bracketed(self) -> str:
        start, inner = self.i + 1, self.inside()
        end = start + len(inner)
        self.i = end + 1
        self.check_condition(start, end)
        return self.text[self.tokens[start - 1].end : self.tokens[end].start].strip()

    def remainder(self) -> str:
        start, self.i = self.i, len(self.tokens)
        if self.i - start == 1:  # "15 menit per"
            self.fail(at=start)
        self.check_condition(start, self.i)
        is_per = self.tokens[start].kind == "miring"
        text = self.text[self.tokens[start + is_per].start :]
        return ("per " * is_per + text).rstrip(" \t\r\n.,;")

    def check_condition(self, start: int, end: int) -> None:
        """Refuse as a condition what is a schedule, another time, or a word that changes the time."""
        tokens = self.tokens[start:end]
        first, second, *_ = (*(token.kind for token in tokens), "", "")
        if first == "sebelum" or (first in ("tiap", "miring") and second in _UNIT_KINDS):
            raise _ReadError(SalahDurasi.JADWAL, self.words(start, end))
        if timed := _timed(tokens):
            self.fail(at=start + timed - 1)
        if first in _NUMBERS and all(token.kind in _PLAIN_AMOUNT for token in tokens):
            self.fail(at=start)
        is_alone = len(tokens) == 1
        if is_alone and (first in _UNIT_KINDS | _BOUNDS or self.words(start, end).lower() in _KINDS_OF_DAY):
            self.fail(at=start)


def _timed(tokens: Sequence[_Token]) -> int:
    """The place of the first unit that belongs to a number; 0 when there is none."""
    numbers = _NUMBERS | {"tutup"}  # "3 (tiga) hari"
    found = (i for i, (a, b) in enumerate(pairwise(tokens), 1) if a.kind in numbers and b.kind in _UNIT_KINDS)
    return next(found, 0)


def _magnitude(lama: Lama) -> int:
    return 3 if lama.bulan else 2 if lama.hari or lama.hari_kerja else 1
