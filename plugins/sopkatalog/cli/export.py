"""`build.py export …`: what is chosen by the arguments, said on the terminal, and given as the exit code."""

from __future__ import annotations

import argparse
import os
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from .commands import ADA_GALAT, BERSIH, DOKUMEN, SALAH_KAMI, UsageError, source_of, today_of
from .workshop import say_progress

if TYPE_CHECKING:
    from ..app.check import SourceCheck
    from ..app.pdf.press import Press
    from ..app.pdf.selection import Disaring, Pilihan


def export_pdf(arguments: argparse.Namespace) -> int:
    """Prints the SOPs that were named, without those that have a galat."""
    from ..app.check import check_source
    from ..app.pdf.print_error import PrintError
    from ..app.pdf.selection import without_galat

    begin = time.monotonic()
    source = source_of(arguments)
    result = check_source(source, today_of(arguments), strict=arguments.strict)
    disaring = without_galat(_chosen(arguments, result), result.checked.report)
    _print_refused(disaring, result, source)
    try:
        written = _print_all(_press(arguments, result), disaring.pilihan, arguments.out)
    except PrintError as error:
        print(error, file=sys.stderr)
        return SALAH_KAMI
    print(_summary(disaring.pilihan, written, arguments.out, time.monotonic() - begin))
    return ADA_GALAT if disaring.tertahan else BERSIH


def _chosen(arguments: argparse.Namespace, result: SourceCheck) -> Pilihan:
    from ..app.pdf.selection import SelectionError, by_id, by_unit, everything

    katalog = result.checked.katalog
    if sum(map(bool, (arguments.id, arguments.unit, arguments.all))) != 1:
        raise UsageError("Sebutkan kode SOP, atau --unit KODE, atau --all. Bantuan: python3 build.py export pdf --help")
    if arguments.buku and not arguments.all:
        raise UsageError("--buku dipakai bersama --all; --unit selalu menyertakan bukunya.")
    try:
        if arguments.all:
            return everything(katalog, buku=arguments.buku)
        return by_unit(katalog, arguments.unit) if arguments.unit else by_id(katalog, arguments.id)
    except SelectionError as error:
        raise UsageError(str(error)) from None


def _print_refused(disaring: Disaring, result: SourceCheck, source: Path) -> None:
    from ..export.temuan import teks

    if not disaring.tertahan:
        return
    print(teks.render_galat(disaring.galat, source, result.baris), end="")
    print(f"Tidak dicetak karena galat di atas: {', '.join(sop.id for sop in disaring.tertahan)}.")
    if disaring.buku_tertahan:
        print(f"Buku tidak disusun karena akan kurang lengkap: {', '.join(disaring.buku_tertahan)}.")


def _press(arguments: argparse.Namespace, result: SourceCheck) -> Press:
    from ..app.pdf.logo import logo_address
    from ..app.pdf.press import Press
    from ..model.kertas import Kertas
    from ..site.catalogue import Catalogue

    settings = result.checked.katalog.settings
    kertas = Kertas(arguments.kertas) if arguments.kertas else settings.kertas
    return Press(Catalogue.of(result.checked), kertas, logo_address(DOKUMEN, settings.logo))


def _print_all(press: Press, pilihan: Pilihan, folder: Path) -> tuple[Path, ...]:
    from ..app.pdf.find_browser import browser_path
    from ..app.pdf.packages import need_packages

    if not pilihan.sop:
        return ()
    need_packages()
    from ..app.pdf.browser import open_printer
    from ..app.pdf.export import export_pdf

    buka = partial(open_printer, browser_path(os.environ), press.kertas)
    try:
        return export_pdf(press, pilihan, folder, buka, _say)
    except OSError as error:
        raise UsageError(
            f"Berkas tidak dapat ditulis di “{folder}”: {error.strerror or error}.\n"
            "Tutup dahulu PDF yang sedang dibuka, dan periksa izin dan sisa ruang folder itu."
        ) from None
    finally:
        say_progress("")


def _say(apa: str, selesai: int, jumlah: int) -> None:
    say_progress(f"Mencetak {apa}: {selesai} dari {jumlah}")


def _summary(pilihan: Pilihan, written: tuple[Path, ...], folder: Path, detik: float) -> str:
    buku = f" dan {len(pilihan.buku)} buku" if pilihan.buku else ""
    lama = f"{detik:.1f} detik".replace(".", ",")
    return f"{len(pilihan.sop)} SOP{buku} dicetak dalam {lama}: {len(written)} berkas PDF di “{folder}”."
