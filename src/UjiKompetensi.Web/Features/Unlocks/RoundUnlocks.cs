using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Unlocks;

/// <summary>Requests to open locked sheets of a round, newest first: who asks, for whom, why, and what became of it. Never a value.</summary>
public sealed class RoundUnlocks(UseCaseParts parts) : Query<string, RoundUnlocks.View>(parts)
{
    public sealed record View(string Slug, string Name, RoundPhase Phase, IReadOnlyList<Row> Rows);

    /// <param name="About">The participant, or for the panel the code of an anonymous paper.</param>
    /// <param name="Steps">Who agreed, refused or withdrew, and when, one sentence each.</param>
    public sealed record Row(
        int Number, string Panelist, string About, string Reason, DateTimeOffset AskedAt, RequestState State, IReadOnlyList<string> Steps, bool MayDecide, string Waiting);

    public enum RequestState { Open, Granted, Refused, Withdrawn }

    protected override Policy Policy => Policies.DecideUnlocks;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var (db, user) = (reading.Db, reading.User);
        var round = await db.RoundsVisibleTo(user).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        var requests = await db.UnlockRequests.Where(r => r.RoundId == round.Id).OrderByDescending(r => r.Number).ToListAsync(cancel);
        var ids = requests.Select(r => r.SheetId).Distinct().ToList();
        var components = await db.Sheets.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.ComponentId, cancel);
        var (side, takesPart) = (UnlockDesk.SideOf(round, user), await db.TakesPartAsync(user, round.Id, cancel));
        // A member of the panel sees what concerns him: his own, what he decides, and as its leader all.
        var seen = requests.Where(r => side == UnlockSide.Secretariat || round.IsLedBy(user.Id) || r.AskedBy == user.Id || r.PanelBy == user.Id || r.MaySpeakForPanel(round, user.Id));
        var people = requests.Select(r => r.RefusedBy).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        return new View(round.Slug, round.Name, round.Phase, seen.Select(r => Describe(round, r, components[r.SheetId], side, user.Id, takesPart, names)).ToList());
    }

    private static Row Describe(Round round, UnlockRequest request, ComponentId? component, UnlockSide side, Guid user, bool takesPart, Dictionary<Guid, string> names)
    {
        var mayDecide = request.IsOpen && (side == UnlockSide.Panel ? request.PanelBy is null && request.MaySpeakForPanel(round, user) : request.SecretariatBy is null && !takesPart);
        var missing = (request.PanelBy, request.SecretariatBy) switch
        {
            (null, null) => "ketua panel dan sekretariat",
            (null, _) => "ketua panel",
            _ => "sekretariat",
        };
        if (round.IsLedBy(request.AskedBy)) missing = missing.Replace("ketua panel", "panelis lain", StringComparison.Ordinal);
        return new Row(request.Number, round.PanelistOf(request.PanelistId).Name.Full, About(round, request, component, side), request.Reason, request.AskedAt,
            request.IsGranted ? RequestState.Granted : request.RefusedAt is not null ? RequestState.Refused : request.WithdrawnAt is not null ? RequestState.Withdrawn : RequestState.Open,
            Steps(round, request, names).ToList(), mayDecide, request.IsOpen && !mayDecide ? $"Menunggu {missing}." : "");
    }

    // Who marks without names must not learn one here.
    private static string About(Round round, UnlockRequest request, ComponentId? component, UnlockSide side)
    {
        var participant = round.ParticipantOf(request.ParticipantId);
        if (component is not { } id) return $"{participant.Code} · {participant.Name.Full}";
        var part = round.ComponentOf(id);
        return side == UnlockSide.Panel && round.Phase == RoundPhase.Scoring ? $"{part.Name} {part.PaperCode(participant.Id)}" : $"{participant.Code} · {participant.Name.Full} ({part.Name})";
    }

    private static IEnumerable<string> Steps(Round round, UnlockRequest request, Dictionary<Guid, string> names)
    {
        string Seat(Guid account) => round.Panel.FirstOrDefault(p => p.AccountId == account)?.Name.Full ?? names.GetValueOrDefault(account, "Baris perintah");
        if (request is { PanelBy: { } panel, PanelAt: { } agreed }) yield return $"Disetujui {Seat(panel)} untuk panel, {Words.Moment(agreed)}";
        if (request is { SecretariatBy: not null, SecretariatAt: { } at }) yield return $"Disetujui {request.SecretariatName} untuk sekretariat, {Words.Moment(at)}";
        if (request is { RefusedBy: { } refuser, RefusedAt: { } refused }) yield return $"Ditolak {Seat(refuser)}, {Words.Moment(refused)}: {request.RefusalReason}";
        if (request.WithdrawnAt is { } withdrawn) yield return $"Ditarik kembali, {Words.Moment(withdrawn)}";
    }
}
