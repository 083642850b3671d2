using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Web.Features.Live;

public enum CellState { Blank, Part, Locked, Recused }

/// <summary>How far one panelist is with one participant: how many answers there are, never which.</summary>
/// <param name="Look">What to look at, in words; empty for nothing.</param>
public sealed record BoardCell(string Panelist, CellState State, int Filled, int Aspects, string Look)
{
    /// <summary>A panelist of whom nothing was heard for so long while a person is inside.</summary>
    private static readonly TimeSpan LongSilence = TimeSpan.FromMinutes(3);

    /// <summary>So many persons later a sheet that is still open has been forgotten.</summary>
    private const int PersonsLater = 2;

    public string Sign => Look.Length > 0 ? "!" : State switch { CellState.Locked => "✓", CellState.Recused => "⇄", CellState.Part => $"◐ {Filled}/{Aspects}", _ => "–" };

    public string Words => State switch
    {
        CellState.Locked => "terkunci",
        CellState.Recused => "tidak menilai",
        CellState.Part => $"{Filled} dari {Aspects} terisi",
        _ => "belum diisi",
    } + (Look.Length > 0 ? $", perlu dilihat: {Look}" : "");

    /// <param name="answers">Newest answer of each aspect: its kind, not its value.</param>
    internal static BoardCell Of(Round round, ScoreSheet sheet, IReadOnlyCollection<MarkKind> answers, int aspects, DateTimeOffset? lastSign, DateTimeOffset now)
    {
        var panelist = round.PanelistOf(sheet.PanelistId);
        var filled = answers.Count(kind => kind != MarkKind.Blank);
        var state = StateOf(round, sheet, answers, filled);
        return new BoardCell(panelist.Code, state, filled, aspects, LookAt(round, sheet, panelist, state, lastSign, now));
    }

    private static CellState StateOf(Round round, ScoreSheet sheet, IReadOnlyCollection<MarkKind> answers, int filled)
    {
        if (round.HasConflict(sheet.PanelistId, sheet.ParticipantId)) return CellState.Recused;
        if (sheet.IsLocked) return answers.Count > 0 && answers.All(kind => kind is MarkKind.Recused or MarkKind.Absent) ? CellState.Recused : CellState.Locked;
        return filled == 0 ? CellState.Blank : CellState.Part;
    }

    private static string LookAt(Round round, ScoreSheet sheet, Panelist panelist, CellState state, DateTimeOffset? lastSign, DateTimeOffset now)
    {
        if (sheet.NeedsConfirmation(round)) return "menunggu konfirmasi ulang";
        if (state is CellState.Locked or CellState.Recused) return "";
        if (round.CurrentTurn is { } turn && turn.ParticipantId == sheet.ParticipantId)
            return now - turn.BeganAt > LongSilence && (lastSign is not { } sign || now - sign > LongSilence) ? $"{panelist.Code} tidak ada kabar lebih dari 3 menit" : "";
        var last = round.Turns.LastOrDefault(t => t.ParticipantId == sheet.ParticipantId);
        return last is not null && round.Turns.Where(t => t.Number > last.Number).Select(t => t.ParticipantId).Distinct().Count() >= PersonsLater
            ? $"belum dikunci, sudah {PersonsLater} peserta sesudahnya" : "";
    }
}
