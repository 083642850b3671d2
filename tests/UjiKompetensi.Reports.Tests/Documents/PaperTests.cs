using UjiKompetensi.Reports.Documents;

namespace UjiKompetensi.Reports.Tests.Documents;

public sealed class PaperTests
{
    private static readonly PaperFacts Head = new(
        new LetterheadFacts(["PEMERINTAH PROVINSI CONTOH"], "PANITIA SELEKSI", ["Jalan Merdeka Nomor 1"]),
        new RoundFacts("Uji Kompetensi JPT Pratama Tahun 2026", new(2026, 3, 2), new(2026, 3, 4), "Balai Contoh"), "Kota Contoh", IsSample: true,
        new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero));

    private static readonly PanelMemberFacts Chair = new("Prof. Ketua Contoh", "Guru Besar", "", "Ketua");

    private static IReadOnlyList<TurnFacts> Turns(int count) => [.. Enumerable.Range(1, count).Select(i => new TurnFacts(
        i, $"Dr. Peserta Contoh Nomor {i}, M.Si.", $"19700101199503{1000 + i}", $"Kepala Dinas Contoh {i}", new(2026, 3, 2), "Ruang Melati", new(8, 0), new(8, 5), new(8, 45)))];

    [Fact]
    public void Attendance_list_names_everybody_of_each_session_with_room_to_sign()
    {
        var pages = Print(AttendanceList.Compose(new(Head, [new(new DateOnly(2026, 3, 2), "Ruang Melati", "08.00–17.00 WIB", Turns(12)), new(null, "", "", Turns(1))], Chair)));
        var text = pages.Body;
        foreach (var turn in Turns(12)) text.ShouldContain(turn.Name);
        text.ShouldContain("Senin, 2 Maret 2026");
        text.ShouldContain("Tanda tangan");
        text.ShouldContain("Prof. Ketua Contoh");
        pages.Pages[^1].Body.ShouldContain("DAFTAR HADIR PESERTA", Case.Sensitive, "each session begins a page");
        pages.Pages.ShouldAllBe(p => p.Frame.Contains("CONTOH", StringComparison.Ordinal));
    }

    [Fact]
    public void Invitation_is_one_page_for_each_and_says_when_and_where()
    {
        var pages = Print(Invitation.Compose(new(Head, Turns(3), ["Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara"], Chair))).Pages;
        pages.Count.ShouldBe(3);
        foreach (var (i, page) in pages.Index())
        {
            page.Body.ShouldContain($"Peserta Contoh Nomor {i + 1},");
            page.Body.ShouldContain("08.00 WIB");
            page.Body.ShouldContain("pukul 08.05–08.45 WIB");
            page.Body.ShouldContain("Ruang Melati, Balai Contoh");
            page.Body.ShouldNotContain("NIP");
            page.Body.Split($"{Head.Place}, …").Length.ShouldBe(2, "place and date stand at the head alone");
        }
    }

    [Fact]
    public void Paper_sheet_is_filled_in_with_everything_but_the_marks()
    {
        var official = new PaperOfficialFacts("01", "Dr. Peserta Contoh, M.Si.", "197001011995031001", "IV/c", "Kepala Dinas Contoh", "2 Maret 2026, pukul 08.05–08.45 WIB, Ruang Melati");
        IReadOnlyList<PaperComponentFacts> components = [new("Wawancara", 60, "0–100", [new("Kerja Sama", 50, "Ceritakan satu sasaran."), new("Pengambilan Keputusan", 50, "")])];
        var facts = new PaperSheetFacts(Head,
            [new("9F3A-22C1", new("P1", "Panelis Satu", "Akademisi"), official, "", components), new("77AB-0001", new("P2", "Panelis Dua", "Akademisi"), official, "", components)]);
        var pages = Print(PaperSheet.Compose(facts)).Pages;
        pages.Count.ShouldBe(2);
        pages[1].Body.ShouldContain("LEMBAR PENILAIAN 01/P2");
        pages[1].Body.ShouldContain("19700101 199503 1 001");
        pages[1].Body.ShouldContain("Ceritakan satu sasaran.");
        pages[1].Body.ShouldContain("Panelis Dua");
        pages[1].Body.ShouldNotContain("Panelis Satu");
        pages[1].Body.ShouldContain("77AB-0001");
        pages[0].Body.ShouldContain("9F3A-22C1");
    }

    [Fact]
    public void Paper_sheet_of_nine_aspects_is_one_page_and_of_an_anonymous_work_tells_no_name()
    {
        var official = new PaperOfficialFacts("01", "Dr. Peserta Contoh, M.Si.", "197001011995031001", "IV/c", "Kepala Dinas Contoh yang Bernama Panjang", "2 Maret 2026, pukul 08.05–08.45 WIB, Ruang Melati");
        IReadOnlyList<PaperComponentFacts> nine = [new("Wawancara", 60, "0–100", [.. Enumerable.Range(1, 9).Select(i => new PaperAspectFacts($"Aspek Penilaian Nomor {i}", 11, "Ceritakan satu peristiwa ketika Anda menyatukan dua perangkat daerah."))])];
        var pages = Print(PaperSheet.Compose(new(Head, [new("9F3A-22C1", new("P1", "Panelis Satu", "Akademisi"), official, "", nine), new("77AB-0001", new("P1", "Panelis Satu", "Akademisi"), official, "N03", nine)]))).Pages;
        pages.Count.ShouldBe(2);
        pages[0].Body.ShouldContain("Panelis P1,");
        pages[1].Body.ShouldContain("LEMBAR PENILAIAN N03/P1");
        pages[1].Body.ShouldNotContain("Peserta Contoh");
    }

    [Fact]
    public void Equal_facts_give_equal_bytes_and_a_real_round_carries_no_mark()
    {
        var facts = new InvitationFacts(Head with { IsSample = false, Letterhead = new(["PEMERINTAH KABUPATEN"], "PANITIA SELEKSI", []) }, Turns(2), [], null);
        Pdf.Render(Invitation.Compose(facts)).ShouldBe(Pdf.Render(Invitation.Compose(facts)));
        Print(Invitation.Compose(facts)).Pages.ShouldAllBe(p => !p.Frame.Contains("CONTOH", StringComparison.Ordinal));
    }

    private static PrintedPdf Print(UjiKompetensi.Reports.Model.Document document) => PrintedPdf.Read(Pdf.Render(document));
}
