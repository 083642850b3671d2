using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Documents;

public sealed class DocumentCheckTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Code_of_a_released_report_is_known_to_anybody_and_names_no_person()
    {
        var round = await database.ReleasedAsync("periksa");
        var code = (await database.Use<RecommendationReportPdf>().RunAsync(CurrentUser.Machine, new("periksa"), Cancel)).Value!.Code;

        var found = (await CheckAsync(code.ToLowerInvariant())).Value!;

        found.Government.ShouldBe(round.Letter.Government);
        foreach (var participant in round.Participants) found.ToString().ShouldNotContain(participant.Name.Bare);
    }

    [Fact]
    public async Task Code_of_a_draft_is_not_known()
    {
        await database.PlenaryAsync("periksa-draf");
        var code = (await database.Use<RecommendationReportPdf>().RunAsync(CurrentUser.Machine, new("periksa-draf"), Cancel)).Value!.Code;
        (await CheckAsync(code)).Kind.ShouldBe(OutcomeKind.NotFound);
        foreach (var guess in (string[])["", "0", new string('0', 26), "../../etc"]) (await CheckAsync(guess)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task A_final_paper_is_compared_byte_by_byte_and_tells_of_nobody()
    {
        var round = await database.ReleasedAsync("banding");
        var made = (await database.Use<FinaliseDocument>().RunAsync(database.Chair, new("banding", new(DocumentKind.Report), new DateOnly(2026, 3, 10), Copies: 2), Cancel)).Value!;
        var second = (await database.Use<FinalDocumentFile>().RunAsync(database.Operator, new(made.Id, DocumentStage.Final, 2), Cancel)).Value!.Bytes;

        (await CheckAsync(made.Code, second)).Value!.Comparison.ShouldBe(DocumentCheck.Comparison.SameAsFinal);
        var tampered = second.ToArray();
        tampered[tampered.Length / 2] ^= 1;
        (await CheckAsync(made.Code, tampered)).Value!.Comparison.ShouldBe(DocumentCheck.Comparison.Different);
        var screen = (await database.Use<FinalDocumentFile>().RunAsync(database.Operator, new(made.Id, DocumentStage.Screen), Cancel)).Value!.Bytes;
        (await CheckAsync(made.Code, screen)).Value!.Comparison.ShouldBe(DocumentCheck.Comparison.Different, "the twin is not the paper");

        var found = (await CheckAsync(made.Code.ToLowerInvariant())).Value!;
        (found.Number, found.Status, found.IsVoid, found.MayCompare).ShouldBe((made.Number, "Final, belum ditandatangani", false, true));
        foreach (var name in round.Participants.Select(p => p.Name.Bare).Concat(round.Panel.Select(p => p.Name.Bare))) found.ToString().ShouldNotContain(name);

        (await database.Use<VoidDocument>().RunAsync(database.Operator, new("banding", made.Id, "Salah tanggal"), Cancel)).IsDone.ShouldBeTrue();
        (await CheckAsync(made.Code)).Value!.IsVoid.ShouldBeTrue();
    }

    private Task<Outcome<DocumentCheck.Found>> CheckAsync(string code, byte[]? bytes = null) => database.Use<DocumentCheck>().RunAsync(CurrentUser.Anyone, new(code, bytes), Cancel);
}
