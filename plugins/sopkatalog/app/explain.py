"""A rule in words: what, why, legal basis, a wrong and a right example."""

from __future__ import annotations

import difflib
from dataclasses import dataclass

from ..diagnostics import Kind
from ..rules.registry import all_kinds


@dataclass(frozen=True)
class Explanation:
    """The text, and whether the rule that was asked for exists."""

    teks: str
    is_known: bool


def explain(asked: str = "") -> Explanation:
    """The rule of this code or name; the list of all rules when none is asked for, or when it is not known."""
    by_name = {name: kind for kind in all_kinds() for name in (kind.code.casefold(), kind.name)}
    kind = by_name.get(asked.strip().casefold())
    if kind is not None:
        return Explanation(_page(kind), True)
    if not asked.strip():
        return Explanation(_list(), True)
    near = difflib.get_close_matches(asked.strip().casefold(), list(by_name), n=1)
    saran = f"; maksud Anda {by_name[near[0]].code} ({by_name[near[0]].name})?" if near else "."
    return Explanation(f"Aturan “{asked}” tidak ada{saran}\n\n{_list()}", False)


def _page(kind: Kind) -> str:
    kepala = f"{kind.code} {kind.name} ({kind.severity.value})"
    return f"{kepala}\n\n{kind.doc}\n\nPesan: {kind.message}\n\nPetunjuk: {kind.hint}"


def _list() -> str:
    rows = [f"  {kind.code}  {kind.severity.value:<10}  {kind.name}" for kind in all_kinds()]
    return "\n".join(["Semua aturan (rincian: python3 build.py explain KODE):", *rows])
