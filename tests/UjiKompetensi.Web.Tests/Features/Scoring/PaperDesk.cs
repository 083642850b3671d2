using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Tests.Features.Scoring;

/// <summary>An open round with an interview and papers without names, where values within 10 percent of the ends need a note.</summary>
internal static class PaperDesk
{
    public static async Task<Round> OpenAsync(TestDatabase database, string slug, bool confirmsIdentity = false)
    {
        await database.DraftRoundAsync(slug);
        await using var db = database.Context();
        var round = await db.Rounds.Whole().SingleAsync(r => r.Slug == slug);
        round.RedefineComponent(round.Components[0].Id, "Wawancara", 40, Scale.Percent);
        var paper = round.AddComponent("Makalah", 20, ComponentSource.Panel, Scale.Of(1, 5));
        round.AddAspect(paper.Id, "Gagasan", 100);
        round.AnonymiseComponent(paper.Id, true);
        round.SettleSheetRules(new SheetRules { NoteEdgePercent = 10, ConfirmsIdentity = confirmsIdentity });
        foreach (var person in round.Participants)
        {
            var (file, bytes) = ParticipantFile.Add(round, person.Id, FileKind.Paper, $"Makalah {person.Name.Bare}.pdf", MakeFile.Pdf($"isi {person.Number}"), [], null, null, database.Clock.Now);
            var (cv, cvBytes) = ParticipantFile.Add(round, person.Id, FileKind.Cv, $"CV {person.Name.Bare}.pdf", MakeFile.Pdf($"CV {person.Number}"), [file], null, null, database.Clock.Now);
            db.AddRange(file, bytes, cv, cvBytes);
        }

        db.Sheets.AddRange(round.OpenScoring([.. Enumerable.Range(0, LotDraw.SeedBytes).Select(i => (byte)i)]));
        await db.SaveChangesAsync();
        return round;
    }

    /// <summary>Somebody's sheet; of a paper when <paramref name="isPaper"/>.</summary>
    public static async Task<ScoreSheet> SheetAsync(TestDatabase database, Round round, int seat, int participant = 0, bool isPaper = false)
    {
        await using var db = database.Context();
        var (panelist, person) = (round.Panel[seat - 1].Id, round.Participants[participant].Id);
        return await db.Sheets.Whole().SingleAsync(s => s.PanelistId == panelist && s.ParticipantId == person && s.ComponentId != null == isPaper);
    }

    public static Component Paper(this Round round) => round.Components.Single(c => c.IsAnonymous);
}
