using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Plenary;

namespace UjiKompetensi.Web.Tests.Features.Plenary;

/// <summary>Stored rounds of the later phases, with the chain the product records on the way.</summary>
internal static class Staged
{
    public const string Opinion = "Layak memimpin; cakap menggalang kerja sama.";

    /// <summary>Every sheet filled (panelist n gives participant m the marks 78 + n + m), every result recorded; locked unless said otherwise.</summary>
    public static async Task<Round> ScoredAsync(this TestDatabase database, string slug, bool locked = true, DisplayRules? display = null)
    {
        await database.DraftRoundAsync(slug);
        await using var db = database.Context();
        var round = await db.Rounds.Whole().SingleAsync(r => r.Slug == slug);
        if (display is not null) round.SettleDisplay(display);
        RoundEvent? last = null;
        void Record(EventKind kind, Guid actor, Facts facts) => db.RoundEvents.Add(last = RoundEvent.Append(last, round.Id, kind, actor, database.Clock.Now, facts));

        Record(EventKind.RoundPlanned, database.Operator.Id, new Facts().Add("slug", slug));
        foreach (var participant in round.Participants)
        {
            var result = AssessmentResult.Record(round, round.Components.Single(c => c.Source == ComponentSource.Import).Id, participant.Id, "81,25", "Lembaga Contoh", new DateOnly(2025, 11, 3));
            db.Add(result);
            Record(EventKind.ResultRecorded, database.Operator.Id, RoundFacts.Result(round, result));
        }

        var sheets = round.OpenScoring();
        db.Sheets.AddRange(sheets);
        Record(EventKind.ScoringOpened, database.Operator.Id, RoundFacts.Opened(round));
        await db.SaveChangesAsync();
        foreach (var sheet in sheets)
        {
            var text = (78 + round.PanelistOf(sheet.PanelistId).Seat + round.ParticipantOf(sheet.ParticipantId).Number).ToString(CultureInfo.InvariantCulture);
            var actor = round.PanelistOf(sheet.PanelistId).AccountId;
            foreach (var aspect in sheet.BlankAspects(round))
                Record(EventKind.MarkEntered, actor, MarkFacts.Entered(round, sheet, sheet.Enter(new OperationId(Guid.CreateVersion7()), round, aspect.Id, text, 0, database.Clock.Now)));
            Record(EventKind.NoteWritten, actor, MarkFacts.Noted(round, sheet, sheet.WriteNote(new OperationId(Guid.CreateVersion7()), round, "Tenang dan jelas.", 0, database.Clock.Now)));
        }

        await db.SaveChangesAsync();
        if (!locked) return round;
        foreach (var sheet in sheets)
        {
            sheet.Lock(round, sheet.Seal(round), database.Clock.Now);
            Record(EventKind.SheetLocked, round.PanelistOf(sheet.PanelistId).AccountId, MarkFacts.Locked(round, sheet));
        }

        await db.SaveChangesAsync();
        return round;
    }

    /// <summary>In its plenary, with another display than the usual one.</summary>
    public static Task<Round> DisplayedAsync(this TestDatabase database, string slug, DisplayRules display) => database.PlenaryAsync(slug, display);

    public static async Task<Round> PlenaryAsync(this TestDatabase database, string slug, DisplayRules? display = null)
    {
        var round = await database.ScoredAsync(slug, display: display);
        (await database.Use<OpenPlenary>().RunAsync(database.Chair, new(slug))).IsDone.ShouldBeTrue();
        return round;
    }

    public static async Task<Round> ReleasedAsync(this TestDatabase database, string slug, DisplayRules? display = null)
    {
        var round = await database.PlenaryAsync(slug, display);
        foreach (var participant in round.Participants) (await database.WriteAsync(slug, participant.Number)).IsDone.ShouldBeTrue();
        await database.DeliberatedAsync(slug);
        (await database.Use<ReleaseToAppointingAuthority>().RunAsync(database.Chair, new(slug, true))).IsDone.ShouldBeTrue();
        return round;
    }

    public static Task<UseCases.Outcome<RecommendationDetail.Written>> WriteAsync(
        this TestDatabase database, string slug, int number = 1, CurrentUser? by = null, int basedOn = 0, string opinion = Opinion, RecommendationKind? kind = RecommendationKind.Stay, Guid? target = null) =>
        database.Use<WriteRecommendation>().RunAsync(by ?? database.Chair, new()
        {
            Slug = slug, Number = number, Kind = kind, Opinion = opinion, BasedOn = basedOn, Targets = target is { } post ? [post] : [],
        });

    public static async Task<RoundEvent?> LastEventAsync(this TestDatabase database, string slug)
    {
        await using var db = database.Context();
        var round = await db.Rounds.SingleAsync(r => r.Slug == slug);
        return await db.RoundEvents.Where(e => e.RoundId == round.Id).OrderByDescending(e => e.Sequence).FirstOrDefaultAsync();
    }

    /// <summary>What somebody with the owner's password could do behind the product's back.</summary>
    public static async Task TamperAsync(this TestDatabase database, FormattableString sql)
    {
        await using var db = database.OwnerContext();
        (await db.Database.ExecuteSqlAsync(sql)).ShouldBeGreaterThan(0, "the tampering itself must have happened");
    }

    extension(TestDatabase database)
    {
        public CurrentUser Chair => database.Panelists[0];
    }
}
