"""The command line in Indonesian: argparse with every word that a user may read translated.

argparse keeps its words in places of its own, so they are translated where they come out: in the help by a formatter
and titles, in errors by a table of its messages.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

from ..model.suggestion import suggestion

PERINTAH = "PERINTAH"

_KESALAHAN = (
    (r"argument (.+?): (.*)", r"\1: \2"),
    (r"the following arguments are required: (.*)", r"belum ditulis: \1"),
    (r"unrecognized arguments: (.*)", r"tidak dikenal: \1"),
    (r"invalid choice: (.+?) \(choose from (.*)\)", r"\1 tidak ada; pilih salah satu: \2"),
    (r"expected one argument", "perlu satu nilai"),
    (r"expected at least one argument", "perlu sekurangnya satu nilai"),
    (r"expected (\d+) arguments?", r"perlu \1 nilai"),
    (r"ignored explicit argument (.*)", r"tidak menerima nilai \1"),
    (r"invalid \S+ value: (.*)", r"nilai \1 tidak dapat dipakai"),
    (r"not allowed with argument (.*)", r"tidak dapat dipakai bersama \1"),
)
_PERINTAH_ASING = re.compile(rf"argument {PERINTAH}: invalid choice: (['\"])(.*?)\1 \(choose from")


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Says "Pemakaian" for "usage"."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30, width=100)

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, prefix="Pemakaian: ")


class ArgumentParser(argparse.ArgumentParser):
    """A parser that speaks Indonesian; a wrong use ends with exit code 2. `lain` are commands that others carry out."""

    def __init__(self, *, lain: Iterable[str] = (), **options: Any) -> None:
        super().__init__(formatter_class=_Formatter, add_help=False, allow_abbrev=False, **options)
        self.lain = tuple(lain)
        self._positionals.title = "Argumen"
        self._optionals.title = "Pilihan"
        self.add_argument("-h", "--help", action="help", help="Tampilkan bantuan ini.")

    def commands(self) -> list[str]:
        """The names of all commands."""
        groups = (action.choices for action in self._actions if isinstance(action, argparse._SubParsersAction))
        return [name for group in groups for name in group] + list(self.lain)

    def error(self, message: str) -> NoReturn:
        """Says what is wrong and where to read on; exit code 2."""
        asing = _PERINTAH_ASING.match(message)
        words = self._unknown(asing[2]) if asing else f"{_translated(message)}."
        print(f"{words}\nBantuan: {self.prog} --help", file=sys.stderr)
        sys.exit(2)

    def _unknown(self, name: str) -> str:
        saran = suggestion(name, self.commands())
        return f"Perintah “{name}” tidak ada{saran}\nPerintah yang ada: {', '.join(self.commands())}."


def _translated(message: str) -> str:
    for english, ours in _KESALAHAN:
        found = re.fullmatch(english, message, re.DOTALL)
        if found:
            words = found.expand(ours)
            return words if ours != r"\1: \2" else f"{found[1]}: {_translated(found[2])}"
    return message
