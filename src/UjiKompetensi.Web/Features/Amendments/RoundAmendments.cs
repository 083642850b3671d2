using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Amendments;

/// <summary>Every change proposed for a round since it was frozen: what, why, by whom, and what became of it.</summary>
public sealed class RoundAmendments(UseCaseParts parts) : Query<string, RoundAmendments.View>(parts)
{
    /// <param name="MayPropose">Scoring runs, so the instrument can be amended.</param>
    public sealed record View(string Slug, string Name, RoundPhase Phase, int InstrumentVersion, bool MayPropose, IReadOnlyList<Row> Rows);

    /// <param name="MayApprove">This person is the second one that is wanted.</param>
    public sealed record Row(
        int Number, AmendmentKind Kind, string Subject, string Reason, IReadOnlyList<string> Differences, string ProposedBy, DateTimeOffset ProposedAt,
        string DecidedBy, DateTimeOffset? AppliedAt, DateTimeOffset? DroppedAt, bool MayApprove, bool MayDrop, string Waiting);

    protected override Policy Policy => Policies.AmendRounds;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var (db, user) = (reading.Db, reading.User);
        var round = await db.RoundsVisibleTo(user).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        var amendments = await db.Amendments.Where(a => a.RoundId == round.Id).OrderByDescending(a => a.Number).ToListAsync(cancel);
        var people = amendments.SelectMany(a => new[] { a.ProposedBy, a.ApprovedBy, a.DroppedBy, a.SubjectAccountId }).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        return new View(round.Slug, round.Name, round.Phase, round.InstrumentVersion, round.Phase == RoundPhase.Scoring,
            amendments.Select(a => Describe(round, a, user.Id, names)).ToList());
    }

    private static Row Describe(Round round, Amendment amendment, Guid user, Dictionary<Guid, string> names)
    {
        string Name(Guid? account) => account is { } id ? names.GetValueOrDefault(id, "Baris perintah") : "";
        var (open, involved) = (amendment.IsOpen, round.IsLedBy(user) || round.IsLedBy(amendment.ProposedBy));
        var second = user != amendment.ProposedBy && user != amendment.SubjectAccountId;
        var subject = amendment.Kind switch
        {
            AmendmentKind.LiftLockout => Name(amendment.SubjectAccountId),
            AmendmentKind.AddConflict or AmendmentKind.LiftConflict =>
                $"{round.Panel.FirstOrDefault(p => p.Id == amendment.PanelistId)?.Name.Full} dan {round.Participants.FirstOrDefault(p => p.Id == amendment.ParticipantId)?.Name.Full}",
            _ => "",
        };
        var waiting = !open || (second && involved) ? ""
            : user == amendment.ProposedBy ? $"Menunggu {(round.IsLedBy(user) ? "orang kedua" : "ketua panel")} menyetujui."
            : second ? "Menunggu ketua panel menyetujui." : "Usulan ini tentang Anda sendiri; dua orang lain yang memutuskan.";
        return new Row(amendment.Number, amendment.Kind, subject, amendment.Reason, amendment.Differences, Name(amendment.ProposedBy), amendment.ProposedAt,
            Name(amendment.ApprovedBy ?? amendment.DroppedBy), amendment.AppliedAt, amendment.DroppedAt,
            amendment.AwaitsApprovalOf(round, user), open && (user == amendment.ProposedBy || round.IsLedBy(user)), waiting);
    }
}
