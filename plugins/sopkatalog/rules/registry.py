"""`RULES`: the explicit, ordered list of all rules; and every kind of finding there is."""

from __future__ import annotations

from ..diagnostics import Kind
from ..parse.kinds import KINDS as PARSE_KINDS
from .alur import ALUR
from .bagian import BAGIAN
from .bahasa import BAHASA
from .base import Rule
from .identitas import IDENTITAS
from .kinds import KINDS as ENGINE_KINDS
from .nomor import NOMOR
from .rujukan import RUJUKAN
from .waktu import WAKTU

RULES: tuple[Rule, ...] = (*IDENTITAS, *BAGIAN, *ALUR, *WAKTU, *NOMOR, *RUJUKAN, *BAHASA)


def all_kinds() -> tuple[Kind, ...]:
    """Every kind of finding, in the order of its code: those of reading, of the engine, and of the rules."""
    kinds = (*PARSE_KINDS, *ENGINE_KINDS, *(rule.kind for rule in RULES))
    return tuple(sorted(kinds, key=lambda kind: kind.code))
