using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>The words for the ids a device keeps: which sheet and which aspect an unsent value belongs to.</summary>
public sealed class OwnFields(UseCaseParts parts) : Query<Nothing, OwnFields.View>(parts)
{
    public sealed record View(IReadOnlyList<Named> Sheets, IReadOnlyList<Named> Aspects);

    public sealed record Named(Guid Id, string Words);

    protected override Policy Policy => Policies.Score;

    protected override async Task<View> LoadAsync(Reading reading, Nothing input, CancellationToken cancel)
    {
        var sheets = await reading.Db.OwnSheets(reading.User).ToListAsync(cancel);
        var ids = sheets.Select(s => s.RoundId).Distinct().ToList();
        var rounds = await reading.Db.RoundsVisibleTo(reading.User).Where(r => ids.Contains(r.Id) && (r.Phase == RoundPhase.Scoring || r.Phase == RoundPhase.Plenary)).Whole().ToListAsync(cancel);
        // A paper that is marked without names has no number to tell here.
        return new View(
            (from round in rounds from sheet in sheets where sheet.RoundId == round.Id
             select new Named(sheet.Id.Value, sheet.ComponentId is null ? $"Peserta {round.ParticipantOf(sheet.ParticipantId).Code} · {round.Name}" : $"Naskah tanpa nama · {round.Name}")).ToList(),
            rounds.SelectMany(r => r.Components).SelectMany(c => c.Aspects).Select(a => new Named(a.Id.Value, a.Title)).ToList());
    }
}
