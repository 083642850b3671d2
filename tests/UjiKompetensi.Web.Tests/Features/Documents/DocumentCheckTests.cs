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

        var found = (await database.Use<DocumentCheck>().RunAsync(CurrentUser.Anyone, new(code.ToLowerInvariant()), Cancel)).Value!;

        found.Government.ShouldBe(round.Letter.Government);
        foreach (var participant in round.Participants) found.ToString().ShouldNotContain(participant.Name.Bare);
    }

    [Fact]
    public async Task Code_of_a_draft_is_not_known()
    {
        await database.PlenaryAsync("periksa-draf");
        var code = (await database.Use<RecommendationReportPdf>().RunAsync(CurrentUser.Machine, new("periksa-draf"), Cancel)).Value!.Code;
        (await database.Use<DocumentCheck>().RunAsync(CurrentUser.Anyone, new(code), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }
}
