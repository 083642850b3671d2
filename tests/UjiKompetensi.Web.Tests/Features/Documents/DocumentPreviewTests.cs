using UglyToad.PdfPig;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Deliberations;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.Features.Schedules;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Documents;

public sealed class DocumentPreviewTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DocumentKind[] Results = [.. Enum.GetValues<DocumentKind>().Where(k => k.ShownFrom() >= RoundPhase.Plenary)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_paper_of_a_released_round_can_be_looked_at_on_paper_and_on_the_screen()
    {
        await database.ReleasedAsync("semua");
        foreach (var kind in Enum.GetValues<DocumentKind>().Except([DocumentKind.Invitation]))
        {
            var pdf = await PreviewAsync("semua", new(kind), CurrentUser.Machine);
            pdf.IsDone.ShouldBeTrue($"{kind}: {pdf.Sentence}");
            var text = Text(pdf.Value!);
            text.ShouldContain("CONTOH", Case.Sensitive, kind.ToString());
            if (kind.FinalFrom() is not null) text.ShouldContain("DRAF", Case.Sensitive, kind.ToString());
            System.Text.Encoding.UTF8.GetString((await PreviewAsync("semua", new(kind), CurrentUser.Machine, onScreen: true)).Value!).ShouldStartWith("<!doctype html>");
        }

        (await PreviewAsync("semua", new(DocumentKind.Invitation), CurrentUser.Machine)).Code.ShouldBe("turns-none");
    }

    [Fact]
    public async Task No_paper_tells_a_result_before_the_plenary()
    {
        await database.ScoredAsync("tertutup");
        foreach (var kind in Results)
            foreach (var person in (CurrentUser[])[CurrentUser.Machine, database.Operator, database.Chair, database.Panelists[1], database.AppointingAuthority, database.Auditor])
                (await PreviewAsync("tertutup", new(kind), person)).Kind.ShouldBe(OutcomeKind.NotFound, $"{kind} for {person.Name}");
    }

    [Fact]
    public async Task Each_role_sees_its_own_papers()
    {
        await database.PlenaryAsync("peran");
        foreach (var kind in Enum.GetValues<DocumentKind>().Except([DocumentKind.Invitation]))
        {
            var tells = Results.Contains(kind);
            // What the PPK decides is told to nobody before he can.
            if (kind.TellsDecisions()) { (await PreviewAsync("peran", new(kind), database.Chair)).Kind.ShouldBe(OutcomeKind.NotFound); continue; }
            (await PreviewAsync("peran", new(kind), database.Panelists[1])).IsDone.ShouldBe(tells, $"{kind}: a panelist sees results and prepares nothing");
            (await PreviewAsync("peran", new(kind), database.Chair)).IsDone.ShouldBeTrue($"{kind}: the chair sees all");
            (await PreviewAsync("peran", new(kind), database.Stranger)).Kind.ShouldBe(OutcomeKind.NotFound);
            (await PreviewAsync("peran", new(kind), database.AppointingAuthority)).Kind.ShouldBe(OutcomeKind.NotFound, $"{kind}: embargo");
        }
    }

    [Fact]
    public async Task A_list_without_scores_carries_none_of_them()
    {
        await database.ReleasedAsync("tanpa");
        foreach (var kind in Enum.GetValues<DocumentKind>().Where(k => k.HasListings()))
        {
            Numbers(Text((await PreviewAsync("tanpa", new(kind), CurrentUser.Machine)).Value!)).ShouldBeGreaterThan(0, kind.ToString());
            Numbers(Text((await PreviewAsync("tanpa", new(kind, WithScores: false, IsAlphabetical: true), CurrentUser.Machine)).Value!)).ShouldBe(0, kind.ToString());
        }
    }

    [Fact]
    public async Task Final_minutes_say_who_came_who_differed_and_what_the_chair_concluded()
    {
        var round = await database.AttendedAsync("pleno-ba");
        (await database.Use<RecordAttendance>().RunAsync(database.Chair, new("pleno-ba", "P3", false, "Tugas luar"), Cancel)).IsDone.ShouldBeTrue();
        (await database.ConcludeAsync("pleno-ba")).IsDone.ShouldBeTrue();
        (await database.StanceAsync("pleno-ba", 2, dissent: "Perlu pendampingan lebih dahulu.")).IsDone.ShouldBeTrue();
        var text = Text((await PreviewAsync("pleno-ba", new(DocumentKind.FinalMinutes), database.Chair)).Value!);
        foreach (var part in (string[])["hadir2(dua)orangdari3(tiga)orang", "Tidakhadir:Tugasluar", "Pendapatberbeda", $"tentang{Squeezed(round.Participants[0].Name.Full)}:Perlupendampinganlebihdahulu.", "Sesuaipembahasan.", "1peserta,terakhir"])
            text.ShouldContain(part);
        await database.PlenaryAsync("pleno-sunyi");
        var silent = Text((await PreviewAsync("pleno-sunyi", new(DocumentKind.FinalMinutes), database.Chair)).Value!);
        silent.ShouldNotContain("Panitiaseleksiyanghadir", Case.Sensitive, "nothing is claimed that was not recorded");
        silent.ShouldNotContain("Pendapatberbeda");
    }

    [Fact]
    public async Task Invitations_and_timetable_follow_the_schedule()
    {
        await database.DraftRoundAsync("jadwal-naskah");
        await database.Use<SettleSchedule>().RunAsync(database.Operator, new SettleSchedule.Input { Slug = "jadwal-naskah", Minutes = 30, Sessions = [new() { Date = new DateOnly(2026, 3, 2), Room = "Ruang A", From = new TimeOnly(8, 0), Until = new TimeOnly(12, 0) }] }, Cancel);
        Text((await PreviewAsync("jadwal-naskah", new(DocumentKind.Invitation), database.Operator)).Value!).ShouldContain("RuangA");
        Text((await PreviewAsync("jadwal-naskah", new(DocumentKind.Timetable), database.Operator)).Value!).ShouldContain("JADWALPELAKSANAAN");
    }

    [Fact]
    public async Task Minutes_are_about_a_stage_the_round_has()
    {
        await database.DraftRoundAsync("tahap");
        (await PreviewAsync("tahap", new(DocumentKind.StageMinutes, Stage: "Tidak ada"), database.Operator)).Code.ShouldBe("stage-unknown");
        Text((await PreviewAsync("tahap", new(DocumentKind.StageMinutes, Stage: "wawancara"), database.Operator)).Value!).ShouldContain("PELAKSANAANWAWANCARA");
    }

    private Task<Outcome<byte[]>> PreviewAsync(string slug, DocumentOrder order, CurrentUser person, bool onScreen = false) =>
        database.Use<DocumentPreview>().RunAsync(person, new(slug, order, onScreen), Cancel);

    private static int Numbers(string text) => System.Text.RegularExpressions.Regex.Count(text, @"\d,\d\d");

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    internal static string Text(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Concat(document.GetPages().SelectMany(p => p.Letters).Select(l => l.Value.Trim()));
    }
}
