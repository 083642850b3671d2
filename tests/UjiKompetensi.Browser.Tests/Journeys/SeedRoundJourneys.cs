using Microsoft.Playwright;
using UjiKompetensi.Browser.Tests.Pages;
using UjiKompetensi.Domain.Rounds;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>
/// The five rounds the product was born from, each prepared from xlsx files by clicks alone, from planning to the
/// freeze. What each one needs is one row of <see cref="Rounds"/>.
/// </summary>
public sealed class SeedRoundJourneys(Office office) : IClassFixture<Office>
{
    /// <param name="Panel">Name and position; the first one chairs.</param>
    /// <param name="Days">Days of the schedule.</param>
    public sealed record Seed(string Template, int Participants, int Days, IReadOnlyList<(string Name, string Position)> Panel);

    private static readonly IReadOnlyDictionary<string, Seed> Rounds = new[]
    {
        // 27 officials in one day before five: the Sekda chairs, two professors, a BKN deputy, one more.
        new Seed("bengkulu-2022", 27, 1, [("Arya Wiguna", "Sekretaris Daerah"), ("Satya Nugraha", "Guru Besar Universitas Contoh"), ("Laras Kinanti", "Mantan Rektor Universitas Contoh"), ("Teguh Pambudi", "Deputi Badan Kepegawaian Negara"), ("Dewi Anggraini", "Tokoh masyarakat")]),
        // All heads of offices in three days.
        new Seed("bengkulu-2024", 27, 3, [("Arya Wiguna", "Sekretaris Daerah"), ("Satya Nugraha", "Guru Besar Universitas Contoh"), ("Laras Kinanti", "Guru Besar Universitas Contoh"), ("Teguh Pambudi", "Asesor Badan Kepegawaian Negara"), ("Dewi Anggraini", "Akademisi")]),
        // A professor chairs.
        new Seed("sarolangun-2021", 12, 1, [("Satya Nugraha", "Guru Besar Universitas Contoh"), ("Arya Wiguna", "Sekretaris Daerah"), ("Laras Kinanti", "Akademisi"), ("Teguh Pambudi", "Pejabat Badan Kepegawaian Negara"), ("Dewi Anggraini", "Tokoh masyarakat")]),
        // Presentation, paper and interview in three days, with an assessment of two years before by an outside centre.
        new Seed("metro-2021", 15, 3, [("Satya Nugraha", "Guru Besar Universitas Contoh"), ("Laras Kinanti", "Akademisi"), ("Teguh Pambudi", "Pejabat provinsi"), ("Dewi Anggraini", "Tokoh masyarakat"), ("Arya Wiguna", "Sekretaris Daerah")]),
        new Seed("batanghari-2022", 10, 1, [("Arya Wiguna", "Sekretaris Daerah"), ("Satya Nugraha", "Guru Besar Universitas Contoh"), ("Laras Kinanti", "Akademisi"), ("Teguh Pambudi", "Pejabat provinsi"), ("Dewi Anggraini", "Tokoh masyarakat")]),
    }.ToDictionary(s => s.Template);

    public static TheoryData<string> All => [.. Rounds.Keys];

    [Fact]
    public void Every_seed_round_has_a_journey() =>
        RoundTemplate.All.Select(t => t.Code).Where(c => c.EndsWith("-2021", StringComparison.Ordinal) || c.EndsWith("-2022", StringComparison.Ordinal) || c.EndsWith("-2024", StringComparison.Ordinal)).ShouldBe(Rounds.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(All))]
    public async Task Seed_round_is_prepared_from_xlsx_files_and_frozen(string template)
    {
        var (seed, slug, name) = (Rounds[template], $"uji-{template}", $"Uji {template}");
        var page = await office.SignedInAsync();
        var strangers = page.WatchOtherOrigins(office.Address);
        var plan = await new PlanRoundPage(page).OpenAsync();
        await plan.ChooseAsync(RoundTemplate.Find(template)!.Name);
        await plan.FillAsync(name);
        var round = await plan.SendByEnterAsync(name);

        var steps = new PreparationPages(page, slug);
        await steps.InviteAsync(seed.Participants);
        await EligibilityAsync(page);
        if (template == "metro-2021") await Expect(page.GetByText("hanya berlaku sampai").First).ToBeVisibleAsync();
        foreach (var component in RoundTemplate.Find(template)!.Components.Where(c => c.Source == ComponentSource.Import))
            await ImportResultsAsync(page, slug, component.Name, seed.Participants);
        foreach (var (person, position) in seed.Panel) await steps.SeatGuestAsync(person, position);
        await steps.AppointChairAsync(seed.Panel[0].Name);
        await steps.EnterConflictAsync(seed.Panel[1].Name, "Kartika Widuri", "Ipar, suami dari adik");
        await steps.ScheduleAsync(seed.Days);

        await round.OpenAsync(slug);
        await Expect(round.Task("Nilai dari luar")).ToContainTextAsync("Selesai");
        await round.OpenScoringAsync();
        // One sheet waits for nobody: its panelist is a relative.
        await Expect(page.GetByText($"{(seed.Participants * seed.Panel.Count) - 1} lembar nilai sudah dibagikan")).ToBeVisibleAsync();
        await page.GotoAsync($"/kegiatan/{slug}/instrumen");
        await Expect(page.GetByText("ibekukan").First).ToBeVisibleAsync();
        strangers.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    private static async Task EligibilityAsync(IPage page) =>
        // Some of the invented officials are over five years in their posts by 2026: the page says so with its source.
        await Expect(page.GetByText("Jalurnya evaluasi kinerja").First).ToBeVisibleAsync();

    private static async Task ImportResultsAsync(IPage page, string slug, string component, int count) =>
        await new OfficeImportPage(page).ApplyAsync("nilai", Workbook.Results($"Penyelenggara {component}", new(2026, 1, 12), count), count, slug, Codes.From(component, []));
}
