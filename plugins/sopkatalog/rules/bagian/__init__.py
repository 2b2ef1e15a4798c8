"""Rules about sections (SOP2xx)."""

from __future__ import annotations

from ..base import Rule
from .bagian_wajib import BAGIAN_WAJIB
from .sop230_bagian_kosong import BagianKosong
from .sop231_bagian_ganda import BagianGanda
from .sop232_bagian_tidak_dikenal import BagianTidakDikenal
from .sop233_bagian_format_lain import BagianFormatLain

BAGIAN: tuple[Rule, ...] = (
    *BAGIAN_WAJIB,
    BagianKosong(),
    BagianGanda(),
    BagianTidakDikenal(),
    BagianFormatLain(),
)
