using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Features.Notices;

/// <summary>Who lets a round wait, for the page and for the reminder alike.</summary>
internal static class ReminderDesk
{
    public static async Task<IReadOnlyList<Panelist>> PanelistsAsync(AppDbContext db, Round round, CancellationToken cancel)
    {
        if (round.Phase != RoundPhase.Scoring) return [];
        var open = (await db.Sheets.AsNoTracking().Where(s => s.RoundId == round.Id).ToListAsync(cancel)).Where(s => !s.IsFinished(round)).Select(s => s.PanelistId).ToHashSet();
        return [.. round.Panel.Where(p => open.Contains(p.Id))];
    }

    public static async Task<IReadOnlyList<(Participant Person, IReadOnlyList<FileKind> Kinds)>> ParticipantsAsync(AppDbContext db, Round round, CancellationToken cancel)
    {
        if (!ParticipantFile.IsOpen(round) || round.ParticipantRules.RequiredFiles.Count == 0) return [];
        var files = (await db.Files.AsNoTracking().Where(f => f.RoundId == round.Id && f.RemovedAt == null).Select(f => new { f.ParticipantId, f.Kind }).ToListAsync(cancel)).ToLookup(f => f.ParticipantId, f => f.Kind);
        return [.. round.Participants.Select(p => (p, round.ParticipantRules.Lacking(files[p.Id]))).Where(p => p.Item2.Count > 0)];
    }
}
