using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>The files of the official a panelist is marking.</summary>
public sealed class SheetFiles(UseCaseParts parts) : Query<SheetFiles.Input, IReadOnlyList<SheetFiles.Row>>(parts)
{
    public sealed record Input(string Slug, int Number);

    /// <param name="IsShown">A browser shows it; otherwise it is saved and opened elsewhere.</param>
    public sealed record Row(Guid Id, string Kind, string Name, string Size, bool IsShown);

    protected override Policy Policy => Policies.Score;

    protected override async Task<IReadOnlyList<Row>> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var db = reading.Db;
        var files = await (
            from file in db.FilesVisibleTo(reading.User)
            join round in db.RoundsVisibleTo(reading.User) on file.RoundId equals round.Id
            join person in db.Participants on file.ParticipantId equals person.Id
            where round.Slug == input.Slug && person.Number == input.Number
            orderby file.AddedAt
            select file).ToListAsync(cancel);
        return files.OrderBy(f => f.Kind).Select(f => new Row(f.Id.Value, f.Kind.Title(), f.Name, FileWords.SizeText(f.Size), f.Format.IsShown())).ToList();
    }
}
