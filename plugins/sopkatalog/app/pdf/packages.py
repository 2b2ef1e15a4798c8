"""The packages that printing needs beside those of the site, which `build.py` brings when they are wanted."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec

from .print_error import PrintError

_PAKET = ("playwright", "pypdf")


def need_packages(find: Callable[[str], object | None] = find_spec) -> None:
    """Nothing when all are there, else a PrintError that says how to get them."""
    missing = [name for name in _PAKET if find(name) is None]
    if missing:
        raise PrintError(
            f"Alat cetak PDF belum terpasang ({', '.join(missing)}). Jalankan lewat build.py, yang memasangnya:\n"
            "  python3 build.py export pdf …"
        )
