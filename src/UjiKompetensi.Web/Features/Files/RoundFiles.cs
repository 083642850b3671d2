using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Files;

/// <summary>A round's participants with their files and personal links.</summary>
public sealed class RoundFiles(UseCaseParts parts) : Query<string, RoundFiles.View>(parts)
{
    /// <param name="UsualDeadline">The last day before the round, which a link nearly always means; null once it is over.</param>
    public sealed record View(string Slug, string Name, RoundPhase Phase, bool MayChange, DateOnly? UsualDeadline, IReadOnlyList<Row> Rows);

    public sealed record Row(ParticipantId Id, string Code, string Name, string EmployeeNumber, string Position, IReadOnlyList<FileRow> Files, Link? Link);

    public sealed record FileRow(ParticipantFileId Id, FileKind Kind, string Name, int Size, bool IsShown, string By, DateTimeOffset AddedAt);

    public sealed record Link(UploadLinkId Id, DateTimeOffset Deadline, bool IsOpen);

    protected override Policy Policy => Policies.ReadFiles;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var db = reading.Db;
        var round = await db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        var files = await db.FilesVisibleTo(reading.User).Where(f => f.RoundId == round.Id).OrderBy(f => f.AddedAt).ToListAsync(cancel);
        var accounts = files.Select(f => f.AddedBy).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.Where(u => accounts.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        var links = await db.UploadLinks.Where(l => l.RoundId == round.Id && l.RevokedAt == null).ToDictionaryAsync(l => l.ParticipantId, cancel);
        var before = round.HeldFrom.AddDays(-1);
        return new View(round.Slug, round.Name, round.Phase, ParticipantFile.IsOpen(round) && Policies.ServeRounds.Allows(reading.User), before >= Words.DayOf(reading.Now) ? before : null,
            round.Participants.Select(p => new Row(p.Id, p.Code, p.Name.Full, p.EmployeeNumber.Digits, p.Position,
                files.Where(f => f.ParticipantId == p.Id).Select(f => new FileRow(f.Id, f.Kind, f.Name, f.Size, f.Format.IsShown(), By(f, names), f.AddedAt)).ToList(),
                links.TryGetValue(p.Id, out var link) ? new Link(link.Id, link.Deadline, link.IsOpen(round, reading.Now)) : null)).ToList());
    }

    private static string By(ParticipantFile file, Dictionary<Guid, string> names) =>
        file.AddedBy is not { } account ? "peserta sendiri" : names.GetValueOrDefault(account, "akun yang sudah tidak ada");
}
