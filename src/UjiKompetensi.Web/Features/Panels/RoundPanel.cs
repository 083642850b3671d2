using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Panels;

/// <summary>Who sits in a round's panel, and what the law would remark on it.</summary>
public sealed class RoundPanel(UseCaseParts parts) : Query<string, RoundPanel.View>(parts)
{
    /// <param name="LedBy">Who leads instead of a chair who takes part himself; null where the chair does.</param>
    public sealed record View(string Slug, string Name, RoundPhase Phase, bool MayChange, IReadOnlyList<Row> Members, IReadOnlyList<string> Remarks,
        string DecreeNumber, DateOnly? DecreeDate, bool MaySettleDecree, bool RequiresPledge, string? LedBy);

    public sealed record Row(PanelistId Id, string Code, string Name, string Position, bool IsInternal, bool IsChair, bool IsDeputy, bool IsParticipant, DateTimeOffset? PledgedAt, string Invitation);

    protected override Policy Policy => Policies.SeePreparation;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        var mayChange = round.Phase == RoundPhase.Draft && Policies.PrepareRounds.Allows(reading.User);
        var members = round.Panel.Select(p => new Row(p.Id, p.Code, p.Name.Full, p.Position, p.IsInternal, p.IsChair, p.IsDeputy, round.IsParticipant(p), p.PledgedAt, InvitationText.Of(round, p))).ToList();
        return new View(round.Slug, round.Name, round.Phase, mayChange, members, members.Count == 0 ? [] : Panel.Remarks(round.Panel),
            round.Decree.Number, round.Decree.Date, round.Phase <= RoundPhase.Plenary && Policies.PrepareRounds.Allows(reading.User), round.RequiresPledge,
            round.Panel.Any(p => p.IsChair && round.IsParticipant(p)) ? round.ActingChair?.Name.Full ?? "" : null);
    }
}
