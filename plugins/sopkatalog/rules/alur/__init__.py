"""Rules about the steps and their flow (SOP3xx)."""

from __future__ import annotations

from ..base import Rule
from .sop300_prosedur_tanpa_tabel import ProsedurTanpaTabel
from .sop301_langkah_tanpa_pelaksana import LangkahTanpaPelaksana
from .sop302_langkah_tanpa_kegiatan import LangkahTanpaKegiatan
from .sop303_kegiatan_tidak_diawali_kata_kerja import KegiatanTidakDiawaliKataKerja
from .sop304_langkah_tanpa_output import LangkahTanpaOutput
from .sop305_pelaksana_dalam_kegiatan import PelaksanaDalamKegiatan
from .sop306_keputusan_tanpa_cabang import KeputusanTanpaCabang
from .sop307_nomor_langkah_ganda import NomorLangkahGanda
from .sop308_lanjut_ke_langkah_tidak_ada import LanjutKeLangkahTidakAda
from .sop309_langkah_tidak_terjangkau import LangkahTidakTerjangkau
from .sop310_langkah_tanpa_jalan_ke_akhir import LangkahTanpaJalanKeAkhir
from .sop311_keputusan_satu_cabang import KeputusanSatuCabang
from .sop312_cabang_tanpa_label import CabangTanpaLabel
from .sop313_label_cabang_ganda import LabelCabangGanda
from .sop314_putaran_tanpa_jalan_keluar import PutaranTanpaJalanKeluar
from .sop315_lajur_tidak_dipakai import LajurTidakDipakai
from .sop316_langkah_ke_diri_sendiri import LangkahKeDiriSendiri
from .sop317_langkah_terlalu_banyak import LangkahTerlaluBanyak
from .sop318_pelaksana_terlalu_banyak import PelaksanaTerlaluBanyak
from .sop319_kolom_wajib_tidak_ada import KolomWajibTidakAda
from .sop320_kolom_anjuran_tidak_ada import KolomAnjuranTidakAda
from .sop321_kegiatan_terlalu_panjang import KegiatanTerlaluPanjang
from .sop322_cabang_ke_tujuan_sama import CabangKeTujuanSama
from .sop323_langkah_berulang import LangkahBerulang

ALUR: tuple[Rule, ...] = (
    ProsedurTanpaTabel(),
    LangkahTanpaPelaksana(),
    LangkahTanpaKegiatan(),
    KegiatanTidakDiawaliKataKerja(),
    LangkahTanpaOutput(),
    PelaksanaDalamKegiatan(),
    KeputusanTanpaCabang(),
    NomorLangkahGanda(),
    LanjutKeLangkahTidakAda(),
    LangkahTidakTerjangkau(),
    LangkahTanpaJalanKeAkhir(),
    KeputusanSatuCabang(),
    CabangTanpaLabel(),
    LabelCabangGanda(),
    PutaranTanpaJalanKeluar(),
    LajurTidakDipakai(),
    LangkahKeDiriSendiri(),
    LangkahTerlaluBanyak(),
    PelaksanaTerlaluBanyak(),
    KolomWajibTidakAda(),
    KolomAnjuranTidakAda(),
    KegiatanTerlaluPanjang(),
    CabangKeTujuanSama(),
    LangkahBerulang(),
)
