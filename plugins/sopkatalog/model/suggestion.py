"""The end of a sentence about a word that is not known: what its author probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping


def suggestion(word: str, known: Iterable[str], shown: Mapping[str, str] | None = None, *, cutoff: float = 0.6) -> str:
    """`; maksud Anda “judul”?` when a known word is near, else a full stop.

    `known` are in lower case; `shown` tells how one of them is written where that differs.

    >>> suggestion("jdul", ["judul", "jenis"])
    '; maksud Anda “judul”?'
    >>> suggestion("DASAR HUKUMM", ["dasar hukum"], {"dasar hukum": "Dasar Hukum"})
    '; maksud Anda “Dasar Hukum”?'
    """
    near = difflib.get_close_matches(word.casefold()[:80], list(known), n=1, cutoff=cutoff)
    return f"; maksud Anda “{(shown or {}).get(near[0], near[0])}”?" if near else "."
