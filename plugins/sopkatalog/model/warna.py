"""A colour, and what is made from it: lighter and darker ones of the same hue, and how well one is read on another."""

from __future__ import annotations

import colorsys
import re
from dataclasses import dataclass

_HEKSA = re.compile(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Warna:
    """Red, green and blue from 0 to 255."""

    merah: int
    hijau: int
    biru: int

    @classmethod
    def parse(cls, text: str) -> Warna | None:
        """The colour of `#0b4f6c`; None for any other form.

        >>> str(Warna.parse("#0B4F6C"))
        '#0b4f6c'
        """
        found = _HEKSA.fullmatch(text)
        return cls(*(int(part, 16) for part in found.groups())) if found else None

    def __str__(self) -> str:
        return f"#{self.merah:02x}{self.hijau:02x}{self.biru:02x}"

    def berterang(self, terang: float, jenuh: float) -> Warna:
        """The same hue with that lightness, and at most that saturation (0 to 1); grey stays grey."""
        hue, _, saturation = colorsys.rgb_to_hls(self.merah / 255, self.hijau / 255, self.biru / 255)
        parts = colorsys.hls_to_rgb(hue, terang, min(saturation, jenuh))
        return Warna(*(round(255 * part) for part in parts))

    def kontras(self, lain: Warna) -> float:
        """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, “contrast ratio”)."""
        terang, gelap = sorted((self._cahaya, lain._cahaya), reverse=True)
        return (terang + 0.05) / (gelap + 0.05)

    @property
    def _cahaya(self) -> float:
        """Relative luminance (WCAG 2.2)."""
        parts = (part / 255 for part in (self.merah, self.hijau, self.biru))
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


PUTIH = Warna(255, 255, 255)
