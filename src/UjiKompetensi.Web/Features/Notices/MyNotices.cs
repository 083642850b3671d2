using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Notices;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Notices;

/// <summary>What the signed-in person was told, newest first. Nobody's but his own.</summary>
public sealed class MyNotices(UseCaseParts parts) : Query<Nothing, MyNotices.View>(parts)
{
    private const int Most = 100;

    public sealed record Row(NoticeId Id, string Subject, string Body, string Href, DateTimeOffset At, bool IsRead);

    public sealed record View(int Unread, IReadOnlyList<Row> Rows);

    protected override Policy Policy => Policies.SeeOwnCase;

    protected override async Task<View> LoadAsync(Reading reading, Nothing input, CancellationToken cancel)
    {
        var mine = reading.Db.Notices.Where(n => n.AccountId == reading.User.Id);
        var told = await (from notice in mine
                          join round in reading.Db.Rounds on notice.RoundId equals round.Id into rounds
                          from round in rounds.DefaultIfEmpty()
                          orderby notice.At descending, notice.Id descending
                          select new { Notice = notice, Name = round == null ? "" : round.Name, Slug = round == null ? "" : round.Slug }).Take(Most).ToListAsync(cancel);
        return new View(await mine.CountAsync(n => n.ReadAt == null, cancel), [.. told.Select(t =>
        {
            var text = NoticeText.Of(t.Notice.Kind, t.Name, t.Slug);
            return new Row(t.Notice.Id, text.Subject, text.Body, text.Path, t.Notice.At, t.Notice.ReadAt is not null);
        })]);
    }
}
