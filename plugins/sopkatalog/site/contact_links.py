"""Telephone numbers, mail addresses and web addresses in the plain text of the registers, made links."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TEMUAN = re.compile(
    r"(?P<surel>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<laman>(?:https?://|www\.)[\w-]+(?:\.[\w-]+)+(?:/[\w./%-]*[\w/])?)"
    r"|(?P<telepon>(?:\+62|\(0\d{2,3}\)|\b0\d{2,4})[\s-]?\d[\d\s-]{4,12}\d)",
    re.ASCII,
)


def contact_pieces(text: str) -> Iterator[tuple[str, str]]:
    """The text in pieces, each with its address: `tel:`, `mailto:`, `https:`, or "" for plain words.

    >>> list(contact_pieces("Hubungi (0299) 500-109."))
    [('Hubungi ', ''), ('(0299) 500-109', 'tel:+62299500109'), ('.', '')]
    """
    at = 0
    for found in _TEMUAN.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], ""
        yield found[0], _address(str(found.lastgroup), found[0])
        at = found.end()
    if at < len(text):
        yield text[at:], ""


def _address(kind: str, text: str) -> str:
    if kind == "surel":
        return f"mailto:{text}"
    if kind == "laman":
        return text if text.startswith("http") else f"https://{text}"
    digits = re.sub(r"\D", "", text)
    return f"tel:+62{digits[1:]}" if digits.startswith("0") else f"tel:+{digits}"
