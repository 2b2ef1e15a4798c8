"""Rules about what a SOP refers to: SOPs, regulations, posts, links (SOP6xx)."""

from __future__ import annotations

from ..base import Rule
from .sop601_rujukan_sop_tidak_ada import RujukanSopTidakAda
from .sop602_rujukan_sop_tidak_berlaku import RujukanSopTidakBerlaku
from .sop603_rujukan_diri_sendiri import RujukanDiriSendiri
from .sop604_penerus_tidak_menunjuk_balik import PenerusTidakMenunjukBalik
from .sop605_rujukan_ke_rancangan import RujukanKeRancangan
from .sop606_penggantian_melingkar import PenggantianMelingkar
from .sop607_peraturan_dicabut import PeraturanDicabut
from .sop608_peraturan_tidak_dikenal import PeraturanTidakDikenal
from .sop609_dasar_hukum_tanpa_nomor import DasarHukumTanpaNomor
from .sop610_peraturan_diubah import PeraturanDiubah
from .sop611_jabatan_dihapus import JabatanDihapus
from .sop612_jabatan_tidak_dikenal import JabatanTidakDikenal
from .sop613_pengesah_jabatan_dihapus import PengesahJabatanDihapus
from .sop614_tautan_tidak_aman import TautanTidakAman

RUJUKAN: tuple[Rule, ...] = (
    RujukanSopTidakAda(),
    RujukanSopTidakBerlaku(),
    RujukanDiriSendiri(),
    PenerusTidakMenunjukBalik(),
    RujukanKeRancangan(),
    PenggantianMelingkar(),
    PeraturanDicabut(),
    PeraturanTidakDikenal(),
    DasarHukumTanpaNomor(),
    PeraturanDiubah(),
    JabatanDihapus(),
    JabatanTidakDikenal(),
    PengesahJabatanDihapus(),
    TautanTidakAman(),
)
