using UjiKompetensi.Domain.Results;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Agreement;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Agreement;

public sealed class AgreementQueryTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Agreement_of_two_officials_is_too_few_to_read_and_says_so()
    {
        await database.PlenaryAsync("sepakat");
        var view = (await database.Use<PanelAgreement>().RunAsync(database.Panelists[1], new("sepakat"), Cancel)).Value!;
        var component = view.Components.ShouldHaveSingleItem("an import has no panel");
        component.Whole.Reading.ShouldBe(AgreementReading.TooFew);
        component.Whole.Intraclass.RandomMean.Value.ShouldBeNull();
        component.Aspects.Select(a => a.Name).ShouldBe(["Kerja Sama", "Pengambilan Keputusan"]);
        view.LeadsPanel.ShouldBeFalse();
        (await database.Use<PanelAgreement>().RunAsync(database.Chair, new("sepakat"), Cancel)).Value!.LeadsPanel.ShouldBeTrue();
    }

    [Fact]
    public async Task Profiles_of_panelists_are_for_the_chair_alone_and_only_once_the_plenary_is_open()
    {
        await database.ScoredAsync("profil-tutup");
        (await ProfilesAsync(database.Chair, "profil-tutup")).Kind.ShouldBe(OutcomeKind.NotFound);
        await database.PlenaryAsync("profil");
        var view = (await ProfilesAsync(database.Chair, "profil")).Value!;
        view.Profiles.Panelists.Select(p => p.Panelist).ShouldBe(["P1", "P2", "P3"]);
        view.Profiles.Panelists[0].Offset.Value.ShouldBe(-1.5);
        view.Profiles.Panelists[0].Drift.Value.ShouldBeNull("nobody was called in on the live board");

        foreach (var other in new[] { database.Panelists[1], database.Panelists[2], database.Operator, database.Auditor, database.AppointingAuthority })
            (await ProfilesAsync(other, "profil")).Kind.ShouldBe(OutcomeKind.Forbidden, other.Name);
        (await ProfilesAsync(database.Stranger, "profil")).Kind.ShouldBe(OutcomeKind.NotFound, "to him there is no such round");
        (await ProfilesAsync(CurrentUser.Machine, "profil")).Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    private Task<Outcome<PanelistProfiles.View>> ProfilesAsync(CurrentUser user, string slug) => database.Use<PanelistProfiles>().RunAsync(user, new(slug), Cancel);
}
