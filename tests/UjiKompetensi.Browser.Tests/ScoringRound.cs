using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Data;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Browser.Tests;

/// <summary>A round of its own for one test, open for scoring, so that no test meets the marks of another.</summary>
internal sealed class ScoringRound
{
    public const string Panelist = "panelis2@contoh.example";
    public const string First = "Kerja Sama";
    public const string Second = "Pengambilan Keputusan";

    private readonly Product _product;

    private ScoringRound(Product product, Round round) => (_product, Round) = (product, round);

    public Round Round { get; }
    public string Sheet => $"/nilai/{Round.Slug}/1";

    public static async Task<ScoringRound> OpenAsync(Product product, string slug)
    {
        var round = Round.Plan(slug, $"Uji Kompetensi {slug}", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 4), "Hotel Contoh",
            new Letter { Government = "PEMERINTAH PROVINSI CONTOH", Office = "PANITIA SELEKSI", City = "Kota Contoh", Addressee = "Gubernur Contoh" }, isSample: true);
        var interview = round.AddComponent("Wawancara", 100, ComponentSource.Panel, Scale.Percent);
        round.AddAspect(interview.Id, First, 50, "Ceritakan saat Anda menyatukan dua OPD yang berselisih.", ["Mendengar sebelum memutuskan", "Membagi keberhasilan"]);
        round.AddAspect(interview.Id, Second, 50, "Keputusan apa yang paling sulit tahun lalu?", ["Menimbang risiko"]);
        await using var db = Database.Context(product.App);
        foreach (var name in new[] { "panelis2@contoh.example", "panelis3@contoh.example" })
        {
            var account = await db.Users.SingleAsync(u => u.Email == name);
            round.Seat(account.Id, new PersonName(account.DisplayName), "Akademisi", isInternal: false);
        }

        round.AppointChair(round.Panel[1].Id);
        foreach (var official in await db.Officials.OrderBy(o => o.Id).Take(3).ToListAsync())
            round.Invite(official.Id, new ParticipantProfile(official.Name, official.EmployeeNumber, official.Rank, "Kepala Dinas Contoh", "Dinas Contoh", official.InPostSince));
        db.Add(round);
        db.AddRange(round.OpenScoring());
        await db.SaveChangesAsync();
        return new ScoringRound(product, round);
    }

    /// <summary>Every stored version of the first participant's sheet as <c>aspect version value</c>, oldest first.</summary>
    public async Task<IReadOnlyList<string>> StoredAsync()
    {
        var sheet = await SheetAsync();
        return sheet.Marks.OrderBy(m => m.SavedAt).Select(m => $"{Round.AspectOf(m.AspectId).Title} {m.Version} {m.Mark}").ToList();
    }

    public async Task<ScoreSheet> SheetAsync()
    {
        await using var db = Database.Context(_product.App);
        var (participant, panelist) = (Round.Participants[0].Id, Round.Panel[0].Id);
        return await db.Sheets.Whole().SingleAsync(s => s.ParticipantId == participant && s.PanelistId == panelist);
    }

    /// <summary>Saves as the same panelist from another device.</summary>
    public async Task EnterElsewhereAsync(string text, int basedOn = 0)
    {
        await using var db = Database.Context(_product.App);
        var (participant, panelist) = (Round.Participants[0].Id, Round.Panel[0].Id);
        var sheet = await db.Sheets.Whole().SingleAsync(s => s.ParticipantId == participant && s.PanelistId == panelist);
        sheet.Enter(new OperationId(Guid.CreateVersion7()), Round, Round.Components[0].Aspects[0].Id, text, basedOn, DateTimeOffset.UtcNow);
        await db.SaveChangesAsync();
    }
}
