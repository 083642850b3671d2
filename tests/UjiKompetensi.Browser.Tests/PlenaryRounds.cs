using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Results;
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

    public static async Task ScoredAsync(this Product product, string slug, bool locked = true, PlenaryRules? rules = null, int officials = 2, Func<AppDbContext, SampleStage, Task>? then = null)
    {
        await using var db = Database.Context(product.Owner);
        var accounts = await db.Users.ToDictionaryAsync(a => a.UserName!, a => a.Id);
        var letter = new Letter { Government = "PEMERINTAH PROVINSI CONTOH", Office = "PANITIA SELEKSI", City = "Kota Contoh", Addressee = "Gubernur Contoh", Number = "800/9/2026", Date = new DateOnly(2026, 3, 9) };
        var round = Round.Plan(slug, $"Uji Pleno {slug}", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 3), "Aula", letter, isSample: true);
        RoundTemplate.Find("bengkulu-2022")!.ApplyTo(round);
        foreach (var official in await db.Officials.OrderBy(o => o.EmployeeNumber).Take(officials).ToListAsync())
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
        if (then is not null) await then(db, stage);
    }

    /// <summary>Four officials, released: the first is advised a rotation to one of two posts, the others stay.</summary>
    public static Task ReleasedAsync(this Product product, string slug) => product.ScoredAsync(slug, officials: 4, then: async (db, stage) =>
    {
        var (round, chair) = (stage.Round, stage.Round.ActingChair!);
        stage.Later(TimeSpan.FromHours(9));
        round.OpenPlenary(chair.AccountId, stage.Sheets);
        stage.Record(EventKind.PlenaryOpened, chair.AccountId, RoundFacts.Step(round));
        await stage.SaveAsync(default);
        var posts = await db.Posts.OrderByDescending(p => p.Title).Take(2).Select(p => new TargetPost(p.Id, p.Title)).ToListAsync();
        var written = new List<Recommendation>();
        foreach (var person in round.Participants)
        {
            var moves = person.Number == 1;
            var recommendation = Recommendation.For(round, person.Id);
            var advice = new Advice
            {
                Kind = moves ? RecommendationKind.Rotate : RecommendationKind.Stay, Targets = moves ? posts : [], Departure = "Sesuai kebutuhan organisasi.",
                Opinion = $"{person.Name.Full} memimpin perangkat daerahnya dengan tenang dan terukur. Capaian kinerja dua tahun terakhir memenuhi target, dan koordinasi antarperangkat daerah berjalan baik.",
            };
            db.RecommendationVersions.Add(recommendation.Write(round, advice, new Author(chair.AccountId, chair.Name.Full), 0, stage.Now));
            written.Add(recommendation);
            stage.Record(EventKind.RecommendationWritten, chair.AccountId, RoundFacts.Recommendation(round, recommendation));
        }

        db.Recommendations.AddRange(written);
        await stage.SaveAsync(default);
        var result = RoundCalculation.Of(Inputs.Of(round, stage.Sheets, stage.Results));
        var basis = await stage.DeliberateAsync(written, result, default);
        round.ReleaseToAppointingAuthority(chair.AccountId, basis, stage.Now);
        stage.Record(EventKind.Released, chair.AccountId, ReleaseFacts.Of(round, Inputs.Of(round, stage.Sheets, stage.Results), result));
        await stage.SaveAsync(default);
    });
}
