"""Words for the made-up catalogue: units, posts, regulations, titles, steps. Data only, no decisions."""

from __future__ import annotations

from typing import NamedTuple


class Tahap(NamedTuple):
    """A step of a made-up procedure. `slot` is the executor's place, 0 the applicant; `pilihan` its outcomes.

    An outcome leads on (`lanjut`), back to the first step (`awal`), to the step before (`mundur`) or to the end
    (`selesai`). `{objek}` stands for what the SOP is about.
    """

    kegiatan: str
    slot: int
    kelengkapan: str
    menit: tuple[int, ...]
    output: str
    pilihan: tuple[tuple[str, str], ...] = ()
    keterangan: tuple[str, ...] = ("",)


# kode, nama, singkatan, jenis, induk
UNIT: tuple[tuple[str, str, str, str, str], ...] = (
    ("setda", "Sekretariat Daerah", "SETDA", "setda", ""),
    ("bag-organisasi", "Bagian Organisasi", "BAG.ORG", "bagian", "setda"),
    ("bag-umum", "Bagian Umum", "BAG.UMUM", "bagian", "setda"),
    ("bag-hukum", "Bagian Hukum", "BAG.HUKUM", "bagian", "setda"),
    ("bag-pemerintahan", "Bagian Pemerintahan", "BAG.PEM", "bagian", "setda"),
    ("bag-kesra", "Bagian Kesejahteraan Rakyat", "BAG.KESRA", "bagian", "setda"),
    ("bag-ekonomi", "Bagian Perekonomian", "BAG.EKO", "bagian", "setda"),
    ("bag-pengadaan", "Bagian Pengadaan Barang dan Jasa", "BAG.PBJ", "bagian", "setda"),
    ("setwan", "Sekretariat Dewan Perwakilan Rakyat Daerah", "SETWAN", "setwan", ""),
    ("inspektorat", "Inspektorat Daerah", "ITDA", "inspektorat", ""),
    ("disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil", "DISDUKCAPIL", "dinas", ""),
    ("dpmptsp", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "DPMPTSP", "dinas", ""),
    ("dinkes", "Dinas Kesehatan", "DINKES", "dinas", ""),
    ("dinsos", "Dinas Sosial", "DINSOS", "dinas", ""),
    ("disdik", "Dinas Pendidikan", "DISDIK", "dinas", ""),
    ("disnaker", "Dinas Tenaga Kerja", "DISNAKER", "dinas", ""),
    ("dlh", "Dinas Lingkungan Hidup", "DLH", "dinas", ""),
    ("dpupr", "Dinas Pekerjaan Umum dan Penataan Ruang", "DPUPR", "dinas", ""),
    ("disperkim", "Dinas Perumahan dan Kawasan Permukiman", "DISPERKIM", "dinas", ""),
    ("dishub", "Dinas Perhubungan", "DISHUB", "dinas", ""),
    ("diskominfo", "Dinas Komunikasi dan Informatika", "DISKOMINFO", "dinas", ""),
    ("diskop", "Dinas Koperasi dan Usaha Mikro", "DISKOP", "dinas", ""),
    ("disdag", "Dinas Perdagangan", "DISDAG", "dinas", ""),
    ("dispusip", "Dinas Perpustakaan dan Kearsipan", "DISPUSIP", "dinas", ""),
    ("dispora", "Dinas Kepemudaan dan Olahraga", "DISPORA", "dinas", ""),
    ("disbudpar", "Dinas Kebudayaan dan Pariwisata", "DISBUDPAR", "dinas", ""),
    ("dkpp", "Dinas Ketahanan Pangan dan Pertanian", "DKPP", "dinas", ""),
    ("dp3a", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak", "DP3A", "dinas", ""),
    ("damkar", "Dinas Pemadam Kebakaran dan Penyelamatan", "DAMKAR", "dinas", ""),
    ("bapenda", "Badan Pendapatan Daerah", "BAPENDA", "badan", ""),
    ("bpkad", "Badan Pengelolaan Keuangan dan Aset Daerah", "BPKAD", "badan", ""),
    ("bappeda", "Badan Perencanaan Pembangunan Daerah", "BAPPEDA", "badan", ""),
    ("bkpsdm", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "BKPSDM", "badan", ""),
    ("kesbangpol", "Badan Kesatuan Bangsa dan Politik", "KESBANGPOL", "badan", ""),
    ("bpbd", "Badan Penanggulangan Bencana Daerah", "BPBD", "badan", ""),
    ("satpol-pp", "Satuan Polisi Pamong Praja", "SATPOL.PP", "satpol-pp", ""),
    ("uptd-pkb", "UPTD Pengujian Kendaraan Bermotor", "UPTD.PKB", "uptd", "dishub"),
    ("uptd-metrologi", "UPTD Metrologi Legal", "UPTD.ML", "uptd", "disdag"),
    ("uptd-laboratorium", "UPTD Laboratorium Lingkungan", "UPTD.LL", "uptd", "dlh"),
    ("uptd-makam", "UPTD Pemakaman", "UPTD.MAKAM", "uptd", "disperkim"),
    ("kec-wanasari", "Kecamatan Wanasari", "KEC.WANASARI", "kecamatan", ""),
    ("kec-cendana", "Kecamatan Cendana", "KEC.CENDANA", "kecamatan", ""),
    ("kec-tirta", "Kecamatan Tirta", "KEC.TIRTA", "kecamatan", ""),
    ("kec-banjar", "Kecamatan Banjar", "KEC.BANJAR", "kecamatan", ""),
    ("kel-mekarsari", "Kelurahan Mekarsari", "KEL.MEKARSARI", "kelurahan", "kec-wanasari"),
    ("kel-sukamaju", "Kelurahan Sukamaju", "KEL.SUKAMAJU", "kelurahan", "kec-wanasari"),
    ("kel-karanganyar", "Kelurahan Karanganyar", "KEL.KARANGANYAR", "kelurahan", "kec-wanasari"),
    ("kel-melati", "Kelurahan Melati", "KEL.MELATI", "kelurahan", "kec-cendana"),
    ("kel-kenanga", "Kelurahan Kenanga", "KEL.KENANGA", "kelurahan", "kec-cendana"),
    ("kel-cempaka", "Kelurahan Cempaka", "KEL.CEMPAKA", "kelurahan", "kec-cendana"),
    ("kel-flamboyan", "Kelurahan Flamboyan", "KEL.FLAMBOYAN", "kelurahan", "kec-cendana"),
    ("kel-tirtajaya", "Kelurahan Tirtajaya", "KEL.TIRTAJAYA", "kelurahan", "kec-tirta"),
    ("kel-sumberejo", "Kelurahan Sumberejo", "KEL.SUMBEREJO", "kelurahan", "kec-tirta"),
    ("kel-banyuasri", "Kelurahan Banyuasri", "KEL.BANYUASRI", "kelurahan", "kec-tirta"),
    ("kel-telagasari", "Kelurahan Telagasari", "KEL.TELAGASARI", "kelurahan", "kec-tirta"),
    ("kel-rejosari", "Kelurahan Rejosari", "KEL.REJOSARI", "kelurahan", "kec-banjar"),
    ("kel-wonokerto", "Kelurahan Wonokerto", "KEL.WONOKERTO", "kelurahan", "kec-banjar"),
    ("kel-margomulyo", "Kelurahan Margomulyo", "KEL.MARGOMULYO", "kelurahan", "kec-banjar"),
    ("kel-pandanwangi", "Kelurahan Pandanwangi", "KEL.PANDANWANGI", "kelurahan", "kec-banjar"),
    ("kel-sidomukti", "Kelurahan Sidomukti", "KEL.SIDOMUKTI", "kelurahan", "kec-banjar"),
)  # fmt: skip

KEPALA = {
    "setda": "Sekretaris Daerah",
    "bagian": "Kepala {nama}",
    "setwan": "Sekretaris Dewan Perwakilan Rakyat Daerah",
    "inspektorat": "Inspektur Daerah",
    "satpol-pp": "Kepala Satuan Polisi Pamong Praja",
    "kecamatan": "Camat {pendek}",
    "kelurahan": "Lurah {pendek}",
}

# Executors from the counter upwards; the first is the one who asks. kode, nama, golongan
PEMOHON: tuple[tuple[str, str, str], ...] = (
    ("pemohon", "Pemohon", "pemohon"),
    ("pelaku-usaha", "Pelaku Usaha", "pemohon"),
    ("wajib-pajak", "Wajib Pajak", "pemohon"),
    ("pelapor", "Pelapor", "pemohon"),
)
PENGUSUL: tuple[tuple[str, str, str], ...] = (
    ("pengadministrasi", "Pengadministrasi Umum", "petugas"),
    ("pengusul", "Pejabat Pengusul", "pejabat"),
    ("bendahara", "Bendahara Pengeluaran", "petugas"),
)
PETUGAS: tuple[tuple[tuple[str, str, str], ...], ...] = (
    (
        ("petugas-loket", "Petugas Loket", "petugas"),
        ("petugas-pendaftaran", "Petugas Pendaftaran", "petugas"),
        ("arsiparis", "Arsiparis", "petugas"),
    ),
    (
        ("verifikator", "Verifikator", "petugas"),
        ("analis-kebijakan", "Analis Kebijakan", "petugas"),
        ("tim-teknis", "Tim Teknis", "petugas"),
    ),
    (
        ("operator-sistem", "Operator Sistem Informasi", "petugas"),
        ("pengolah-data", "Pengolah Data", "petugas"),
    ),
    (
        ("kepala-seksi", "Kepala Seksi", "pejabat"),
        ("kepala-subbagian", "Kepala Subbagian", "pejabat"),
    ),
    (
        ("kepala-bidang", "Kepala Bidang", "pejabat"),
        ("sekretaris", "Sekretaris", "pejabat"),
    ),
)

# kode, judul. Of the state and, made up, of the city.
PERATURAN_NEGARA: tuple[tuple[str, str], ...] = (
    ("uu-14-2008", "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik"),
    ("uu-25-2009", "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"),
    ("uu-43-2009", "Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan"),
    ("uu-30-2014", "Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan"),
    ("uu-27-2022", "Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi"),
    ("pp-28-2012", "Peraturan Pemerintah Nomor 28 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 43 Tahun 2009 "
     "tentang Kearsipan"),
    ("pp-96-2012", "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 "
     "tentang Pelayanan Publik"),
    ("pp-12-2019", "Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah"),
    ("perpres-95-2018", "Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik"),
    ("permenpanrb-35-2012", "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 "
     "Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan"),
    ("permenpanrb-15-2014", "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 15 "
     "Tahun 2014 tentang Pedoman Standar Pelayanan"),
    ("permendagri-77-2020", "Peraturan Menteri Dalam Negeri Nomor 77 Tahun 2020 tentang "
     "Pedoman Teknis Pengelolaan Keuangan Daerah"),
    ("permendagri-83-2022", "Peraturan Menteri Dalam Negeri Nomor 83 Tahun 2022 tentang "
     "Kode Klasifikasi Arsip di Lingkungan Kementerian Dalam Negeri dan Pemerintah Daerah"),
)  # fmt: skip
POKOK_PERATURAN = (
    "Penyelenggaraan Pelayanan Publik", "Standar Pelayanan Perangkat Daerah", "Tata Naskah Dinas",
    "Susunan Organisasi dan Tata Kerja Perangkat Daerah", "Pengelolaan Arsip Daerah", "Retribusi Jasa Umum",
    "Pengelolaan Barang Milik Daerah", "Pengelolaan Pengaduan Masyarakat", "Penyelenggaraan Perizinan",
    "Satu Data Kota Wanasari", "Ketertiban Umum", "Pengelolaan Lingkungan Hidup", "Jaminan Perlindungan Sosial",
    "Penyelenggaraan Pendidikan", "Pelayanan Kesehatan Dasar", "Penataan Ruang Kota", "Penyelenggaraan Perhubungan",
    "Pemberdayaan Usaha Mikro", "Penanggulangan Bencana", "Pengelolaan Informasi dan Dokumentasi",
)  # fmt: skip

KERJA_LAYANAN = (
    "Penerbitan", "Perpanjangan", "Penggantian", "Perubahan Data", "Pencabutan", "Pemberian Salinan",
    "Pendaftaran", "Pembetulan", "Pengaktifan Kembali", "Pemutakhiran",
)  # fmt: skip
OBJEK_LAYANAN = (
    "Surat Keterangan Domisili", "Surat Keterangan Usaha", "Surat Keterangan Tidak Mampu",
    "Surat Keterangan Ahli Waris", "Surat Pengantar Nikah", "Surat Keterangan Penghasilan", "Izin Reklame",
    "Izin Keramaian", "Izin Penelitian", "Izin Praktik Tenaga Kesehatan", "Izin Trayek Angkutan",
    "Izin Penggunaan Tanah Makam", "Kartu Pencari Kerja", "Kartu Anggota Perpustakaan", "Kartu Penyandang Disabilitas",
    "Sertifikat Laik Fungsi", "Sertifikat Laik Higiene Sanitasi", "Sertifikat Produksi Pangan Rumah Tangga",
    "Persetujuan Bangunan Gedung", "Persetujuan Lingkungan", "Rekomendasi Analisis Lalu Lintas",
    "Rekomendasi Bantuan Pendidikan", "Rekomendasi Jaminan Kesehatan", "Bantuan Alat Bantu Gerak",
    "Bantuan Rumah Tidak Layak Huni", "Santunan Kematian", "Tanda Daftar Usaha Pariwisata", "Tanda Daftar Gudang",
    "Tanda Daftar Organisasi Kemasyarakatan", "Surat Ketetapan Pajak Daerah", "Surat Tagihan Retribusi",
    "Keberatan Pajak Bumi dan Bangunan", "Pengurangan Pajak Daerah", "Mutasi Objek Pajak", "Mutasi Peserta Didik",
    "Legalisasi Ijazah", "Surat Keterangan Pengganti Ijazah", "Peminjaman Gedung Serbaguna",
    "Sewa Barang Milik Daerah", "Penempatan Pedagang Pasar", "Uji Berkala Kendaraan", "Tera Ulang Timbangan",
    "Pengangkutan Sampah", "Pemangkasan Pohon", "Penerangan Jalan Umum", "Permohonan Informasi Publik",
    "Pengaduan Masyarakat", "Layanan Perlindungan Perempuan", "Layanan Kesehatan Hewan", "Pelatihan Kerja",
)  # fmt: skip
KERJA_INTERNAL = (
    "Penyusunan", "Penetapan", "Pengendalian", "Pelaporan", "Pemantauan", "Pengarsipan", "Peninjauan", "Penilaian",
)  # fmt: skip
OBJEK_INTERNAL = (
    "Rencana Kerja Tahunan", "Rencana Strategis", "Perjanjian Kinerja", "Laporan Kinerja", "Laporan Keuangan",
    "Anggaran Kas", "Dokumen Pelaksanaan Anggaran", "Surat Perintah Membayar", "Surat Pertanggungjawaban",
    "Daftar Gaji Pegawai", "Kenaikan Gaji Berkala", "Kenaikan Pangkat Pegawai", "Cuti Pegawai", "Pensiun Pegawai",
    "Sasaran Kinerja Pegawai", "Peta Jabatan", "Analisis Beban Kerja", "Uraian Tugas Jabatan", "Standar Pelayanan",
    "Survei Kepuasan Masyarakat", "Peta Proses Bisnis", "Rancangan Peraturan Wali Kota", "Naskah Perjanjian Kerja Sama",
    "Risalah Rapat", "Surat Masuk", "Surat Keluar", "Arsip Inaktif", "Daftar Barang Milik Daerah",
    "Pengadaan Langsung", "Pemeliharaan Kendaraan Dinas", "Peminjaman Ruang Rapat", "Perjalanan Dinas",
    "Data Statistik Sektoral", "Situs Web Perangkat Daerah", "Keamanan Jaringan Komputer", "Cadangan Data Aplikasi",
    "Tindak Lanjut Hasil Pemeriksaan", "Pengendalian Gratifikasi", "Manajemen Risiko", "Media Sosial Kantor",
    "Agenda Pimpinan", "Protokol Upacara", "Persediaan Barang Pakai Habis", "Usulan Diklat Pegawai", "Presensi Pegawai",
    "Kendaraan Jabatan",
    "Rumah Jabatan",
    "Daftar Hadir Rapat",
    "Jadwal Pimpinan",
)  # fmt: skip
SASARAN = (
    "", "bagi Pelaku Usaha Mikro", "bagi Warga Lanjut Usia", "bagi Pelajar dan Mahasiswa", "secara Elektronik",
    "melalui Loket Terpadu", "karena Perubahan Data", "karena Hilang atau Rusak", "untuk Keadaan Mendesak",
    "bagi Badan Usaha", "bagi Kelompok Masyarakat", "pada Akhir Tahun", "secara Berkala",
)  # fmt: skip

NAMA_DEPAN = (
    "Ratna",
    "Bambang",
    "Endang",
    "Suharto",
    "Dewi",
    "Agus",
    "Sri",
    "Hendra",
    "Lestari",
    "Yusuf",
    "Maria",
    "Ketut",
)
NAMA_BELAKANG = (
    "Wulandari",
    "Prasetyo",
    "Hidayat",
    "Kusuma",
    "Santoso",
    "Rahmawati",
    "Siregar",
    "Nugroho",
    "Lubis",
    "Wijaya",
)
GELAR = ("S.E., M.M.", "S.Sos., M.Si.", "S.H., M.H.", "S.T., M.T.", "S.IP., M.A.P.")

PERISTIWA = (
    ("lahir", "Kelahiran"), ("sekolah", "Sekolah"), ("bekerja", "Bekerja"), ("menikah", "Menikah"),
    ("pindah", "Pindah alamat"), ("usaha", "Membuka usaha"), ("sakit", "Sakit dan berobat"), ("meninggal", "Kematian"),
    ("kehilangan", "Kehilangan dokumen"), ("rumah", "Rumah dan tanah"), ("pajak", "Pajak daerah"),
    ("bantuan", "Bantuan sosial"),
)  # fmt: skip
PERSYARATAN = (
    "KTP-el asli atau fotokopi", "Fotokopi Kartu Keluarga", "Surat pengantar dari ketua rukun warga",
    "Formulir permohonan yang sudah diisi dan ditandatangani",
    "Pasfoto berwarna terbaru ukuran 4 x 6 sebanyak dua lembar",
    "Surat kuasa bermeterai bila diwakilkan", "Bukti lunas pajak bumi dan bangunan tahun berjalan",
    "Surat keterangan dari instansi yang berwenang", "Fotokopi akta pendirian bagi badan usaha",
    "Dokumen lama yang akan diganti atau diperpanjang",
)  # fmt: skip

KUALIFIKASI = (
    "Memahami tata cara pelayanan administrasi pemerintahan", "Mampu mengoperasikan komputer dan aplikasi layanan",
    "Memahami peraturan tentang {objek}", "Mampu berkomunikasi dengan baik kepada pengguna layanan",
    "Mampu menyusun naskah dinas sesuai tata naskah yang berlaku", "Teliti dalam memeriksa berkas dan data",
    "Memahami tata cara pengelolaan arsip dan pelindungan data pribadi",
    "Mampu mengolah data menjadi bahan laporan pimpinan",
)  # fmt: skip
PERALATAN = (
    "Komputer, pencetak, dan jaringan internet", "Aplikasi pelayanan dan basis data unit", "Alat tulis kantor",
    "Lemari arsip dan map berkas", "Formulir permohonan dan tanda terima", "Pemindai dokumen",
    "Nomor antrean dan layar panggil", "Kendaraan operasional untuk peninjauan lapangan", "Kamera dokumentasi",
    "Stempel dan tanda tangan elektronik",
)  # fmt: skip
PERINGATAN = (
    "Jika berkas tidak diperiksa dengan teliti, maka {objek} dapat terbit atas data yang keliru dan harus dibatalkan.",
    "Jika waktu penyelesaian terlampaui, maka pimpinan wajib memberi penjelasan tertulis kepada pihak yang menunggu.",
    "Jika pencatatan tidak dilakukan pada hari yang sama, maka {objek} tidak dapat ditelusuri pada pemeriksaan nanti.",
    "Jika data disampaikan kepada pihak yang tidak berhak, maka petugas dikenai sanksi sesuai peraturan.",
)  # fmt: skip
PENCATATAN = (
    "Buku register {objek}", "Basis data aplikasi layanan unit", "Tanda terima berkas disimpan menurut tanggal",
    "Rekapitulasi bulanan jumlah permohonan dan waktu penyelesaian", "Arsip salinan dokumen yang ditandatangani",
    "Daftar permohonan yang dikembalikan beserta alasannya",
)  # fmt: skip

# In the order of work. The first, the check of completeness and the last are always there.
AWAL_LAYANAN = Tahap(
    "Mengisi formulir dan menyerahkan berkas permohonan {objek}", 0, "Formulir, berkas persyaratan", (5, 10, 15),
    "Berkas permohonan", (), ("", "Dapat diwakilkan dengan surat kuasa"),
)  # fmt: skip
AWAL_INTERNAL = Tahap(
    "Menyampaikan usulan beserta data pendukung {objek}", 0, "Nota dinas, data pendukung", (15, 30, 45),
    "Usulan tertulis", (), ("", "Paling lambat pekan pertama setiap bulan"),
)  # fmt: skip
PERIKSA = Tahap(
    "Memeriksa kelengkapan berkas terhadap daftar persyaratan", 1, "Berkas permohonan, daftar periksa", (5, 10, 15, 20),
    "Berkas diperiksa", (("Lengkap", "lanjut"), ("Tidak lengkap", "awal")),
    ("", "Kekurangan diberitahukan saat itu juga"),
)  # fmt: skip
TENGAH: tuple[Tahap, ...] = (
    Tahap("Mencatat berkas pada register dan memberikan tanda terima", 1, "Berkas diperiksa, buku register", (5, 10),
          "Tanda terima, nomor register", (), ("", "Nomor register menjadi nomor lacak")),
    Tahap("Memindai berkas dan mengunggahnya ke aplikasi", 3, "Berkas terdaftar, pemindai", (10, 15, 20),
          "Berkas elektronik"),
    Tahap("Mencocokkan data dengan basis data dan dokumen pendukung", 2, "Berkas elektronik, basis data", (15, 30, 45),
          "Hasil pencocokan", (("Sesuai", "lanjut"), ("Perlu perbaikan", "mundur")),
          ("", "Perbedaan ejaan nama cukup dibuktikan dengan akta")),
    Tahap("Menyusun jadwal dan surat tugas peninjauan", 2, "Hasil pencocokan", (20, 30), "Surat tugas"),
    Tahap("Meninjau lokasi dan mewawancarai pemilik lokasi", 2, "Surat tugas, kamera, daftar pertanyaan", (60, 90, 120),
          "Catatan lapangan", (), ("", "Didampingi ketua rukun tetangga setempat")),
    Tahap("Menyusun berita acara dan pertimbangan teknis", 2, "Catatan lapangan", (45, 60), "Berita acara",
          (), ("", "Berita acara ditandatangani semua anggota tim")),
    Tahap("Menghitung kewajiban dan menyiapkan lembar penetapan", 3, "Berita acara, tabel tarif", (15, 30),
          "Lembar penetapan", (), ("", "Tidak dipungut biaya di luar ketentuan")),
    Tahap("Menyusun konsep {objek} sesuai tata naskah dinas", 3, "Berita acara, format naskah", (30, 45, 60),
          "Konsep naskah"),
    Tahap("Meneliti konsep dan kelengkapan lampirannya", 4, "Konsep naskah, lampiran", (15, 30),
          "Konsep diteliti", (("Benar", "lanjut"), ("Perlu perbaikan", "mundur")),
          ("", "Perbaikan dicatat pada lembar kendali")),
    Tahap("Membubuhkan paraf pada konsep yang sudah diteliti", 4, "Konsep diteliti", (10, 15), "Konsep berparaf"),
    Tahap("Menandatangani atau mengembalikan naskah", 5, "Konsep berparaf, berkas lengkap", (15, 30, 60),
          "Naskah ditandatangani", (("Disetujui", "lanjut"), ("Perbaikan", "mundur"), ("Ditolak", "selesai")),
          ("", "Penolakan disertai alasan tertulis")),
    Tahap("Memberi nomor, stempel, dan tanggal pada naskah", 1, "Naskah ditandatangani, buku nomor", (5, 10),
          "Naskah bernomor"),
    Tahap("Menyimpan salinan pada arsip dan basis data", 3, "Naskah bernomor, lemari arsip", (10, 15),
          "Arsip tersimpan", (), ("", "Masa simpan mengikuti jadwal retensi arsip")),
)  # fmt: skip
AKHIR_LAYANAN = Tahap(
    "Menyerahkan {objek} dan meminta tanda terima", 1, "Naskah bernomor, register penyerahan", (5, 10),
    "{objek} diterima", (), ("", "Pemohon mengisi survei kepuasan"),
)  # fmt: skip
AKHIR_INTERNAL = Tahap(
    "Menyampaikan naskah kepada unit terkait dan mengarsipkannya", 1, "Naskah bernomor, daftar distribusi", (10, 15),
    "Naskah tersampaikan", (), ("", "Disampaikan juga secara elektronik"),
)  # fmt: skip
