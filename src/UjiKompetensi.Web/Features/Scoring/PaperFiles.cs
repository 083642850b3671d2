using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>The files of an anonymous paper under neutral names: neither whose they are nor what their author called them.</summary>
public sealed class PaperFiles(UseCaseParts parts) : Query<PaperFiles.Input, IReadOnlyList<PaperFiles.Row>>(parts)
{
    /// <param name="Sheet">The panelist's own sheet for that paper.</param>
    public sealed record Input(Guid Sheet);

    /// <param name="Number">From 1, in the order they came in; with the sheet it is the whole address.</param>
    /// <param name="IsShown">A browser shows it; otherwise it is saved and opened elsewhere.</param>
    public sealed record Row(int Number, string Name, string Size, bool IsShown);

    protected override Policy Policy => Policies.Score;

    protected override async Task<IReadOnlyList<Row>> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var (code, files) = await OfAsync(reading, input.Sheet, cancel);
        return [.. files.Select((f, i) => new Row(i + 1, NameOf(code, i + 1, f.Format), FileWords.SizeText(f.Size), f.Format.IsShown()))];
    }

    internal static string NameOf(string code, int number, FileFormat format) => $"naskah-{code}{(number > 1 ? $"-{number}" : "")}.{format.Extension()}";

    /// <exception cref="NotVisible">It is no sheet of a paper, somebody else's, or not his to judge.</exception>
    internal static async Task<(string Code, IReadOnlyList<ParticipantFile> Files)> OfAsync(Reading reading, Guid id, CancellationToken cancel)
    {
        var (db, own) = (reading.Db, new SheetId(id));
        var sheet = await db.OwnSheets(reading.User).FirstOrDefaultAsync(s => s.Id == own && s.ComponentId != null, cancel) ?? throw new NotVisible();
        var round = await db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Id == sheet.RoundId, cancel) ?? throw new NotVisible();
        if (round.HasConflict(sheet.PanelistId, sheet.ParticipantId)) throw new NotVisible();
        return (round.ComponentOf(sheet.ComponentId!.Value).PaperCode(sheet.ParticipantId),
            await db.Files.Where(f => f.RoundId == round.Id && f.ParticipantId == sheet.ParticipantId && f.Kind == FileKind.Paper && f.RemovedAt == null)
                .OrderBy(f => f.AddedAt).ThenBy(f => f.Id).ToListAsync(cancel));
    }
}
