using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.Tests.Features.Decisions;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Documents;

public sealed class AllPapersTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_there_is_comes_along_and_what_is_final_comes_as_it_is_kept()
    {
        var round = await database.HandedOverAsync("semua-zip");
        var made = (await database.Use<FinaliseDocument>().RunAsync(database.Operator, new("semua-zip", new(DocumentKind.ScoreRecap), new DateOnly(2026, 3, 10)), Cancel)).Value!;
        var papers = (await TakeAsync("semua-zip", database.Operator)).Value!.Papers;
        papers.Select(p => p.Name).ShouldBeUnique();
        foreach (var kind in Enum.GetValues<DocumentKind>().Except([DocumentKind.Invitation])) papers.ShouldContain(p => p.Name.Contains($"/{kind.Address()}", StringComparison.Ordinal), kind.ToString());
        papers.Count(p => p.Name.StartsWith("draf/umpan-balik-peserta-", StringComparison.Ordinal)).ShouldBe(round.Participants.Count);
        papers.Count(p => p.Name.StartsWith("draf/lembar-terisi-peserta-", StringComparison.Ordinal)).ShouldBe(round.Participants.Count);
        papers.ShouldNotContain(p => p.Name == "draf/rekapitulasi.pdf");
        papers.Single(p => p.Name == "final/rekapitulasi.pdf").Bytes().ShouldBe((await database.Use<FinalDocumentFile>().RunAsync(database.Operator, new(made.Id), Cancel)).Value!.Bytes);
        foreach (var paper in papers) paper.Bytes().AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue(paper.Name);
        var letter = DocumentPreviewTests.Text(papers.Single(p => p.Name == "draf/umpan-balik-peserta-02.pdf").Bytes());
        letter.ShouldContain(Plain(round.Participants[1].Name.Full));
        letter.ShouldNotContain(Plain(round.Participants[0].Name.Full));
    }

    [Fact]
    public async Task Each_takes_only_what_he_could_open_one_by_one()
    {
        await database.PlenaryAsync("semua-peran");
        (await TakeAsync("semua-peran", database.AppointingAuthority)).Kind.ShouldBe(OutcomeKind.NotFound, "embargo");
        (await TakeAsync("semua-peran", database.Stranger)).Kind.ShouldBe(OutcomeKind.NotFound);
        var member = (await TakeAsync("semua-peran", database.Panelists[1])).Value!.Papers;
        member.ShouldContain(p => p.Name.Contains("/laporan", StringComparison.Ordinal));
        member.ShouldNotContain(p => p.Name.Contains("/rencana", StringComparison.Ordinal) || p.Name.Contains("/putusan", StringComparison.Ordinal));
        await database.ScoredAsync("semua-dini");
        (await TakeAsync("semua-dini", database.Operator)).Value!.Papers.ShouldNotContain(p => p.Name.Contains("terisi", StringComparison.Ordinal) || p.Name.Contains("laporan", StringComparison.Ordinal));
        (await TakeAsync("semua-dini", database.Panelists[1])).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task What_the_ppk_decided_is_told_to_those_who_follow_the_case_and_to_nobody_else()
    {
        await database.HandedOverAsync("putusan-naskah");
        (await database.DecideAsync("putusan-naskah")).IsDone.ShouldBeTrue();
        var text = DocumentPreviewTests.Text((await PreviewAsync("putusan-naskah", database.AppointingAuthority)).Value!);
        foreach (var part in (string[])["DAFTARPUTUSAN", "SesuaiusulanDikukuhkanpadajabatansekarang", "Belumdiputuskan", "1sesuaiusulan"]) text.ShouldContain(part);
        (await PreviewAsync("putusan-naskah", database.Operator)).IsDone.ShouldBeTrue();
        foreach (var other in (Access.CurrentUser[])[database.Panelists[1], database.Auditor, database.Stranger]) (await PreviewAsync("putusan-naskah", other)).Kind.ShouldBe(OutcomeKind.NotFound, other.Name);
        (await database.Use<FinaliseDocument>().RunAsync(database.Operator, new("putusan-naskah", new(DocumentKind.DecisionList), new DateOnly(2026, 3, 12)), Cancel)).Code.ShouldBe("phase-early");
    }

    private Task<Outcome<byte[]>> PreviewAsync(string slug, Access.CurrentUser person) => database.Use<DocumentPreview>().RunAsync(person, new(slug, new(DocumentKind.DecisionList)), Cancel);

    private Task<Outcome<AllPapers.Bundle>> TakeAsync(string slug, Access.CurrentUser person) => database.Use<AllPapers>().RunAsync(person, slug, Cancel);

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
