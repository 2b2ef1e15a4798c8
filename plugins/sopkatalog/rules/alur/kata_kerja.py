"""How an activity begins: with a verb, with a condition, or with something else.

Indonesian active verbs carry a prefix (me-, ber-) that some nouns share in spelling ("Berkas", "Menteri");
commands are bare verbs or end in -kan. So there are three lists: nouns that only look like verbs, bare verbs,
and words that may stand before a verb. What is on none of them counts as no verb. The lists are closed on
purpose: add a word when a real SOP shows it.
"""

from __future__ import annotations

import re
from functools import lru_cache

_BUKAN_KATA_KERJA_TEKS = """
melati melayu melon member memo memorandum memori menantu menara menengah mental mentah mentega menteri
mentor menit menu merah merek meriam meriah merk merpati mertua mewah meningitis berang beranda berani
beras berat bercak berdasarkan berikut beringin berita berkah berkas berkat berlian bernas bersama
bersih beruang asalkan bahkan bentukan bukan cetakan desakan gerakan ikan ledakan masukan misalkan pekan
rekan sedangkan tembakan tindakan tumpukan melalui mengenai mengingat menjelang menurut merupakan meskipun
berbagai berhubung bersamaan bertempat berupa
"""
BUKAN_KATA_KERJA = frozenset(_BUKAN_KATA_KERJA_TEKS.split())
"""Words that are spelled like a verb and are none."""

_KATA_DASAR_TEKS = """
ajak ajar akses amati ambil angkat antar atur awasi baca bagi bahas bangun bantu bawa bayar bekerja
belajar beli beri beritahu bilas bimbing buat buka bungkus cari catat cek cermati cetak cuci cukupi
dalami dampingi datang datangi dengar diamkan didik dinginkan dirikan diskusikan distribusikan dorong
duduk gabung gali ganti gosok hadir hadiri hapus hindari hitung hubungi ikut ikuti isi jaga jahit jawab
jemput kaji kecualikan kelola kelompokkan keluar keluarkan kemas kembali kembalikan kembangkan kemukakan
kenakan kenali kenalkan kendalikan kerahkan keringkan kerjakan ketahui ketik kirim kunci kunjungi lapor
latih lengkapi lepas lihat liput masuk minta minum mohon muat mulai naik nilai olah pakai panggil pantau
paraf pasang patuhi pegang pekerjakan pelajari penuhi perbaiki perbarui pergi perhatikan periksa
peringatkan perkenalkan perkirakan perlihatkan perpanjang persiapkan persilahkan persilakan pertemukan
pertimbangkan pilah pilih pindah pindai pinjam potong pulang raba rawat rekam rujuk salin sambut sapa
selesai semprot sepakati sertai setor setujui simpan sobek sortir suntik susun tagih tahan tambah
tampung tanam tandai tandatangani tangani tanya tarik taruh tata telaah telepon teliti tempel temui tera
terima tiba timbang tindaklanjuti tinjau tolak tuju tulis tunggu turun tutup uji ukur ulangi undang
unduh unggah urus
"""
KATA_DASAR = frozenset(_KATA_DASAR_TEKS.split())
"""Bare verbs, as they are used in commands ("Cuci tangan") or need no prefix ("Datang")."""

_SEBELUM_KATA_KERJA_TEKS = """
akan bersama-sama dapat harus juga kemudian langsung lalu saling segera selanjutnya setelahnya telah
tetap tidak turut wajib
"""
SEBELUM_KATA_KERJA = frozenset(_SEBELUM_KATA_KERJA_TEKS.split())
"""Words that may stand before the verb."""

_PENOMORAN = re.compile(r"\s*\(?(?:[0-9]{1,2}|[A-Za-z])[.)]\s+")
_KATA = re.compile(r"[^\W\d_][\w'-]*")
_BERIMBUHAN = re.compile(r"me[lmnrwy-][\w'-]{2,}|ber[\w'-]{3,}")
_PERINTAH = re.compile(r"(?!pe|ke|di)[^\W\d_]{2,}kan")
_SYARAT = re.compile(r"\b(?:apabila|jika|jikalau|bila|bilamana|kalau|atau tidak)\b|\?", re.IGNORECASE)


def tanpa_penomoran(kegiatan: str) -> str:
    """The activity without "1." or "a)" before it."""
    nomor = _PENOMORAN.match(kegiatan)
    return kegiatan[nomor.end() :] if nomor else kegiatan


def kata_pertama(kegiatan: str) -> str:
    """The first word, as it is written; "" when there is none."""
    kata = _KATA.search(tanpa_penomoran(kegiatan))
    return kata[0] if kata else ""


@lru_cache(maxsize=8192)  # several rules ask of the same activity
def is_diawali_kata_kerja(kegiatan: str) -> bool:
    """Does the activity begin with a verb?

    >>> [is_diawali_kata_kerja(text) for text in ("Memeriksa berkas", "Berkas diperiksa", "a. Segera cek")]
    [True, False, True]
    """
    for kata in _KATA.finditer(tanpa_penomoran(kegiatan)):
        if (word := kata[0].casefold()) not in SEBELUM_KATA_KERJA:
            return is_kata_kerja(word)
    return False


def is_kata_kerja(kata: str) -> bool:
    """Is this word, in lower case, an active verb or a command?

    >>> [is_kata_kerja(kata) for kata in ("menyerahkan", "periksa", "berkas", "verifikasi", "diserahkan")]
    [True, True, False, False, False]
    """
    if kata in BUKAN_KATA_KERJA:
        return False
    return kata in KATA_DASAR or bool(_BERIMBUHAN.fullmatch(kata) or _PERINTAH.fullmatch(kata))


@lru_cache(maxsize=8192)
def syarat(kegiatan: str) -> str:
    """The word that makes the activity a question or a condition; "" when there is none.

    >>> syarat("Meneruskan berkas apabila lengkap"), syarat("Memeriksa mobil")
    ('apabila', '')
    """
    kata = _SYARAT.search(kegiatan)
    return kata[0] if kata else ""
