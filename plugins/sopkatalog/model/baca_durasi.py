"""Reads durations as authors write them: [bound] amount [link amount] {condition}.

The reader never guesses: words that can mean two things come back as `TidakTerbaca`, for the rules to report.
"""

from __future__ import annotations

from functools import lru_cache

from .baca_batas import bounds
from .baca_kata import Cursor, ReadError
from .baca_syarat import conditions
from .durasi import Durasi, SalahDurasi, TidakTerbaca
from .kosakata_durasi import ALIKE, NOTHING, SCHEDULE

_MAX_LENGTH = 300


def parse_durasi(text: str) -> Durasi | TidakTerbaca | None:
    """What `text` says; None where it says on purpose that there is no time ("-", "Tidak ada", empty).

    >>> str(parse_durasi("paling lambat 3 (tiga) hari")), str(parse_durasi("2 – 3 jam"))
    ('paling lambat 3 hari', '2 s.d. 3 jam')
    >>> parse_durasi("± 1,5 jam") == parse_durasi("lebih kurang 90 menit")
    True
    >>> parse_durasi("-") is None
    True
    >>> parse_durasi("5")
    TidakTerbaca(salah=<SalahDurasi.TANPA_SATUAN: 'tanpa satuan'>, teks='5', bagian='5')
    """
    if len(text) > _MAX_LENGTH:  # no duration is that long; and the cache stays small
        return TidakTerbaca(SalahDurasi.TIDAK_DIKENAL, text, text.strip()[:40]) if text.strip() else None
    return _parse(text)


@lru_cache(maxsize=4096)
def _parse(text: str) -> Durasi | TidakTerbaca | None:
    # Lower-casing keeps the length of every letter but this one, and places in the text must stay true.
    plain = text.replace("İ", "I").lower().translate(ALIKE)
    if NOTHING.fullmatch(plain.strip()):
        return None
    try:
        return _durasi(Cursor(text, plain))
    except ReadError as error:
        return _refusal(error, text, plain)


def _durasi(cursor: Cursor) -> Durasi:
    """The whole text as a duration."""
    cursor.check_brackets()
    paling_cepat, paling_lama = bounds(cursor)
    syarat = conditions(cursor)
    return Durasi(cursor.text, paling_cepat, paling_lama, cursor.kira, syarat)


def _refusal(error: ReadError, text: str, plain: str) -> TidakTerbaca:
    """What is told of a text that is no duration: that it is a schedule, if it looks like one."""
    found = SCHEDULE.search(plain)
    if found and error.salah in (SalahDurasi.TIDAK_DIKENAL, SalahDurasi.TANPA_SATUAN):
        return TidakTerbaca(SalahDurasi.JADWAL, text, text[found.start() : found.end()].strip())
    return TidakTerbaca(error.salah, text, error.bagian)
