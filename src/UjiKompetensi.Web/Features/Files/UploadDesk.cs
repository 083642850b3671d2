using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Files;

/// <summary>What a participant sees through his personal link: his name, the deadline and his own files.</summary>
public sealed class UploadDesk(UseCaseParts parts) : Query<string, UploadDesk.View>(parts)
{
    public sealed record View(string RoundName, string Name, DateTimeOffset Deadline, bool IsOpen, IReadOnlyList<Row> Files);

    /// <param name="IsOwn">He uploaded it himself and may take it back.</param>
    public sealed record Row(ParticipantFileId Id, FileKind Kind, string Name, int Size, DateTimeOffset AddedAt, bool IsOwn);

    protected override Policy Policy => Policies.UploadByLink;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var link = await reading.Db.LinkAsync(input, cancel);
        var round = await reading.Db.Rounds.Whole().SingleAsync(r => r.Id == link.RoundId, cancel);
        var files = await reading.Db.Files.Where(f => f.ParticipantId == link.ParticipantId && f.RemovedAt == null).OrderBy(f => f.AddedAt)
            .Select(f => new Row(f.Id, f.Kind, f.Name, f.Size, f.AddedAt, f.UploadLinkId != null)).ToListAsync(cancel);
        return new View(round.Name, round.ParticipantOf(link.ParticipantId).Name.Full, link.Deadline, link.IsOpen(round, reading.Now), files);
    }
}
