"""Rules about numbers, files and registers (SOP5xx)."""

from __future__ import annotations

from ..base import Rule
from .sop501_nomor_sementara import NomorSementara
from .sop502_nomor_resmi_ganda import NomorResmiGanda
from .sop503_judul_ganda_dalam_unit import JudulGandaDalamUnit
from .sop504_judul_sama_antarkelurahan import JudulSamaAntarkelurahan
from .sop505_berkas_bernomor_dihapus import BerkasBernomorDihapus
from .sop506_kode_register_ganda import KodeRegisterGanda
from .sop507_singkatan_unit_ganda import SingkatanUnitGanda
from .sop508_induk_unit_tidak_ada import IndukUnitTidakAda
from .sop509_penerus_unit_tidak_ada import PenerusUnitTidakAda
from .sop510_edisi_lama_tanpa_induk import EdisiLamaTanpaInduk
from .sop511_kode_unit_salah import KodeUnitSalah
from .sop512_nama_jabatan_bentrok import NamaJabatanBentrok
from .sop513_peraturan_pencabut_tidak_ada import PeraturanPencabutTidakAda
from .sop514_induk_unit_melingkar import IndukUnitMelingkar
from .sop515_layanan_utama_tidak_ada import LayananUtamaTidakAda

NOMOR: tuple[Rule, ...] = (
    NomorSementara(),
    NomorResmiGanda(),
    JudulGandaDalamUnit(),
    JudulSamaAntarkelurahan(),
    BerkasBernomorDihapus(),
    KodeRegisterGanda(),
    SingkatanUnitGanda(),
    IndukUnitTidakAda(),
    PenerusUnitTidakAda(),
    EdisiLamaTanpaInduk(),
    KodeUnitSalah(),
    NamaJabatanBentrok(),
    PeraturanPencabutTidakAda(),
    IndukUnitMelingkar(),
    LayananUtamaTidakAda(),
)
