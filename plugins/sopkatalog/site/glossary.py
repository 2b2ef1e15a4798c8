"""The words of the form and of city offices that readers meet here, each in one or two short sentences.

Meanings follow the attachment of PermenPAN-RB 35/2012 for the SOP and its form, and this catalogue for what it works
out. Keys are anchors, and so promises: add freely, never rename.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..model.alamat import glossary_url


@dataclass(frozen=True, slots=True)
class Istilah:
    """A term: `arti` is one sentence that is enough alone, `rinci` another, `lihat` the keys of its neighbours."""

    kunci: str
    nama: str
    arti: str
    rinci: str = ""
    lihat: tuple[str, ...] = ()

    @property
    def url(self) -> str:
        """Where it is explained."""
        return glossary_url(self.kunci)


ISTILAH = (
    Istilah(
        "akan-berlaku",
        "Akan berlaku",
        "Sudah disahkan, tetapi baru dipakai mulai tanggal efektifnya.",
        lihat=("tanggal-efektif", "keadaan"),
    ),
    Istilah(
        "berlaku",
        "Berlaku",
        "Sudah disahkan dan wajib diikuti sekarang.",
        lihat=("keadaan",),
    ),
    Istilah(
        "dasar-hukum",
        "Dasar hukum",
        "Peraturan yang menjadi pegangan SOP, misalnya undang-undang atau peraturan wali kota.",
        "Isi SOP tidak boleh bertentangan dengan peraturan itu.",
    ),
    Istilah(
        "data-terbuka",
        "Data terbuka",
        "Isi katalog ini dalam bentuk yang dapat diolah program komputer.",
        "Siapa pun boleh memakainya tanpa meminta izin.",
    ),
    Istilah(
        "dicabut",
        "Dicabut",
        "Dinyatakan tidak berlaku lagi, baik SOP maupun peraturan.",
        "Halaman SOP yang dicabut tetap ada, beserta alasannya.",
        lihat=("keadaan",),
    ),
    Istilah(
        "diganti",
        "Diganti",
        "SOP tidak berlaku lagi karena sudah ada SOP lain sebagai penggantinya.",
        "Halamannya tetap ada dan menunjukkan penggantinya.",
        lihat=("keadaan",),
    ),
    Istilah(
        "disahkan-oleh",
        "Disahkan oleh",
        "Pejabat yang menyetujui dan menandatangani SOP.",
    ),
    Istilah(
        "dtsen",
        "DTSEN",
        "Singkatan dari Data Tunggal Sosial dan Ekonomi Nasional, dasar untuk memilih penerima bantuan sosial.",
        "DTSEN menggantikan DTKS sejak tahun 2025.",
    ),
    Istilah(
        "edisi",
        "Edisi",
        "Urutan terbitan sebuah SOP: edisi 1 adalah yang pertama, edisi 2 memperbaruinya, dan seterusnya.",
        "Yang dipakai adalah edisi terbaru yang sudah berlaku.",
    ),
    Istilah(
        "evaluasi",
        "Evaluasi",
        "Pemeriksaan berkala: apakah SOP masih sesuai dan dijalankan dengan baik?",
        "Hasilnya, SOP tetap dipakai, direvisi, atau dicabut.",
    ),
    Istilah(
        "jalan-terpendek",
        "Jalan terpendek dan jalan terpanjang",
        "Waktu tercepat dan terlama dari langkah pertama sampai selesai, menurut waktu setiap langkah.",
        "Permohonan yang ditolak juga dihitung selesai, dan langkah yang berulang dihitung satu kali.",
        lihat=("waktu",),
    ),
    Istilah(
        "keadaan",
        "Keadaan SOP",
        "Apakah sebuah SOP dipakai pada hari itu: rancangan, akan berlaku, berlaku, diganti, atau dicabut.",
        lihat=("rancangan", "akan-berlaku", "berlaku", "diganti", "dicabut"),
    ),
    Istilah(
        "kecamatan",
        "Kecamatan",
        "Bagian kota yang dipimpin camat dan terdiri atas beberapa kelurahan.",
        "Di situs ini, yang dimaksud adalah kantornya.",
        lihat=("kelurahan",),
    ),
    Istilah(
        "kelengkapan",
        "Kelengkapan",
        "Berkas atau alat yang harus ada sebelum sebuah langkah dikerjakan.",
        lihat=("mutu-baku",),
    ),
    Istilah(
        "kelurahan",
        "Kelurahan",
        "Bagian kecamatan yang dipimpin lurah.",
        "Di situs ini, yang dimaksud adalah kantornya, tempat warga mengurus berbagai surat keterangan.",
        lihat=("kecamatan",),
    ),
    Istilah(
        "keterangan",
        "Keterangan",
        "Catatan tambahan pada sebuah langkah, misalnya pengecualian.",
    ),
    Istilah(
        "keterkaitan",
        "Keterkaitan",
        "SOP lain yang berhubungan langsung, misalnya yang dikerjakan sebelum atau sesudahnya.",
    ),
    Istilah(
        "kode-katalog",
        "Kode katalog",
        "Kode SOP di situs ini, misalnya disdukcapil-0003.",
        "Kode ini tidak pernah berganti, jadi aman untuk disimpan atau dikirim.",
        lihat=("nomor-sop",),
    ),
    Istilah(
        "ktp-el",
        "KTP-el",
        "Singkatan dari kartu tanda penduduk elektronik, yaitu KTP yang memiliki cip.",
        "Sebutan lainnya e-KTP.",
    ),
    Istilah(
        "kualifikasi-pelaksana",
        "Kualifikasi pelaksana",
        "Kemampuan yang harus dimiliki petugas agar dapat menjalankan SOP.",
        lihat=("pelaksana",),
    ),
    Istilah(
        "layanan",
        "Layanan",
        "Sesuatu yang dapat Anda urus di kantor pemerintah kota, misalnya akta kelahiran.",
        lihat=("persyaratan",),
    ),
    Istilah(
        "mutu-baku",
        "Mutu baku",
        "Ukuran yang harus dipenuhi setiap langkah, yaitu kelengkapan, waktu, dan output.",
        lihat=("kelengkapan", "waktu", "output"),
    ),
    Istilah(
        "nib",
        "NIB",
        "Singkatan dari nomor induk berusaha, yaitu tanda pengenal sebuah usaha.",
        "NIB diurus lewat OSS.",
        lihat=("oss",),
    ),
    Istilah(
        "nomor-sop",
        "Nomor SOP",
        "Nomor resmi SOP pada lembar yang disahkan.",
        "Sebutkan nomor ini jika Anda mengutip SOP dalam surat.",
        lihat=("kode-katalog",),
    ),
    Istilah(
        "oss",
        "OSS",
        "Sistem pemerintah pusat untuk mengurus izin usaha lewat internet, di oss.go.id.",
        lihat=("nib",),
    ),
    Istilah(
        "output",
        "Output",
        "Hasil sebuah langkah, misalnya berkas yang sudah diperiksa atau surat yang sudah ditandatangani.",
        lihat=("mutu-baku",),
    ),
    Istilah(
        "pelaksana",
        "Pelaksana",
        "Siapa yang mengerjakan sebuah langkah: pemohon, petugas, pejabat, atau sistem komputer.",
        "Setiap pelaksana mempunyai kolom sendiri pada tabel langkah.",
    ),
    Istilah(
        "pencatatan-dan-pendataan",
        "Pencatatan dan pendataan",
        "Apa yang harus dicatat atau disimpan ketika SOP dijalankan, misalnya buku agenda.",
    ),
    Istilah(
        "perangkat-daerah",
        "Perangkat daerah",
        "Kantor yang membantu wali kota, misalnya sekretariat daerah, dinas, badan, dan kecamatan.",
    ),
    Istilah(
        "peringatan",
        "Peringatan",
        "Akibat yang dapat terjadi jika SOP tidak dijalankan dengan benar, atau batas waktu yang harus dijaga.",
    ),
    Istilah(
        "persyaratan",
        "Persyaratan",
        "Berkas yang perlu Anda bawa dan hal yang harus Anda penuhi agar dilayani.",
        lihat=("layanan",),
    ),
    Istilah(
        "ppid",
        "PPID",
        "Singkatan dari Pejabat Pengelola Informasi dan Dokumentasi, yang melayani permintaan informasi publik.",
    ),
    Istilah(
        "rancangan",
        "Rancangan",
        "SOP yang masih disusun dan belum boleh dipakai.",
        lihat=("keadaan",),
    ),
    Istilah(
        "segilima",
        "Segilima",
        "Bentuk bersudut lima pada diagram, tanda bahwa alurnya berlanjut di lembar atau SOP lain.",
    ),
    Istilah(
        "serah-terima",
        "Serah terima",
        "Pekerjaan berpindah dari satu pelaksana kepada pelaksana lain.",
        lihat=("pelaksana",),
    ),
    Istilah(
        "siak",
        "SIAK",
        "Singkatan dari Sistem Informasi Administrasi Kependudukan, tempat petugas mengelola data penduduk.",
    ),
    Istilah(
        "sop",
        "SOP",
        "Singkatan dari standar operasional prosedur, yaitu langkah-langkah baku untuk mengerjakan tugas pemerintah.",
        "SOP menyebut siapa yang mengerjakan, berapa lama, dan apa hasilnya.",
    ),
    Istilah(
        "sp4n-lapor",
        "SP4N-LAPOR!",
        "Saluran resmi pemerintah untuk keluhan, permintaan, dan saran tentang pelayanan, di www.lapor.go.id.",
    ),
    Istilah(
        "tanggal-efektif",
        "Tanggal efektif",
        "Hari pertama SOP berlaku.",
        lihat=("berlaku",),
    ),
    Istilah(
        "tte",
        "TTE",
        "Singkatan dari tanda tangan elektronik, yaitu tanda tangan yang sah pada dokumen digital.",
        "Keasliannya dapat diperiksa dengan komputer.",
    ),
    Istilah(
        "unit-pengampu",
        "Unit pengampu",
        "Kantor yang sekarang bertanggung jawab atas sebuah SOP.",
        "Kantor ini dapat berbeda dari kantor yang dahulu menyusunnya.",
    ),
    Istilah(
        "uptd",
        "UPTD",
        "Singkatan dari unit pelaksana teknis daerah, yaitu bagian dinas atau badan dengan tugas teknis tertentu.",
        "Contohnya unit yang menguji kendaraan bermotor.",
    ),
    Istilah(
        "waktu",
        "Waktu",
        "Lama mengerjakan sebuah langkah menurut SOP.",
        "Hari kerja tidak termasuk hari libur.",
        lihat=("mutu-baku",),
    ),
)
BY_KUNCI = {istilah.kunci: istilah for istilah in ISTILAH}
