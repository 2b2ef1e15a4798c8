"""Rules about times (SOP4xx)."""

from __future__ import annotations

from ..base import Rule
from .sop401_langkah_tanpa_waktu import LangkahTanpaWaktu
from .sop407_janji_lebih_singkat_dari_langkah import JanjiLebihSingkatDariLangkah
from .sop408_jenis_hari_bercampur import JenisHariBercampur
from .sop409_waktu_langkah_janggal import WaktuLangkahJanggal
from .waktu_salah import WAKTU_SALAH

WAKTU: tuple[Rule, ...] = (
    LangkahTanpaWaktu(),
    *WAKTU_SALAH,
    JanjiLebihSingkatDariLangkah(),
    JenisHariBercampur(),
    WaktuLangkahJanggal(),
)
