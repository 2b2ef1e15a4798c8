"""What the rules about the flow share: whether it can be judged at all, and where its table stands.

A target that does not exist, a Lanjut that cannot be read and a number given twice have findings of their
own. Until they are mended nobody knows what is reached and what never ends, so the rules about ways (SOP309,
SOP310, SOP314) keep still rather than report everything that follows from the one mistake.
"""

from __future__ import annotations

from ...diagnostics import Span
from ...model.langkah import JenisTarget, Langkah
from ...model.sop import Sop


def is_alur_terbaca(sop: Sop) -> bool:
    """Does every arrow lead to a step that is there, and to one only?"""
    nomor = {langkah.no for langkah in sop.langkah}
    return len(nomor) == len(sop.langkah) and all(_is_terbaca(langkah, nomor) for langkah in sop.langkah)


def _is_terbaca(langkah: Langkah, nomor: set[str]) -> bool:
    if not langkah.lanjut:
        return is_lanjut_kosong(langkah)
    return all(cabang.ke in nomor for cabang in langkah.lanjut if cabang.jenis is JenisTarget.LANGKAH)


def is_lanjut_kosong(langkah: Langkah) -> bool:
    """Is the Lanjut cell empty or "-"? When it is not, and yet no way was read, SOP026 tells."""
    sel = langkah.posisi.get("lanjut")
    return not langkah.lanjut and (sel is None or sel.end_column - sel.column <= 1)


def kepala_tabel(sop: Sop) -> Span:
    """Place of the heading row of the steps' table, two lines above the first step. There must be one."""
    pertama = sop.langkah[0].span
    baris = pertama.line - 2
    return Span(pertama.path, baris, 1, baris, 1)
