using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Agreement;
using UjiKompetensi.Web.Features.Bundles;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.Features.Profiles;
using UjiKompetensi.Web.Features.Sensitivity;
using UjiKompetensi.Web.Features.TalentMaps;
using UjiKompetensi.Web.Features.Workbooks;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Plenary;

/// <summary>Before the plenary nobody gets a value out of anything; the PPK not before the release.</summary>
public sealed class EmbargoTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Every query whose answer tells a value; the raters' profiles have one reader only and a test of their own.</summary>
    private const int Doors = 11;

    private static readonly DisplayRules Ranked = new() { ShowsRanking = true };

    private IEnumerable<CurrentUser> Everybody =>
        [.. database.Panelists, database.Stranger, database.Operator, database.AppointingAuthority, database.Auditor, CurrentUser.Machine,
            .. Roles.All.Keys.Select(role => new CurrentUser(Guid.CreateVersion7(), role, new HashSet<string> { role }))];

    [Fact]
    public async Task Nobody_gets_anything_before_the_plenary()
    {
        await database.ScoredAsync("embargo", display: Ranked);
        foreach (var person in Everybody)
            (await OpenDoorsAsync(person, "embargo")).ShouldBeEmpty(person.Name);
    }

    [Fact]
    public async Task Readiness_tells_counts_and_no_value()
    {
        await database.ScoredAsync("hitung");
        var standing = (await database.Use<PlenaryReadiness>().RunAsync(database.Auditor, new("hitung"), Cancel)).Value!;
        (standing.Locked, standing.Sheets, standing.IsComplete, standing.Gaps.Count).ShouldBe((6, 6, true, 0));
        typeof(PlenaryReadiness).GetNestedTypes().SelectMany(t => t.GetProperties()).ShouldAllBe(p => p.PropertyType != typeof(decimal) && p.PropertyType != typeof(decimal?));
        (await database.Use<PlenaryReadiness>().RunAsync(database.Stranger, new("hitung"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<PlenaryReadiness>().RunAsync(database.AppointingAuthority, new("hitung"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Panel_sees_all_in_the_plenary_and_the_ppk_nothing()
    {
        await database.PlenaryAsync("pleno", Ranked);
        (await OpenDoorsAsync(database.Panelists[2], "pleno")).Count.ShouldBe(Doors);
        (await OpenDoorsAsync(database.Operator, "pleno")).Count.ShouldBe(Doors);
        (await OpenDoorsAsync(database.Stranger, "pleno")).ShouldBeEmpty();
        (await OpenDoorsAsync(database.AppointingAuthority, "pleno")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ppk_sees_all_once_released()
    {
        await database.ReleasedAsync("terbuka", Ranked);
        (await OpenDoorsAsync(database.AppointingAuthority, "terbuka")).Count.ShouldBe(Doors);
        (await OpenDoorsAsync(database.Stranger, "terbuka")).ShouldBeEmpty();
    }

    private async Task<List<string>> OpenDoorsAsync(CurrentUser person, string slug)
    {
        var doors = new List<string>();
        if ((await database.Use<RoundRecap>().RunAsync(person, new(slug), Cancel)).Value is not null) doors.Add("recap");
        if ((await database.Use<RecommendationList>().RunAsync(person, new(slug), Cancel)).Value is not null) doors.Add("recommendations");
        if ((await database.Use<RecommendationDetail>().RunAsync(person, new(slug, 1), Cancel)).Value is not null) doors.Add("recommendation");
        if ((await database.Use<RecommendationReportPdf>().RunAsync(person, new(slug), Cancel)).Value is not null) doors.Add("report");
        if ((await database.Use<RoundBundle>().RunAsync(person, new(slug), Cancel)).Value is not null) doors.Add("bundle");
        if ((await database.Use<PanelAgreement>().RunAsync(person, new(slug), Cancel)).Value is not null) doors.Add("agreement");
        if ((await database.Use<OrderRobustness>().RunAsync(person, new(slug), Cancel)).Value is not null) doors.Add("robustness");
        if ((await database.Use<OfficialProfile>().RunAsync(person, new(slug, "01"), Cancel)).Value is not null) doors.Add("profile");
        if ((await database.Use<Comparison>().RunAsync(person, new(slug, "01", "02"), Cancel)).Value is not null) doors.Add("comparison");
        if ((await database.Use<RoundTalentMap>().RunAsync(person, new(slug), Cancel)).Value is not null) doors.Add("map");
        if ((await database.Use<RecapWorkbook>().RunAsync(person, new(slug), Cancel)).Value is not null) doors.Add("workbook");
        return doors;
    }
}
