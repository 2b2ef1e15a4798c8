"""Rules about words, and about what must not stand in a public text (SOP7xx)."""

from __future__ import annotations

from ..base import Rule
from .sop701_memuat_nik import MemuatNik
from .sop702_memuat_nip import MemuatNip
from .sop703_kata_tidak_terukur import KataTidakTerukur
from .sop704_memuat_telepon_pribadi import MemuatTeleponPribadi
from .sop705_memuat_surel_pribadi import MemuatSurelPribadi
from .sop706_html_mentah import HtmlMentah
from .sop707_memuat_npwp import MemuatNpwp
from .sop708_daftar_tidak_tuntas import DaftarTidakTuntas
from .sop709_ejaan_tidak_baku import EjaanTidakBaku
from .sop710_gambar_belum_didukung import GambarBelumDidukung
from .sop711_kalimat_huruf_besar import KalimatHurufBesar
from .sop712_diagram_tidak_aman import DiagramTidakAman
from .sop713_diagram_terlalu_besar import DiagramTerlaluBesar
from .sop714_daftar_memuat_data_pribadi import DaftarMemuatDataPribadi

BAHASA: tuple[Rule, ...] = (
    MemuatNik(),
    MemuatNip(),
    KataTidakTerukur(),
    MemuatTeleponPribadi(),
    MemuatSurelPribadi(),
    HtmlMentah(),
    MemuatNpwp(),
    DaftarTidakTuntas(),
    EjaanTidakBaku(),
    GambarBelumDidukung(),
    KalimatHurufBesar(),
    DiagramTidakAman(),
    DiagramTerlaluBesar(),
    DaftarMemuatDataPribadi(),
)
