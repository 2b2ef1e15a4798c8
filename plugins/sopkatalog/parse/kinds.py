"""The faults that reading itself finds (SOP0xx): files, YAML, shapes of values, the Prosedur table."""

from __future__ import annotations

from ..diagnostics import Kind, Severity

_KEBIASAAN = "kebiasaan kami."


def _kind(
    code: str, name: str, message: str, hint: str, *, apa: str, mengapa: str, salah: str, benar: str,
    dasar: str = _KEBIASAAN, severity: Severity = Severity.GALAT,
) -> Kind:  # fmt: skip
    doc = f"{apa}\n\nMengapa: {mengapa}\n\nDasar: {dasar}\n\nSalah: {salah}\n\nBenar: {benar}"
    return Kind(code, name, severity, message, hint, doc)


_CONTRACT = "FORMAT berkas SOP katalog ini (panduan penulis)."
_AMAN = "keamanan situs: apa yang tidak tampak di layar tidak boleh ikut terbit."

BUKAN_UTF8 = _kind(
    "SOP001", "berkas-bukan-utf8",
    "Berkas ini tidak tersimpan sebagai teks UTF-8 (bita ke-{bita}).",
    "Buka di penyunting teks, lalu simpan ulang dengan pilihan “UTF-8”.",
    apa="Berkas tersimpan sebagai teks UTF-8.",
    mengapa="penyandian lain merusak huruf, tanda kutip, dan tanda ±; berkas Word atau gambar bukan teks.",
    salah="berkas yang disimpan Notepad lama sebagai “ANSI” atau “Unicode”", benar="berkas yang disimpan sebagai “UTF-8”",
)  # fmt: skip
TERLALU_BESAR = _kind(
    "SOP002", "berkas-terlalu-besar",
    "Berkas ini {ukuran} kB; paling besar {maks} kB.",
    "Pecah menjadi beberapa SOP, dan simpan lampiran di luar berkas SOP.",
    apa="Satu berkas SOP paling besar 200 kB.",
    mengapa="SOP sepanjang itu tidak terbaca siapa pun, dan berkas raksasa dapat menghentikan penerbitan seluruh katalog.",
    salah="berkas berisi salinan lampiran 300 kB", benar="berkas biasa, 3 sampai 20 kB", dasar=_AMAN,
)  # fmt: skip
KARAKTER_KENDALI = _kind(
    "SOP003", "karakter-kendali",
    "Ada karakter kendali yang tidak tampak ({kode}).",
    "Hapus karakter itu; biasanya ikut tersalin dari Word atau PDF.",
    apa="Teks tidak mengandung karakter kendali.",
    mengapa="karakter itu tidak tampak, tetapi merusak pencarian, cetakan, dan pembaca layar.",
    salah="judul dengan karakter U+000B di tengahnya", benar="judul tanpa karakter tersembunyi", dasar=_AMAN,
)  # fmt: skip
KARAKTER_ARAH = _kind(
    "SOP004", "karakter-pengubah-arah",
    "Ada karakter tak tampak yang mengubah arah atau memutus teks ({kode}).",
    "Hapus karakter itu, lalu ketik ulang katanya.",
    apa="Teks tidak mengandung karakter pengubah arah atau karakter selebar nol.",
    mengapa="karakter itu dapat membuat teks terbaca lain daripada isinya, dan membuat kata tidak ditemukan.",
    salah="kata dengan U+202E atau U+200B di dalamnya", benar="kata yang diketik biasa", dasar=_AMAN,
)  # fmt: skip
TAUTAN_SIMBOLIK = _kind(
    "SOP005", "tautan-simbolik",
    "“{nama}” adalah tautan simbolik, bukan berkas.",
    "Ganti dengan berkas aslinya.",
    apa="Folder sumber hanya berisi berkas dan folder biasa.",
    mengapa="tautan simbolik dapat menerbitkan berkas dari luar katalog tanpa disadari.",
    salah="`disdukcapil/0002.md` yang menunjuk ke berkas di luar folder", benar="berkas biasa `disdukcapil/0002.md`",
    dasar=_AMAN,
)  # fmt: skip
EKSTENSI_TIDAK_DIKENAL = _kind(
    "SOP006", "ekstensi-tidak-dikenal",
    "“{nama}” bukan berkas SOP (.md) dan tidak akan diterbitkan.",
    "Pindahkan ke luar folder sumber, atau ubah isinya menjadi berkas .md.",
    apa="Folder sumber berisi berkas .md, serta .yml di `_register` dan `katalog.yml`.",
    mengapa="konsep Word, cadangan, dan berkas sementara sering tertinggal; isinya belum tentu boleh terbit.",
    salah="`disdukcapil/konsep.docx`", benar="`disdukcapil/0001.md`", severity=Severity.PERINGATAN, dasar=_CONTRACT,
)  # fmt: skip
NAMA_BERKAS_SALAH = _kind(
    "SOP007", "nama-berkas-salah",
    "Nama berkas atau folder “{nama}” tidak sesuai pola.",
    "Pakai huruf kecil, angka, dan tanda hubung: 0003.md untuk SOP bernomor, surat-pindah.md untuk rancangan.",
    apa="Nama folder adalah kode unit; nama berkas adalah nomor SOP, atau nama pendek untuk rancangan.",
    mengapa="alamat halaman dan nomor SOP diambil dari nama berkas; nama lain tidak dapat diberi alamat tetap.",
    salah="`disdukcapil/SOP KTP Hilang.md`", benar="`disdukcapil/ktp-hilang.md`", dasar=_CONTRACT,
)  # fmt: skip
NAMA_BEDA_HURUF = _kind(
    "SOP008", "nama-hanya-beda-huruf-besar",
    "“{nama}” dan “{lain}” hanya berbeda huruf besar dan kecil.",
    "Hapus atau ganti nama salah satunya.",
    apa="Dua berkas tidak boleh bernama sama selain huruf besar dan kecilnya.",
    mengapa="di Windows kedua nama itu satu berkas; yang satu akan menimpa yang lain.",
    salah="`disdukcapil/ktp.md` dan `disdukcapil/KTP.md`", benar="`disdukcapil/ktp.md` saja",
)  # fmt: skip
TANPA_IDENTITAS = _kind(
    "SOP010", "tanpa-bagian-identitas",
    "Berkas ini tidak dimulai dengan bagian identitas di antara dua baris ---.",
    "Tulis --- pada baris pertama, isi judul, jenis, dan status, lalu tutup dengan baris --- lagi.",
    apa="Setiap SOP dimulai dengan bagian identitas di antara dua baris `---`.",
    mengapa="tanpa identitas tidak diketahui judul, status, dan masa berlakunya, sehingga SOP tidak dapat diterbitkan.",
    dasar="Lampiran PermenPAN-RB 35/2012, Bagian Identitas.",
    salah="# SOP KTP-el hilang", benar="judul: Penerbitan KTP-el karena Hilang",
)  # fmt: skip
YAML_TIDAK_TERBACA = _kind(
    "SOP011", "identitas-tidak-terbaca",
    "Bagian ini tidak terbaca: {masalah}.",
    "Periksa baris ini dan baris di atasnya: titik dua, tanda kutip, kurung, dan jumlah spasi di depan.",
    apa="Bagian identitas dan berkas daftar ditulis dengan susunan `kunci: nilai` yang rapi.",
    mengapa="satu tanda yang salah membuat seluruh identitas tidak terbaca; SOP dapat terbit tanpa status yang benar.",
    salah="judul: Surat Keterangan: Tidak Mampu", benar='judul: "Surat Keterangan: Tidak Mampu"', dasar=_CONTRACT,
)  # fmt: skip
YAML_TERLALU_DALAM = _kind(
    "SOP012", "identitas-terlalu-dalam",
    "Bagian identitas bersarang lebih dari {maks} tingkat.",
    "Hapus kurung atau sarang yang berlebih.",
    apa="Bagian identitas tidak bersarang lebih dari 20 tingkat.",
    mengapa="identitas SOP paling dalam tiga tingkat; sarang yang sangat dalam dipakai untuk merusak program pembaca.",
    salah="judul: [[[[[[[[[[[[[[[[[[[[[[[[", benar="judul: Surat Pengantar", dasar=_AMAN,
)  # fmt: skip
YAML_BERALIAS = _kind(
    "SOP013", "identitas-beralias",
    "Tanda &, *, atau ! di awal nilai tidak dipakai di sini.",
    "Apit nilainya dengan tanda kutip, atau tulis lengkap.",
    apa="Bagian identitas tidak memakai jangkar (&), alias (*), dan penanda jenis (!) YAML.",
    mengapa="tanda itu mengganti nilai diam-diam dan dapat membesar tanpa batas ketika dibaca.",
    salah="judul: *ktp", benar='judul: "*ktp"', dasar=_AMAN,
)  # fmt: skip
KUNCI_GANDA = _kind(
    "SOP014", "kunci-ganda",
    "Kunci “{kunci}” sudah ditulis pada baris {pertama}.",
    "Hapus salah satu; yang pertama yang dipakai.",
    apa="Setiap kunci ditulis satu kali.",
    mengapa="dari dua nilai, pembaca tidak tahu mana yang berlaku.",
    salah="status: dicabut", benar="status: berlaku", dasar=_CONTRACT,
)  # fmt: skip
KUNCI_TIDAK_DIKENAL = _kind(
    "SOP015", "kunci-tidak-dikenal",
    "Kunci “{kunci}” tidak dikenal{saran}",
    "Pakai nama kunci dari panduan penulis, atau hapus baris ini.",
    apa="Hanya kunci yang tercantum di panduan yang dipakai.",
    mengapa="kunci yang salah eja diabaikan diam-diam oleh kebanyakan program, dan isinya hilang dari halaman.",
    salah="tangal_efektif: 2026-01-22", benar="tanggal_efektif: 2026-01-22", dasar=_CONTRACT,
)  # fmt: skip
BENTUK_NILAI_SALAH = _kind(
    "SOP016", "bentuk-nilai-salah",
    "“{kunci}” seharusnya berisi {harapan}.",
    "Tulis seperti contoh pada panduan. Bila teksnya memuat titik dua, apit dengan tanda kutip.",
    apa="Setiap kunci berisi bentuk yang diharapkan: teks, daftar, atau isian bertingkat.",
    mengapa="nilai berbentuk lain tidak dapat ditampilkan dan akan hilang.",
    salah="judul: [KTP-el, hilang]", benar="judul: Penerbitan KTP-el karena Hilang", dasar=_CONTRACT,
)  # fmt: skip
TANGGAL_SALAH = _kind(
    "SOP017", "tanggal-tidak-ada",
    "“{nilai}” pada “{kunci}” bukan tanggal yang ada.",
    "Tulis tahun-bulan-hari, misalnya 2026-02-28.",
    apa="Tanggal ditulis tahun-bulan-hari dan memang ada di kalender.",
    mengapa="tanggal efektif menentukan SOP mana yang berlaku pada suatu hari; tanggal yang mustahil tidak menjawabnya.",
    salah="tanggal_efektif: 2026-02-30", benar="tanggal_efektif: 2026-02-28", dasar=_CONTRACT,
)  # fmt: skip
BILANGAN_SALAH = _kind(
    "SOP018", "bilangan-salah",
    "“{nilai}” pada “{kunci}” bukan {harapan}.",
    "Tulis dengan angka saja, misalnya 2.",
    apa="Bilangan ditulis dengan angka.",
    mengapa="edisi dan jam kerja dipakai untuk menghitung; kata-kata tidak dapat dihitung.",
    salah="edisi: dua", benar="edisi: 2", dasar=_CONTRACT,
)  # fmt: skip
PILIHAN_TIDAK_DIKENAL = _kind(
    "SOP019", "pilihan-tidak-dikenal",
    "“{nilai}” bukan pilihan untuk “{kunci}”{saran}",
    "Pilih salah satu: {pilihan}.",
    apa="Kunci yang berupa pilihan diisi dengan salah satu katanya.",
    mengapa="status atau jenis dengan kata lain tidak dapat disaring, dihitung, atau dijelaskan kepada warga.",
    salah="status: aktif", benar="status: berlaku", dasar=_CONTRACT,
)  # fmt: skip
BARIS_TERLALU_PANJANG = _kind(
    "SOP020", "baris-terlalu-panjang",
    "Baris ini {panjang} karakter; paling panjang {maks}.",
    "Pecah menjadi beberapa baris, atau hapus data yang tersalin tanpa sengaja.",
    apa="Satu baris paling panjang 2.000 karakter.",
    mengapa="baris sepanjang itu hampir selalu data yang tersalin tanpa sengaja, dan memperlambat penerbitan.",
    salah="satu baris berisi 3.000 karakter", benar="satu baris berisi satu langkah", dasar=_AMAN,
)  # fmt: skip
BUKAN_NFC = _kind(
    "SOP021", "huruf-terurai",
    "Huruf pada baris ini tersimpan terurai (bukan NFC).",
    "Ketik ulang kata itu; biasanya ikut tersalin dari PDF.",
    apa="Huruf beraksen tersimpan sebagai satu karakter (NFC).",
    mengapa="kata yang tampak sama tidak ditemukan oleh pencarian bila susunan karakternya berbeda.",
    salah="kata yang tersalin dari PDF, misalnya “kafé” dalam lima karakter",
    benar="kata yang sama, diketik ulang", severity=Severity.PERINGATAN,
)  # fmt: skip
TANDA_BERUNTUN = _kind(
    "SOP022", "kurung-beruntun",
    "Ada {jumlah} kurung buka berturut-turut.",
    "Hapus kurung yang berlebih.",
    apa="Tidak ada puluhan kurung buka berturut-turut.",
    mengapa="susunan itu tidak ada artinya bagi pembaca dan dapat menghentikan program penerbitan.",
    salah="Berkas [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", benar="Berkas [lampiran]", dasar=_AMAN,
)  # fmt: skip
KOLOM_TIDAK_DIKENAL = _kind(
    "SOP023", "kolom-tidak-dikenal",
    "Kolom “{kolom}” pada tabel Prosedur tidak dikenal{saran}",
    "Pakai judul kolom No, Kegiatan, Pelaksana, Kelengkapan, Waktu, Output, Keterangan, Lanjut.",
    apa="Tabel Prosedur memakai judul kolom yang dikenal.",
    mengapa="isi kolom yang tidak dikenal tidak tampil pada formulir SOP.",
    dasar="Lampiran PermenPAN-RB 35/2012, Bagian Flowchart.",
    salah="| No | Kegiatan | Pelaksana | Kelengkapan | Wkatu | Output | Keterangan | Lanjut |",
    benar="| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan | Lanjut |",
    severity=Severity.PERINGATAN,
)  # fmt: skip
KOLOM_GANDA = _kind(
    "SOP024", "kolom-ganda",
    "Kolom “{kolom}” ada dua kali pada tabel Prosedur.",
    "Gabungkan kedua kolom; isi yang pertama yang dipakai.",
    apa="Setiap kolom tabel Prosedur ada satu kali.",
    mengapa="dari dua kolom yang sama hanya satu yang dapat tampil, dan isi yang lain hilang.",
    dasar="Lampiran PermenPAN-RB 35/2012, Bagian Flowchart.",
    salah="| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Waktu | Lanjut |",
    benar="| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan | Lanjut |",
)  # fmt: skip
JUMLAH_SEL_SALAH = _kind(
    "SOP025", "jumlah-sel-tidak-sama",
    "Baris ini berisi {ada} sel, padahal tabel berjudul {harus} kolom.",
    "Tambah atau hapus tanda | sehingga jumlahnya sama. Tanda | di dalam teks ditulis \\|.",
    apa="Setiap baris tabel Prosedur berisi sel sebanyak judul kolomnya.",
    mengapa="satu sel yang kurang menggeser pelaksana, waktu, dan output ke kolom yang salah.",
    dasar="Lampiran PermenPAN-RB 35/2012, Bagian Flowchart.",
    salah="| 2 | Memeriksa berkas | Petugas Loket | 10 menit | Berkas diperiksa | | |",
    benar="| 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | Lengkap: 3; Tidak: 1 |",
)  # fmt: skip
LANJUT_TIDAK_TERBACA = _kind(
    "SOP026", "lanjut-tidak-terbaca",
    "Kolom Lanjut “{teks}” tidak terbaca.",
    "Tulis nomor langkah (5), kata selesai, atau pilihan seperti: Lengkap: 3; Tidak: 1.",
    apa="Kolom Lanjut berisi nomor langkah, `selesai`, id SOP, atau pilihan berlabel.",
    mengapa="dari kolom inilah anak panah digambar; tulisan yang tidak terbaca memutus alur.",
    dasar="Lampiran PermenPAN-RB 35/2012, simbol anak panah dan belah ketupat.",
    salah="| 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | kalau lengkap terus |",
    benar="| 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | Lengkap: 3; Tidak: 1 |",
)  # fmt: skip
TABEL_TERLALU_BESAR = _kind(
    "SOP027", "tabel-terlalu-besar",
    "Tabel Prosedur berisi {baris} langkah; paling banyak {maks}.",
    "Pecah menjadi beberapa SOP yang saling merujuk.",
    apa="Tabel Prosedur berisi paling banyak 200 langkah.",
    mengapa="alur sepanjang itu tidak dapat digambar, dicetak, atau diikuti siapa pun.",
    salah="tabel dengan 201 langkah", benar="tabel dengan 4 langkah", dasar=_AMAN,
)  # fmt: skip
BERKAS_WAJIB_TIDAK_ADA = _kind(
    "SOP028", "berkas-wajib-tidak-ada",
    "Berkas “{nama}” tidak ada di folder sumber.",
    "Salin dari contoh di panduan, lalu sesuaikan dengan kota Anda.",
    apa="Folder sumber mempunyai `katalog.yml` dan `_register/unit.yml`.",
    mengapa="tanpa keduanya tidak diketahui nama kota, pola nomor, dan unit pemilik SOP.",
    salah="folder tanpa `_register/unit.yml`", benar="folder dengan `_register/unit.yml`", dasar=_CONTRACT,
)  # fmt: skip
TEMPLAT_NOMOR_SALAH = _kind(
    "SOP029", "pola-nomor-salah",
    "Pola nomor “{nilai}” tidak dapat dipakai: {masalah}.",
    "Pakai {{kode_klasifikasi}}, {{urut:03d}}, {{singkatan}}, dan {{tahun}}.",
    apa="Pola nomor hanya memakai isian yang dikenal dan memuat nomor urut.",
    mengapa="tanpa nomor urut, semua SOP satu unit akan bernomor sama.",
    salah='nomor: "{kode}/{tahun}"', benar='nomor: "{kode_klasifikasi}/{urut:03d}/{singkatan}/{tahun}"', dasar=_CONTRACT,
)  # fmt: skip
BERKAS_TIDAK_TERBACA = _kind(
    "SOP030", "berkas-tidak-terbaca",
    "Berkas “{nama}” tidak dapat dibaca: {sebab}.",
    "Periksa izin berkas itu, lalu coba lagi.",
    apa="Setiap berkas di folder sumber dapat dibaca.",
    mengapa="berkas yang tidak terbaca berarti SOP yang hilang dari katalog.",
    salah="berkas tanpa izin baca", benar="berkas dengan izin baca", dasar=_CONTRACT,
)  # fmt: skip
DAFTAR_TIDAK_DIKENAL = _kind(
    "SOP031", "daftar-tidak-dikenal",
    "Daftar “{nama}” tidak dikenal dan tidak dipakai{saran}",
    "Pakai nama unit.yml, jabatan.yml, peraturan.yml, layanan.yml, sinonim.yml, atau libur.yml.",
    apa="Folder `_register` hanya berisi daftar yang dikenal.",
    mengapa="daftar dengan nama lain tidak dibaca; hari libur atau jabatan di dalamnya seolah-olah tidak ada.",
    salah="`_register/hari-libur.yml`", benar="`_register/libur.yml`", severity=Severity.PERINGATAN, dasar=_CONTRACT,
)  # fmt: skip
TANDA_TERLALU_BANYAK = _kind(
    "SOP032", "tanda-terlalu-banyak",
    "Berkas ini memuat lebih dari {maks} tanda seperti [ ] ! < * _ ~ ` & \\; dari sini ke bawah kelebihan.",
    "Hapus bagian yang tersalin tanpa sengaja, atau pecah menjadi beberapa SOP.",
    apa="Satu berkas SOP memuat paling banyak 4.000 tanda yang punya arti dalam Markdown.",
    mengapa="SOP biasa memuat puluhan tanda seperti itu; ribuan hampir selalu data tersalin, dan memperlambat penerbitan seluruh katalog.",
    salah="berkas berisi 4.001 tanda bintang", benar="berkas biasa, dengan puluhan tanda", dasar=_AMAN,
)  # fmt: skip
BARIS_TERLALU_BANYAK = _kind(
    "SOP033", "baris-terlalu-banyak",
    "Berkas ini {jumlah} baris; paling banyak {maks}.",
    "Pecah menjadi beberapa SOP, dan simpan daftar atau tabel lampiran di luar berkas SOP.",
    apa="Satu berkas SOP paling panjang 5.000 baris.",
    mengapa="SOP sepanjang itu tidak terbaca siapa pun, dan tabel raksasa dapat menghentikan penerbitan seluruh katalog.",
    salah="berkas berisi tabel 20.000 baris", benar="berkas biasa, 50 sampai 300 baris", dasar=_AMAN,
)  # fmt: skip
BERSARANG_TERLALU_DALAM = _kind(
    "SOP034", "bersarang-terlalu-dalam",
    "Baris ini bersarang lebih dari {maks} tingkat.",
    "Kurangi tanda > atau spasi di depan baris.",
    apa="Daftar dan kutipan tidak bersarang lebih dari 10 tingkat.",
    mengapa="yang lebih dalam daripada itu tidak terbaca orang, dan dapat hilang dari halaman.",
    salah=">>>>>>>>>>> Berkas disimpan", benar="> Berkas disimpan", dasar=_AMAN,
)  # fmt: skip
BERKAS_MENGHENTIKAN_PEMBACA = _kind(
    "SOP035", "berkas-menghentikan-pembaca",
    "Berkas “{nama}” tidak selesai dibaca: {sebab}.",
    "Bandingkan dengan contoh pada panduan, hapus bagian yang tidak biasa, lalu laporkan berkas ini kepada pengelola.",
    apa="Setiap berkas selesai dibaca dalam batas waktu dan memori.",
    mengapa="satu berkas tidak boleh menghentikan penerbitan seluruh katalog.",
    salah="berkas yang membuat pembacanya berhenti", benar="berkas biasa", dasar=_AMAN,
)  # fmt: skip

KINDS: tuple[Kind, ...] = tuple(value for value in list(globals().values()) if isinstance(value, Kind))
