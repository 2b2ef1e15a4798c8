"""`build.py sbom`: writes down what this program is made of."""

from __future__ import annotations

import argparse
from pathlib import Path

from .commands import BERSIH, UsageError


def sbom(arguments: argparse.Namespace) -> int:
    """Writes the list of parts into a file."""
    from .. import __version__
    from ..app.sbom import BERKAS, bill, parts
    from ..io.files import write_file

    out: Path = arguments.out
    try:
        bagian = parts({nama: Path(nama).read_text(encoding="utf-8") for nama in BERKAS})
    except OSError as error:
        raise UsageError(f"“{error.filename}” tidak terbaca; jalankan perintah ini di folder proyek.") from None
    try:
        write_file(out, bill(bagian, __version__).encode())
    except OSError as error:
        raise UsageError(f"“{out}” tidak dapat ditulis: {error.strerror or error}.") from None
    print(f"{len(bagian)} bagian (paket dan pustaka) tercatat di {out} (CycloneDX 1.6).")
    return BERSIH
