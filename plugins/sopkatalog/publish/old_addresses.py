"""Addresses of an earlier site: where each has moved to, or that it is gone for good.

The city keeps them in a text file, one address to a line; this reads it and says what it cannot read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

# What may stand in a configuration: no quote, backslash, dollar or other character with a meaning there.
_LAMA = re.compile(r"/[\w./~ +@:,=&()-]*")
_BARU = re.compile(r"(?:https?://[\w.-]+)?/[\w./~+@:,=#-]*", re.ASCII)
HILANG = "-"


class OldAddressError(Exception):
    """A line cannot be read; the text is for the user."""


@dataclass(frozen=True, slots=True)
class OldAddress:
    """An address from the root of the server, decoded, and where it has moved to; None when it is gone."""

    lama: str
    baru: str | None


def parse_old_addresses(text: str) -> tuple[OldAddress, ...]:
    """The addresses that the lines of `text` name; empty lines and lines that begin with `#` say nothing.

    >>> parse_old_addresses("# lama  baru\\n/sop.php /register/\\n/unduh/ktp.pdf -\\n")
    (OldAddress(lama='/sop.php', baru='/register/'), OldAddress(lama='/unduh/ktp.pdf', baru=None))
    """
    found: dict[str, OldAddress] = {}
    for number, line in enumerate(text.splitlines(), 1):
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        address = _address(words, number)
        if address.lama in found:
            raise OldAddressError(f"Baris {number}: alamat “{address.lama}” sudah ditulis di baris sebelumnya.")
        found[address.lama] = address
    return tuple(found.values())


def _address(words: list[str], number: int) -> OldAddress:
    if len(words) != 2:
        raise OldAddressError(f"Baris {number}: tulis dua kata, alamat lama lalu alamat baru, atau - bila sudah tiada.")
    lama, baru = unquote(words[0]), words[1]
    for pattern, word in ((_LAMA, lama), (_BARU, baru)):
        if word != HILANG and not pattern.fullmatch(word):
            raise OldAddressError(
                f"Baris {number}: alamat “{word}” tidak dapat dipakai; tulis mulai dari /, tanpa spasi, kutip, atau ?."
            )
    return OldAddress(lama, None if baru == HILANG else baru)
