using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Tests.TwoWorlds;

/// <summary>Sheets of every state: blank, begun, complete, locked, with an abstention, recused, with and without notes.</summary>
internal static class SheetPlay
{
    /// <summary>Participant by participant: what each of the four panelists did so far. Nobody locked everything, so no plenary can open.</summary>
    private static readonly string[][] Done = [["locked", "complete", "begun", "noted"], ["begun", "locked", "abstained", "complete"], ["noted", "begun", "recused", "locked"]];

    public static async Task BeginAsync(SampleStage stage, CancellationToken cancel)
    {
        var round = stage.Round;
        string StateOf(ScoreSheet sheet) => Done[round.ParticipantOf(sheet.ParticipantId).Number - 1][round.PanelistOf(sheet.PanelistId).Seat - 1];
        foreach (var sheet in stage.Sheets)
        {
            var state = StateOf(sheet);
            if (state == "recused") continue;
            if (state == "abstained") Abstain(stage, sheet);
            Fill(stage, sheet, state is "begun" or "noted" ? 1 : int.MaxValue);
            if (state != "begun") Note(stage, sheet, $"Catatan {sheet.Marks.Count} tentang peserta.");
        }

        await stage.SaveAsync(cancel);
        foreach (var sheet in stage.Sheets.Where(s => StateOf(s) is "locked" or "abstained")) stage.Lock(sheet);
        await stage.SaveAsync(cancel);
        foreach (var sheet in stage.Sheets.Where(s => StateOf(s) == "recused")) await stage.RecuseAsync(sheet, "Saudara kandung.", cancel);
    }

    public static void Fill(SampleStage stage, ScoreSheet sheet, int aspects = int.MaxValue)
    {
        var (round, panelist) = (stage.Round, stage.Round.PanelistOf(sheet.PanelistId));
        foreach (var (aspect, i) in sheet.BlankAspects(round).Take(aspects).ToList().Select((a, i) => (a, i)))
        {
            stage.Later(TimeSpan.FromSeconds(4));
            var step = (round.ParticipantOf(sheet.ParticipantId).Number * 7) + (panelist.Seat * 11) + (i * 5);
            var text = round.ComponentOf(aspect.ComponentId).Scale.Maximum == 5 ? $"{1 + (step % 5)}" : ScoreText.Format(55 + (step % 41) + 0.5m);
            var version = sheet.Enter(new OperationId(Guid.CreateVersion7()), round, aspect.Id, text, 0, stage.Now);
            stage.Record(EventKind.MarkEntered, panelist.AccountId, MarkFacts.Entered(round, sheet, version));
        }
    }

    private static void Abstain(SampleStage stage, ScoreSheet sheet)
    {
        var version = sheet.Abstain(new OperationId(Guid.CreateVersion7()), stage.Round, sheet.BlankAspects(stage.Round)[0].Id, "Tidak mendengar jawabannya.", 0, stage.Now);
        stage.Record(EventKind.MarkEntered, stage.Round.PanelistOf(sheet.PanelistId).AccountId, MarkFacts.Entered(stage.Round, sheet, version));
    }

    private static void Note(SampleStage stage, ScoreSheet sheet, string text)
    {
        stage.Later(TimeSpan.FromSeconds(4));
        var note = sheet.WriteNote(new OperationId(Guid.CreateVersion7()), stage.Round, text, 0, stage.Now);
        stage.Record(EventKind.NoteWritten, stage.Round.PanelistOf(sheet.PanelistId).AccountId, MarkFacts.Noted(stage.Round, sheet, note));
    }
}
