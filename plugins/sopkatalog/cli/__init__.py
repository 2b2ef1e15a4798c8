"""The command line: reads arguments, carries out one command, gives its exit code.

Nothing here imports a generator, a template or a parser: each command imports what it needs, so that `check` never
waits for MkDocs, and `--help` waits for nothing.
"""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from collections.abc import Sequence
from typing import Any

from ..app.collector import rare_collections
from ..app.site_error import SiteError
from .arguments import parser
from .commands import SALAH_KAMI, SALAH_PAKAI, Command, UsageError

DIHENTIKAN, PIPA_DITUTUP = 130, 141


def main(argv: Sequence[str] | None = None) -> int:
    """Carries out one command and gives its exit code; nothing that goes wrong ends in a raw traceback."""
    _make_printable()
    rare_collections()
    try:
        return _run(argv)
    except UsageError as error:
        return _said(str(error), SALAH_PAKAI)
    except SiteError as error:
        return _said(str(error), SALAH_KAMI)
    except KeyboardInterrupt:
        return _said("\nDihentikan.", DIHENTIKAN)
    except BrokenPipeError:
        # Who read us has gone. Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPA_DITUTUP
    except Exception as error:
        return _said(_apology(error), SALAH_KAMI)


def _run(argv: Sequence[str] | None) -> int:
    arguments = parser().parse_args(argv)
    command: Command = arguments.jalankan
    code = command(arguments)
    sys.stdout.flush()
    return code


def _said(words: str, code: int) -> int:
    print(words, file=sys.stderr)
    return code


def _make_printable() -> None:
    """A console that does not know a character shows a question mark in its place."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def _apology(error: Exception) -> str:
    ringkas = " ".join(str(error).split())[:300]
    sebab = f"{type(error).__name__}: {ringkas}" if ringkas else type(error).__name__
    return (
        f"Maaf, program ini berhenti karena kesalahannya sendiri, bukan karena SOP Anda.\n  {sebab}\n"
        f"Rinciannya tersimpan di {_trace(error)}; sertakan saat melapor kepada pengelola."
    )


def _trace(error: Exception) -> str:
    """The file that holds the whole trace."""
    try:
        handle, name = tempfile.mkstemp(prefix="sop-katalog-", suffix=".txt")
        with open(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
            traceback.print_exception(error, file=file)
    except OSError as full:
        return f"(tidak dapat disimpan: {full.strerror})"
    return name
