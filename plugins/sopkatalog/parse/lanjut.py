"""The grammar of the Lanjut column (FORMAT, section 2): where the flow goes after a step."""

from __future__ import annotations

import re

from ..model.langkah import JenisTarget, Lanjut
from ..model.nomor import IdSop

KOSONG = frozenset({"", "-", "–", "—"})
_SELESAI = frozenset({"selesai", "akhir", "berakhir"})
_POLA_NO = re.compile(r"\d+[a-z]?(?:\.[0-9a-z]+)*", re.IGNORECASE)
# "Ya: 4", "Ya → 4", "Ya -> 4", "Ya ke 4"
_BERLABEL = re.compile(r"(?P<label>[^:→]*?)\s*(?::|→|->|=>|(?<=\s)ke(?=\s))\s*(?P<ke>[^:→]+)")
_AWALAN = re.compile(r"(?:(?:kembali|lanjut|menuju)\s+)?(?:ke\s+)?(?:langkah\s+|no\.?\s+|nomor\s+)?", re.IGNORECASE)


def bersihkan_no(text: str) -> str:
    """A step id as it is compared: `3.` is `3`, blanks are gone.

    >>> bersihkan_no(" 2a. ")
    '2a'
    """
    return "".join(text.split()).rstrip(".")


def parse_lanjut(text: str) -> tuple[Lanjut, ...] | None:
    """The ways out that `text` names; () when it is left empty, None when it cannot be read.

    >>> [(l.label, l.ke) for l in parse_lanjut("Ya: 4; Tidak → 2")]
    [('Ya', '4'), ('Tidak', '2')]
    >>> parse_lanjut("kalau lengkap terus") is None
    True
    """
    if text.strip() in KOSONG:
        return ()
    for parts in (re.split(r"[;\n]", text), re.split(r"[;\n,]", text)):
        # Single blanks: a row of two thousand would cost the pattern below a tenth of a second.
        ways = [_way(" ".join(part.split())) for part in parts if part.strip()]
        known = tuple(way for way in ways if way is not None)
        if known and len(known) == len(ways):
            return known
    return None


def _way(part: str) -> Lanjut | None:
    target = _target(part)
    if target:
        return Lanjut("", *target)
    found = _BERLABEL.fullmatch(part)
    target = _target(found["ke"]) if found else None
    return Lanjut(found["label"].strip(), *target) if found and target else None


def _target(text: str) -> tuple[JenisTarget, str] | None:
    bare = text.strip()
    opening = _AWALAN.match(bare)
    bare = bersihkan_no(bare[opening.end() :] if opening else bare)
    if bare.casefold() in _SELESAI:
        return JenisTarget.SELESAI, "selesai"
    if IdSop.parse(bare):
        return JenisTarget.SOP, bare
    return (JenisTarget.LANGKAH, bare) if _POLA_NO.fullmatch(bare) else None
