"""The coat of arms of the city as an address that holds the picture itself."""

from __future__ import annotations

import base64
from pathlib import Path

_JENIS = {".svg": "image/svg+xml", ".png": "image/png"}


def logo_address(docs: Path, logo: str) -> str | None:
    """`data:image/…` for the picture `logo` below the folder `docs`; None when there is none."""
    file = docs / logo
    jenis = _JENIS.get(file.suffix.lower())
    if not logo or jenis is None or not file.is_file():
        return None
    return f"data:{jenis};base64,{base64.b64encode(file.read_bytes()).decode()}"
