namespace UjiKompetensi.Web.Layout;

/// <summary>What "Bantuan halaman ini" says, page by page. A star stands for one part of the address.</summary>
internal static class HelpTexts
{
    private static readonly IReadOnlyList<(string Address, string[] Lines)> All =
    [
        ("", ["Kartu teratas adalah yang paling mendesak: orang lain menunggunya.", "Kosong berarti tidak ada yang perlu Anda kerjakan sekarang."]),
        ("kegiatan", ["Satu kegiatan adalah satu uji kompetensi untuk sekelompok pejabat.", "Tahapnya hanya maju: Persiapan, Penilaian, Pleno, Diserahkan ke PPK, Diputuskan, Arsip."]),
        ("kegiatan/baru", ["Pilih templat yang paling mirip, atau salin kegiatan terdahulu. Semuanya masih dapat diubah sampai penilaian dibuka.", "Setelah tombol Buat kegiatan ditekan, setiap halaman persiapan menyimpan sendiri; Anda boleh berhenti kapan saja.", "Bobot pada templat hanya contoh. Panitia menetapkan bobotnya sendiri."]),
        ("kegiatan/*", ["Ikuti langkah dari kiri ke kanan. Bagian Buka penilaian menyebut apa yang masih kurang dan di mana melengkapinya.", "Setelah penilaian dibuka, komponen, bobot, peserta, dan panel dibekukan."]),
        ("kegiatan/*/putusan", ["Sesuai usulan cukup satu ketukan. Ubah dan Tunda membuka isian; mengubah perlu alasan tertulis.", "Usulan panel tidak pernah berubah; putusan Anda disimpan di sampingnya.", "Setelah semua diputuskan, tetapkan dengan kata sandi. Sesudahnya putusan hanya diperbaiki dengan alasan."]),
        ("kegiatan/*/tindak-lanjut", ["Yang lewat masanya ada paling atas dan berlatar merah. Tujuh hari sebelum habis, baris ditandai.", "Satu surat untuk banyak pejabat cukup dicatat sekali: pilih pejabat lainnya di dalam isian.", "Salah ketik diperbaiki lewat Riwayat, dengan alasan; catatan lama tetap ada."]),
        ("kegiatan/*/waktu", ["Masa jabatan, masa pensiun, dan masa berlaku asesmen dihitung terhadap hari pertama kegiatan."]),
        ("kegiatan/*/peserta", ["Tanda ⚠ adalah peringatan, bukan larangan. Bacalah dasarnya, lalu tulis alasannya bila diminta.", "Masa jabatan kurang dari 2 tahun memerlukan alasan; 5 tahun atau lebih masuk jalur evaluasi kinerja.", "Data peserta disalin dari data induk saat diundang, jadi laporan lama tidak ikut berubah."]),
        ("kegiatan/*/instrumen", ["Jumlah bobot komponen harus tepat 100, begitu pula bobot aspek di dalam satu komponen.", "Bagi rata membuat semua bobot sama. Normalkan mempertahankan perbandingannya dan menjadikan jumlahnya 100.", "Tata cara penilaian menetapkan kapan sebuah nilai perlu catatan, dan apakah panelis membuktikan dirinya sekali lagi saat mengunci.", "Aspek adalah yang diberi nilai oleh panelis. Indikator membantu panelis memberi nilai dengan ukuran yang sama."]),
        ("kegiatan/*/nilai-luar", ["Ketik nilai dengan koma, misalnya 87,5, lalu tekan Tab. Nilai tersimpan saat kotaknya ditinggalkan.", "Kosong tidak sama dengan nol. Bila seorang peserta tidak punya nilai, tulis alasannya.", "Banyak nilai lebih cepat lewat Impor Excel."]),
        ("kegiatan/*/panel", ["Pansel lazimnya 5, 7, atau 9 orang dengan unsur internal paling banyak 45 %.", "Ketua membuka pleno dan menyerahkan hasil. Bila ketua juga peserta, ketua pengganti yang memimpin.", "Panelis yang berbenturan kepentingan dengan seorang peserta tidak menilai peserta itu."]),
        ("kegiatan/*/tamu", ["Panelis tamu masuk tanpa kata sandi, dengan tiket (kode QR) dan PIN. Sampaikan PIN terpisah dari tiketnya.", "Pilih masa berlakunya, lalu terbitkan. Tiket hanya berlaku pada perangkat pertama yang memakainya.", "Cabut tiket menutup perangkat itu saat itu juga."]),
        ("kegiatan/*/konflik", ["Saran diperiksa dari OPD dan jabatan; Anda yang menetapkan atau mengabaikannya dengan alasan.", "Yang ditetapkan membuat panelis tidak menilai peserta itu. Abstain lain halnya: panelis menilai, tetapi tidak untuk satu aspek.", "Panelis yang juga peserta tidak pernah menilai dirinya sendiri."]),
        ("kegiatan/*/perubahan/instrumen", ["Ubah bobot atau kalimatnya, tulis alasannya, lalu ajukan. Belum ada yang berubah sebelum orang kedua menyetujui."]),
        ("kegiatan/*/gladi", ["Lakukan gladi pada perangkat dan jaringan yang akan dipakai, sebaiknya malam sebelumnya.", "Semua nilai gladi terpisah dari kegiatan yang sebenarnya dan hilang setelah dihapus.", "Kalibrasi memperlihatkan beda nilai panelis untuk Peserta Latihan A setelah semuanya mengunci."]),
        ("kegiatan/*/jadwal", ["Isi hari, jam, istirahat, dan menit per orang; jam setiap peserta dihitung sendiri.", "Urutan dapat diundi. Angka undian dicatat supaya siapa pun dapat mengulang dan mendapat urutan yang sama.", "Pindahkan urutan dengan menyeret, atau dengan tombol ke atas dan ke bawah."]),
        ("kegiatan/*/berkas", ["Yang diterima: PDF, JPEG, PNG, Word, dan PowerPoint. Jenisnya diperiksa dari isinya.", "Tautan pribadi mengizinkan peserta mengunggah berkasnya sendiri sampai batas waktu."]),
        ("kegiatan/*/rekap", ["Pilih sebuah angka untuk melihat langkah hitungnya sampai ke nilai setiap panelis.", "Simpangan menunjukkan jarak setiap panelis dari rata-rata panelis lain. Ia bahan pembicaraan, bukan kesalahan.", "Unduh Excel memuat nilai dan lembar Rumus yang menghitung ulang nilai akhir."]),
        ("kegiatan/*/kesepakatan", ["Angka di sini tentang aspek dan panel, bukan tentang seorang peserta.", "Dengan kurang dari 10 peserta tidak ada angka yang ditampilkan."]),
        ("kegiatan/*/kekokohan", ["Urutan kokoh bila tetap sama pada hampir semua susunan bobot di sekitar bobot yang ditetapkan.", "Benih membuat perhitungan dapat diulang persis sama."]),
        ("kegiatan/*/peserta/*", ["Capaian dibaca dari asesmen terbaru yang berlaku pada hari kegiatan; standar dari jabatannya pada data induk hari ini."]),
        ("kegiatan/*/banding", ["Tidak ada pemenang: halaman ini hanya menjajarkan dua peserta.", "Simulasi bertukar jabatan membandingkan level yang dicapai dengan standar jabatan yang lain."]),
        ("kegiatan/*/peta", ["Nilai yang dipakai dan batasnya ditetapkan pada tahap Persiapan.", "≈ batas berarti paling jauh satu poin dari batas tingkat: bacalah dengan hati-hati."]),
        ("kegiatan/*/penataan", ["Halaman ini saran hitungan dan tidak menyimpan apa pun; yang menentukan tetap tulisan panel pada Rekomendasi.", "Kunci atau larang sebuah pasangan untuk melihat akibatnya. Pilihan itu ada pada alamat halaman, jadi tautannya dapat dibagikan.", "Biaya menyebut berapa jumlah kesesuaian yang hilang bila keinginan itu dipenuhi."]),
        ("kegiatan/*/surat", ["Nomor dan tanggal boleh menyusul sampai hasil diserahkan kepada PPK.", "Dasar hukum ditulis satu peraturan per baris. Periksa naskah aslinya sebelum dicetak."]),
        ("kegiatan/*/dokumen", ["Pilih dokumen untuk melihat pratinjaunya. Draf bertanda DRAF dan belum bernomor.", "Finalkan memberi nomor dan kode pemeriksaan; sesudahnya isinya tidak dapat berubah. Bila keliru, batalkan dan buat lagi: nomor lama tetap terpakai.", "Urutannya: finalkan, tandatangani (unggah hasilnya), tandai terkirim."]),
        ("akun/sesi", ["Keluarkan perangkat yang tidak Anda kenal, lalu ganti kata sandi.", "Sesi berakhir sendiri bila lama tidak dipakai, dan paling lama setelah 14 jam."]),
        ("pengaturan/akun", ["Menutup akun mengeluarkan pemiliknya dari semua perangkat saat itu juga; yang sudah ia simpan tetap ada.", "Salah kata sandi tidak pernah menutup akun: orang lain tidak dapat mengunci seorang pejabat."]),
        ("pengaturan/akun/*", ["Keluarkan satu perangkat, semuanya, atau tutup akunnya."]),
        ("nomor-naskah", ["Setiap nomor dipakai satu kali. Naskah yang dibatalkan tetap memegang nomornya.", "Nomor yang dicatat sendiri, misalnya dari Biro Umum, disebut beserta alasannya."]),
        ("pengaturan/naskah", ["Pengaturan ini berlaku untuk naskah berikutnya; naskah yang sudah final tidak ikut berubah.", "Pola nomor memuat {nomor} dan {tahun}; nomor urut mulai lagi setiap tahun."]),
        ("kegiatan/*/perubahan", ["Setelah penilaian dibuka, perubahan hanya lewat dua orang: satu mengusulkan, satu menyetujui, dan salah satunya ketua panel.", "Bila instrumen berubah, setiap lembar yang sudah dikunci harus dikonfirmasi lagi oleh panelisnya."]),
        ("kegiatan/*/buka-kunci", ["Lembar dibuka setelah dua orang setuju: ketua panel dan seorang dari sekretariat. Permintaan ketua sendiri disetujui panelis lain.", "Nilai sebelum dan sesudahnya tetap tersimpan dan dimuat dalam laporan.", "Pleno belum dapat dibuka selama ada permintaan yang belum diputuskan."]),
        ("kegiatan/*/hak-peserta", ["Tetapkan sebelum pleno dibuka apa yang boleh dilihat peserta tentang dirinya. Sesudah itu tidak dapat diubah.", "Peserta masuk dengan akun berperan Peserta dan NIP-nya sendiri; akunnya dibuat admin TI."]),
        ("kegiatan/*/sanggahan", ["Periksa memberi tahu peserta bahwa sanggahannya dibaca; Jawab menutupnya dan tidak dapat diulang.", "Panelis dan peserta kegiatan ini tidak dapat menjawab."]),
        ("kegiatan/*/pengingat", ["Hanya yang masih ditunggu yang diingatkan. Yang tidak punya akun diingatkan lewat WhatsApp dengan teks yang disalin."]),
        ("kegiatan/*/jejak", ["Setiap peristiwa tercatat dalam rantai: bila satu diubah atau dihapus, baris paling atas menyebut di mana rantainya putus.", "Saringan ada pada alamat halaman, jadi tautannya dapat disimpan atau dikirim.", "Sebelum pleno, isian nilai dan catatan tidak tampil, juga tidak jumlah atau waktunya.", "Laporan insiden memuat siapa yang melihat dan mengubah data satu pejabat atau lewat satu akun dalam kurun waktu tertentu."]),
        ("kegiatan/*/merit", ["Setiap kriteria menyebut buktinya dalam kegiatan ini dan apa yang belum ada. Bukti dari luar aplikasi dilampirkan sendiri."]),
        ("saya/*", ["Halaman ini hanya tentang Anda dan hanya dapat dibuka akun Anda.", "Yang tampil setelah hasil diserahkan ditetapkan panitia sebelum pleno."]),
        ("pemberitahuan", ["Pemberitahuan menyebut apa yang menunggu Anda, tidak pernah nilai atau rekomendasi."]),
        ("kegiatan/*/tata-tertib", ["Tetapkan kuorum, peninjauan Sekda, dan rekomendasi yang lazim bagi tiap kategori sebelum pleno dibuka.", "Rekomendasi di luar yang dicentang tetap boleh, asalkan alasannya tertulis."]),
        ("kegiatan/*/pleno", ["Catat kehadiran, panggil pejabat satu per satu, tulis catatannya, lalu ketua menyimpulkan dengan tanda tangan.", "Setiap anggota yang hadir menyatakan setuju atau pendapat berbeda, satu per satu atau sekaligus. Sesudah itu hasil dapat diserahkan.", "Kesimpulan yang perlu diubah dibuka lagi oleh ketua dengan alasan; yang lama tetap tercatat."]),
        ("kegiatan/*/rekomendasi", ["Kosong, draf, lengkap, disimpulkan ketua, ditinjau Sekda: begitulah jalannya sebuah rekomendasi.", "Kartu teratas menyebut apa yang masih menghalangi penyerahan kepada PPK."]),
        ("kegiatan/*/rekomendasi/*", ["Tulisan tersimpan sendiri. Bila jaringan putus, ketikan tetap di perangkat ini dan ditawarkan lagi.", "Kalimat dari data disisipkan pada posisi kursor; tidak ada yang tertulis sebelum Anda menekannya.", "Riwayat versi membandingkan dan memulihkan tulisan sebelumnya."]),
        ("kegiatan/*/tinjauan", ["Satu pejabat satu halaman. Tombol j maju, k mundur.", "Setuju berlaku untuk versi yang dibaca; bila panel mengubahnya, ia menunggu Anda lagi beserta bagian yang berubah."]),
        ("sesi/*/ketik", ["Dua orang mengetik lembar yang sama tanpa melihat ketikan rekannya. Yang berbeda diketik ulang dari lembar kertas.", "Unggah pindaian lembarnya, lalu Selesaikan: nilai masuk dan lembar terkunci dengan tanda terima.", "Nilai yang sudah diketik tidak ditampilkan lagi kepada siapa pun sampai pleno."]),
        ("sesi/*/ketik/*", ["Ketik persis seperti tertulis. Enter pindah ke isian berikutnya.", "Ketikan rekan Anda tidak terlihat di sini; yang disebut hanya nama aspek yang belum cocok.", "Bila tulisan tidak terbaca, tanyakan kepada panelisnya, jangan menebak."]),
        ("sesi/*", ["Tekan Mulai saat peserta masuk dan Selesai saat ia keluar. Nomornya langsung tampil pada semua tablet panelis.", "Papan ini hanya menghitung isian. Nilai tidak pernah tampil di sini, juga tidak lewat urutan atau warna.", "Tablet yang diam lebih dari 45 detik tampil sebagai terputus; nilai yang belum terkirim tetap aman di tablet itu."]),
        ("data/pejabat", ["Cari dengan nama, NIP, jabatan, atau OPD. Banyak pejabat sekaligus lebih cepat lewat Impor Excel."]),
        ("data/pejabat/*", ["Setiap perubahan tercatat dengan siapa dan kapan. Kegiatan yang sudah berjalan memakai salinannya sendiri.", "Pindah jabatan menambah riwayat. Membetulkan TMT yang salah tidak menambah riwayat."]),
        ("data/jabatan", ["Jabatan tanpa pemegang tampil sebagai kosong. OPD didaftarkan lebih dahulu, lalu jabatannya."]),
        ("data/jabatan/*", ["Standar kompetensi memuat delapan kompetensi manajerial, satu sosial kultural, dan kompetensi teknis jabatan itu."]),
        ("impor", ["Urutannya: OPD, jabatan, pejabat, lalu kinerja, hukuman, asesmen, dan nilai.", "Tidak ada yang tersimpan sebelum Terapkan ditekan, dan semuanya atau tidak sama sekali.", "Kolom NIP harus bertipe Teks. NIP yang tersimpan sebagai angka sudah kehilangan digit dan harus diketik ulang."]),
    ];

    /// <summary>Lines for an address such as <c>kegiatan/uji-2026/panel</c>; empty for a page that needs none.</summary>
    public static IReadOnlyList<string> Of(string address)
    {
        var parts = address.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return All.Where(text => Matches(text.Address.Split('/', StringSplitOptions.RemoveEmptyEntries), parts))
            .OrderBy(text => text.Address.Count(c => c == '*')).Select(text => text.Lines).FirstOrDefault() ?? [];
    }

    private static bool Matches(string[] pattern, string[] parts) =>
        pattern.Length == parts.Length && pattern.Zip(parts, (p, part) => p == "*" || p == part).All(same => same);
}
