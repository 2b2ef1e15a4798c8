"""The only file that imports segno: an address as a QR code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

# Choosing the best of eight masks is most of segno's time. Readers accept any (ISO/IEC 18004, 7.8), and over
# addresses this one looks as even as the others. Level M bears a photocopy.
_TOPENG = 3
_TEPI = 4  # blank modules around the code, as the standard asks
_GELAP = re.compile(rb"\x01+")


def qr_svg(teks: str, sisi: str) -> str:
    """`teks` as a QR code: an SVG document with sides of `sisi`, a CSS length, black on white."""
    lebar, garis = _drawn(teks)
    # No shape-rendering="crispEdges": Chromium would move the lines to whole pixels on paper too, past reading.
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {lebar} {lebar}" width="{sisi}" height="{sisi}">'
        f'<path fill="#fff" d="M0 0h{lebar}v{lebar}H0Z"/>'
        f'<path stroke="#000" d="{garis}"/></svg>'
    )


@cache  # the page of a SOP and its sheets show the same code
def _drawn(teks: str) -> tuple[int, str]:
    import segno  # its tables take long to load; most builds draw no new code

    matrix = segno.make(teks, error="m", boost_error=False, micro=False, mask=_TOPENG).matrix
    return len(matrix) + 2 * _TEPI, "".join(_lines(matrix))


def _lines(matrix: Iterable[Iterable[int]]) -> Iterator[str]:
    """A stroke, one module thick, for each run of dark modules."""
    for y, row in enumerate(matrix, _TEPI):
        pena = 0
        for run in _GELAP.finditer(bytes(row)):
            awal, akhir = run.span()
            yield f"m{awal - pena} 0h{akhir - awal}" if pena else f"M{awal + _TEPI} {y}.5h{akhir - awal}"
            pena = akhir
