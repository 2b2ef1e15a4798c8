"""The packages that work with a browser needs; `build.py` brings them when they are wanted."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec

from .print_error import PrintError

_PAKET = ("playwright", "pypdf")


def need_packages(find: Callable[[str], object | None] = find_spec, *, perintah: str = "export pdf …") -> None:
    """Nothing when all are there, else a PrintError that says which command brings them."""
    missing = [name for name in _PAKET if find(name) is None]
    if missing:
        raise PrintError(
            f"Alat peramban belum terpasang ({', '.join(missing)}). Jalankan lewat build.py, yang memasangnya:\n"
            f"  python3 build.py {perintah}"
        )
