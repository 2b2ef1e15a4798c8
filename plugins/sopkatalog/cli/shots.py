"""`build.py shots …`: pictures of the pages of a built site, said on the terminal and given as the exit code."""

from __future__ import annotations

import argparse
import os
import sys
import time
from functools import partial
from pathlib import Path

from .commands import BERSIH, SALAH_KAMI, UsageError
from .workshop import say_progress


def shots(arguments: argparse.Namespace) -> int:
    """Takes pictures of the pages that were named, or of one page of every kind."""
    from ..app.pdf.print_error import PrintError

    begin = time.monotonic()
    site: Path = arguments.site_dir
    if not (site / "index.html").is_file():
        raise UsageError(f"Belum ada situs di “{site}”. Bangun dahulu: python3 build.py")
    alamat = _addresses(site, arguments.alamat)
    try:
        files = _take(site, alamat, arguments.out)
    except PrintError as error:
        print(error, file=sys.stderr)
        return SALAH_KAMI
    lama = f"{time.monotonic() - begin:.0f} detik"
    print(f"{len(files) - 1} potret dari {len(alamat)} halaman dalam {lama}.\nBuka: {files[-1]}")
    return BERSIH


def _addresses(site: Path, asked: list[str]) -> list[str]:
    from ..app.visit.page_kinds import addresses, examples

    if not asked:
        return list(examples(site).values())
    known = addresses(site)
    found = dict.fromkeys(item.lstrip("/") for item in asked)
    missing = [item for item in found if item not in known]
    if missing:
        raise UsageError(f"Halaman “{missing[0]}” tidak ada di “{site}”. Tulis alamatnya seperti sop/disdukcapil-0001/")
    return list(found)


def _take(site: Path, alamat: list[str], folder: Path) -> tuple[Path, ...]:
    from ..app.pdf.find_browser import browser_path
    from ..app.pdf.packages import need_packages

    need_packages(perintah="shots")
    from ..app.pdf.browser import open_visitor
    from ..app.visit.shots import take_shots

    try:
        return take_shots(site, alamat, folder, partial(open_visitor, browser_path(os.environ)), _say)
    except OSError as error:
        raise UsageError(f"Potret tidak dapat ditulis di “{folder}”: {error.strerror or error}.") from None
    finally:
        say_progress("")


def _say(selesai: int, jumlah: int) -> None:
    say_progress(f"Memotret: {selesai} dari {jumlah}")
