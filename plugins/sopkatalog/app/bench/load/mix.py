"""Which addresses visitors ask for, in a usual mix; the same site and seed give the same list."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable

from .values import Alamat

SEBANYAK = 2_000
"""Addresses in the list, which clients go through over and over."""
# Kind, share of a hundred requests, files. Most readers come from a search engine to a page and have the theme's files
# already; one in a few is new or searches.
BAURAN: tuple[tuple[str, int, str], ...] = (
    ("beranda", 10, r"index\.html"),
    ("layanan", 25, r"layanan/[^/]+/index\.html"),
    ("SOP", 20, r"sop/[^/]+/index\.html"),
    ("register", 5, r"register/.*\.(?:html|json)"),
    ("kamus pencarian", 5, r"cari/kamus\.js"),
    ("potongan pencarian", 15, r"cari/[kd]\d+\.js"),
    ("aset", 20, r"assets/(?:javascripts/bundle|stylesheets/(?:main|palette)).*\.(?:js|css)|aset/[a-z-]+\.(?:js|css)"),
)


def usual_mix(files: Iterable[str], benih: int, banyak: int = SEBANYAK) -> list[Alamat]:
    """Addresses in the order in which they are asked for; `files` are paths below the site's root."""
    known, chance = sorted(files), random.Random(benih)
    found: list[Alamat] = []
    for jenis, bagian, pola in BAURAN:
        fitting = [path for path in known if re.fullmatch(pola, path)]
        if fitting:
            found += [Alamat(jenis, _address(path)) for path in chance.choices(fitting, k=banyak * bagian // 100)]
    chance.shuffle(found)
    return found


def _address(path: str) -> str:
    return f"/{path.removesuffix('index.html')}"
