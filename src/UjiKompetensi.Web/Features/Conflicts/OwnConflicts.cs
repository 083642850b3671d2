using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Conflicts;

/// <summary>The participants of a round as one of its panelists sees them: whom he judges and whom not, and why.</summary>
public sealed class OwnConflicts(UseCaseParts parts) : Query<string, OwnConflicts.View>(parts)
{
    public sealed record View(string Slug, string Name, RoundPhase Phase, bool MayDeclare, IReadOnlyList<Row> Rows);

    /// <param name="NotJudging">Why he does not judge; null when he does.</param>
    /// <param name="HasMarks">He entered something already, so that the sheet itself is the place to withdraw.</param>
    public sealed record Row(int Number, string Code, string Name, string Position, string? NotJudging, bool HasMarks);

    protected override Policy Policy => Policies.Score;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var db = reading.Db;
        var round = await db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        var me = round.Panel.FirstOrDefault(p => p.AccountId == reading.User.Id) ?? throw new NotVisible();
        // What he entered on a paper without a name must not tell here whose it is.
        var begun = await db.SheetsVisibleTo(reading.User).Where(s => s.PanelistId == me.Id && s.ComponentId == null && (s.LockedAt != null || s.Marks.Count > 0)).Select(s => s.ParticipantId).ToListAsync(cancel);
        return new View(round.Slug, round.Name, round.Phase, round.Phase is RoundPhase.Draft or RoundPhase.Scoring,
            [.. round.Participants.Select(p => new Row(p.Number, p.Code, p.Name.Full, p.Position, round.ReasonNotToJudge(me.Id, p.Id), begun.Contains(p.Id)))]);
    }
}
