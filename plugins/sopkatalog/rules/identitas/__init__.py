"""Rules about identitas."""

from __future__ import annotations

from ..base import Rule
from .kunci_wajib import KUNCI_WAJIB
from .sop108_pencabutan_tidak_lengkap import PencabutanTidakLengkap
from .sop109_diganti_tanpa_penerus import DigantiTanpaPenerus
from .sop110_efektif_sebelum_pembuatan import EfektifSebelumPembuatan
from .sop111_revisi_sebelum_pembuatan import RevisiSebelumPembuatan
from .sop112_pembuatan_di_masa_depan import PembuatanDiMasaDepan
from .sop113_edisi_tanpa_tanggal_revisi import EdisiTanpaTanggalRevisi
from .sop114_edisi_lama_tidak_cocok import EdisiLamaTidakCocok
from .sop115_dicabut_tetapi_berlaku import DicabutTetapiBerlaku
from .sop116_unit_tidak_terdaftar import UnitTidakTerdaftar
from .sop117_pengesah_unit_lain import PengesahUnitLain
from .sop119_judul_terlalu_panjang import JudulTerlaluPanjang
from .sop120_ringkasan_kosong import RingkasanKosong
from .sop121_pelayanan_tanpa_layanan import PelayananTanpaLayanan
from .sop122_layanan_tidak_lengkap import LayananTidakLengkap
from .sop123_evaluasi_tidak_berurutan import EvaluasiTidakBerurutan
from .sop124_evaluasi_lewat_waktu import EvaluasiLewatWaktu
from .sop125_berlaku_untuk_tidak_dikenal import BerlakuUntukTidakDikenal
from .sop126_pengampu_tidak_terdaftar import PengampuTidakTerdaftar
from .sop127_unit_sudah_bubar import UnitSudahBubar
from .sop128_peristiwa_tidak_dikenal import PeristiwaTidakDikenal
from .sop129_sidik_jari_salah import SidikJariSalah
from .sop130_rancangan_bernomor import RancanganBernomor
from .sop131_judul_huruf_besar_semua import JudulHurufBesarSemua
from .sop133_sebutan_kurang import SebutanKurang
from .teks_tersisa import TEKS_TERSISA

IDENTITAS: tuple[Rule, ...] = (
    *KUNCI_WAJIB,
    PencabutanTidakLengkap(),
    DigantiTanpaPenerus(),
    EfektifSebelumPembuatan(),
    RevisiSebelumPembuatan(),
    PembuatanDiMasaDepan(),
    EdisiTanpaTanggalRevisi(),
    EdisiLamaTidakCocok(),
    DicabutTetapiBerlaku(),
    UnitTidakTerdaftar(),
    PengesahUnitLain(),
    *TEKS_TERSISA,
    JudulTerlaluPanjang(),
    RingkasanKosong(),
    PelayananTanpaLayanan(),
    LayananTidakLengkap(),
    EvaluasiTidakBerurutan(),
    EvaluasiLewatWaktu(),
    BerlakuUntukTidakDikenal(),
    PengampuTidakTerdaftar(),
    UnitSudahBubar(),
    PeristiwaTidakDikenal(),
    SidikJariSalah(),
    RancanganBernomor(),
    JudulHurufBesarSemua(),
    SebutanKurang(),
)
