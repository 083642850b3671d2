using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Browser.Tests;

/// <summary>Rounds of one journey alone, made with the sample's own people and verbs: two officials, three panelists, every sheet locked.</summary>
internal static class PlenaryRounds
{
    public const string Operator = "197502142000032001";
    public const string Chair = "196703051992031004";
    public const string Panelist = "panelis2@contoh.example";
    public const string Third = "panelis3@contoh.example";
    public const string AppointingAuthority = "gubernur@contoh.example";

    public static async Task ScoredAsync(this Product product, string slug, bool locked = true, PlenaryRules? rules = null)
    {
        await using var db = Database.Context(product.Owner);
        var accounts = await db.Users.ToDictionaryAsync(a => a.UserName!, a => a.Id);
        var letter = new Letter { Government = "PEMERINTAH PROVINSI CONTOH", Office = "PANITIA SELEKSI", City = "Kota Contoh", Addressee = "Gubernur Contoh", Number = "800/9/2026", Date = new DateOnly(2026, 3, 9) };
        var round = Round.Plan(slug, $"Uji Pleno {slug}", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 3), "Aula", letter, isSample: true);
        RoundTemplate.Find("bengkulu-2022")!.ApplyTo(round);
        foreach (var official in await db.Officials.OrderBy(o => o.EmployeeNumber).Take(2).ToListAsync())
        {
            var post = await db.Posts.SingleAsync(p => p.Id == official.PostId);
            round.Invite(official.Id, new ParticipantProfile(official.Name, official.EmployeeNumber, official.Rank, post.Title, "Dinas Contoh", official.InPostSince));
        }

        foreach (var person in SampleAccounts.Panel.Take(3))
            round.Seat(accounts[person.SignInName], new PersonName(person.Bare, person.Before, person.After), person.Position, person.IsInternal);
        round.AppointChair(round.Panel[0].Id);
        if (rules is not null) round.SettlePlenaryRules(rules, 0);

        var (stage, marks) = (new SampleStage(db, round, new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)), new SampleMarks(2022));
        await stage.PlanAsync(accounts[Operator], "bengkulu-2022", default);
        if (rules is not null) stage.Record(EventKind.PlenaryRulesSettled, accounts[Operator], PlenaryFacts.Settled(round.PlenaryRules));
        await stage.RecordResultsAsync(accounts[Operator], marks, "Lembaga Contoh", new DateOnly(2026, 2, 1), default);
        await stage.OpenScoringAsync(accounts[Operator], default);
        foreach (var sheet in stage.Sheets) stage.Fill(sheet, marks);
        await stage.SaveAsync(default);
        if (!locked) return;
        foreach (var sheet in stage.Sheets) stage.Lock(sheet);
        await stage.SaveAsync(default);
    }
}
