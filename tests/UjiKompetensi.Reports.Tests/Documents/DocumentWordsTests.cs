using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Tests.Documents;

/// <summary>What single documents say, in which order.</summary>
public sealed class DocumentWordsTests
{
    [Fact]
    public void Minutes_say_day_and_counts_in_words_and_name_who_was_absent() => Says("ba-tahap",
        "BERITA ACARA", "Nomor 15/Pansel-JPT/III/2026", "Pada hari ini, Selasa, tanggal sepuluh bulan Maret tahun dua ribu dua puluh enam (10 Maret 2026), bertempat di Aula",
        "yang hadir 4 (empat) orang dari 5 (lima) orang", "Tugas luar; mengikuti lewat video", "diundang 27 (dua puluh tujuh) orang, hadir 26 (dua puluh enam) orang, dan tidak hadir 1 (satu) orang",
        "Sakit, surat dokter dilampirkan", "a. Peserta dipanggil menurut undian", "Demikian berita acara", "Ketua,", "NIP 19660919 198603 1 001");

    [Fact]
    public void Minutes_of_a_stage_carry_no_score() =>
        System.Text.RegularExpressions.Regex.Count(Text("ba-tahap"), @"\d,\d\d").ShouldBe(0);

    [Fact]
    public void Final_minutes_keep_dissent_conclusion_and_result_in_order() => Says("ba-akhir",
        "RAPAT PLENO", "Tahap yang telah dilaksanakan:", "Asesmen dengan bobot 40%, Makalah dengan bobot 20%, dan Wawancara dengan bobot 40%", "Pendapat berbeda", "Menyarankan pendampingan",
        "Simpulan ketua", "Persetujuan anggota tercatat", "PANITIA SELEKSI", "HASIL DAN REKOMENDASI", "1 Ir. Peserta Contoh Nomor 1, M.Si. Kepala Dinas Contoh 1 61,00 70,50 75,25 68,38");

    [Fact]
    public void Plan_letter_goes_through_the_governor_and_annexes_officials_panel_and_method() => Says("rencana",
        "Nomor : 800/015/BKD/III/2026", "Yth. Kepala Badan Kepegawaian Negara", "melalui Gubernur Contoh", "27 (dua puluh tujuh) orang", "a.n. Gubernur Contoh", "Sekretaris Daerah,",
        "Pembina Utama Madya (IV/d)", "Tembusan:", "Lampiran I", "DAFTAR PESERTA", "01/11/2022 3 tahun 4 bulan", "Lampiran II", "SUSUNAN PANITIA SELEKSI", "Lampiran III", "METODE, BOBOT, DAN JADWAL", "Senin, 2 Maret 2026");

    [Fact]
    public void Recapitulation_shows_each_step_and_each_panelist() => Says("rekap",
        "REKAPITULASI NILAI", "Nilai × bobot", "61,00 24,40 70,50 14,10 75,25 30,10 68,38", "Aturan hitung:", "PANITIA SELEKSI",
        "NILAI SETIAP PANELIS – WAWANCARA", "P1: Drs. Ketua", "Integritas 12% 4,00 4,50 abstain 3,75 4,25 4,13");

    [Fact]
    public void Filled_sheet_says_marks_in_figures_and_words_and_why_there_is_none() => Says("lembar-terisi",
        "LEMBAR PENILAIAN 01/P1", "87,50 delapan puluh tujuh koma lima nol", "– Abstain: tidak sempat ditanyakan", "Tenang dan jelas.", "Dikunci panelis 3 Maret 2026 14.03 WIB, tanda terima A1B2-C3D4.");

    [Fact]
    public void Decree_annex_names_decree_panel_and_duties() => Says("lampiran-sk",
        "KEPUTUSAN GUBERNUR CONTOH", "821/2477/BKD-2026", "2 Februari 2026", "SUSUNAN PANITIA SELEKSI", "1 Drs. Ketua Panitia Contoh, M.Si. NIP 19660919 198603 1 001 Sekretaris Daerah, Provinsi Contoh Ketua", "Tugas panitia seleksi:", "Ir. Gubernur Contoh");

    [Fact]
    public void Cover_letter_has_a_table_and_a_receipt() => Says("pengantar",
        "Yth. Kepala Badan", "SURAT PENGANTAR", "Nomor 800/015/BKD/III/2026", "1 Laporan dan Rekomendasi", "1 (satu) berkas", "Diterima tanggal", "Penerima,", "a.n. Gubernur Contoh", "Tembusan:", "bukan tanda tangan elektronik");

    [Fact]
    public void Decisions_stand_beside_the_advice_and_say_what_is_left_empty() => Says("putusan",
        "DAFTAR PUTUSAN PEJABAT PEMBINA KEPEGAWAIAN", "Nomor 800/015/BKD/III/2026", "Berdasarkan Laporan dan Rekomendasi Panitia Seleksi Nomor 15/Pansel-JPT/III/2026",
        "Dirotasi ke jabatan lain: Kepala Biro Contoh; Kepala Badan Contoh Sesuai usulan Dirotasi ke jabatan lain: Kepala Badan Contoh", "Diubah Tetap dengan pengembangan kompetensi", "Ditunda Menunggu hasil pemeriksaan", "Belum diputuskan",
        "diisi melalui seleksi terbuka:", "Kepala Dinas Contoh 1", "Dari 27 (dua puluh tujuh) orang peserta: 7 sesuai usulan, 7 diubah, 7 ditunda, dan 6 belum diputuskan.", "Kota Contoh, 10 Maret 2026", "Gubernur Contoh,", "H. Gubernur Contoh, S.H.");

    [Fact]
    public void Feedback_tells_an_official_his_own_result_and_nobody_elses()
    {
        var pages = PrintedPdf.Read(Pdf.Render(AllDocuments.Make("umpan-balik", 3))).Pages;
        pages.Count(page => page.Body.Contains("Peserta Contoh Nomor 1,", StringComparison.Ordinal)).ShouldBe(1);
        pages[0].Body.ShouldNotContain("Nomor 2,");
        Says("umpan-balik", "Bersama ini kami sampaikan hasil Saudara", "Nilai akhir 68,38", "Saran pendapat", "Rencana pengembangan", "Keberatan dapat disampaikan");
    }

    [Fact]
    public void Pledges_are_one_page_each()
    {
        var pages = PrintedPdf.Read(Pdf.Render(AllDocuments.Make("pakta"))).Pages;
        pages.Count.ShouldBe(5);
        pages[0].Body.ShouldContain("sudah ditandatangani dalam aplikasi pada 28 Februari 2026 09.00 WIB");
        pages[1].Body.ShouldNotContain("NIP");
    }

    [Fact]
    public void The_place_for_a_visible_signature_is_there_and_unseen()
    {
        var document = AllDocuments.Make("pengantar");
        PrintedPdf.Read(Pdf.Render(document)).Body.ShouldContain("^");
        Html.Render(document, "/n.css").ShouldNotContain("^");
    }

    [Fact]
    public void The_twin_encodes_what_the_document_says()
    {
        var twin = Html.Render(AllDocuments.Make("umpan-balik", 1, opinion: "<script>alert(1)</script> & \"kutip\""), "/n.css");
        twin.ShouldNotContain("<script");
        twin.ShouldContain("&lt;script&gt;");
        twin.ShouldContain("<th scope=\"col\"");
        twin.ShouldContain("lang=\"id-ID\"");
    }

    private static string Text(string name) => PrintedPdf.Read(Pdf.Render(AllDocuments.Make(name, 27))).Body;

    private static void Says(string name, params string[] inOrder)
    {
        var (text, at) = (Text(name), 0);
        foreach (var part in inOrder)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(0, $"\"{part}\" after {at} in: {text[at..Math.Min(text.Length, at + 600)]}");
            at = found + part.Length;
        }
    }
}
