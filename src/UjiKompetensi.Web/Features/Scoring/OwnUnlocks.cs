using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>What became of a panelist's requests to open one of his sheets, newest first.</summary>
public sealed class OwnUnlocks(UseCaseParts parts) : Query<Guid, IReadOnlyList<OwnUnlocks.Row>>(parts)
{
    public sealed record Row(string Reason, DateTimeOffset AskedAt, bool IsOpen, string State);

    protected override Policy Policy => Policies.Score;

    protected override async Task<IReadOnlyList<Row>> LoadAsync(Reading reading, Guid input, CancellationToken cancel)
    {
        var id = new SheetId(input);
        if (!await reading.Db.OwnSheets(reading.User).AnyAsync(s => s.Id == id, cancel)) throw new NotVisible();
        var requests = await reading.Db.UnlockRequests.Where(r => r.SheetId == id).OrderByDescending(r => r.Number).ToListAsync(cancel);
        return requests.Select(r => new Row(r.Reason, r.AskedAt, r.IsOpen, StateOf(r))).ToList();
    }

    private static string StateOf(UnlockRequest request) => request switch
    {
        { IsGranted: true } => "Disetujui ketua panel dan sekretariat",
        { RefusedAt: not null } => $"Ditolak: {request.RefusalReason}",
        { WithdrawnAt: not null } => "Anda tarik kembali",
        { PanelBy: not null } => "Panel setuju; menunggu sekretariat",
        { SecretariatBy: not null } => "Sekretariat setuju; menunggu ketua panel",
        _ => "Menunggu ketua panel dan sekretariat",
    };
}
