using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Participants;

/// <summary>Officials of the master data who do not take part in a round yet, in the government's protocol order.</summary>
public sealed class OfficialsToInvite(UseCaseParts parts) : Query<string, IReadOnlyList<OfficialsToInvite.Row>>(parts)
{
    public sealed record Row(OfficialId Id, string Name, string EmployeeNumber, string PostTitle, string OpdName, DateOnly InPostSince)
    {
        /// <summary>Whether every word occurs in name, NIP, post or OPD.</summary>
        public bool Matches(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => $"{Name} {EmployeeNumber} {EmployeeNumber.Replace(" ", "", StringComparison.Ordinal)} {PostTitle} {OpdName}".Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<IReadOnlyList<Row>> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Where(r => r.Slug == input).Select(r => new { r.Id }).FirstOrDefaultAsync(cancel) ?? throw new NotVisible();
        var rows = await (
            from official in reading.Db.Officials
            join post in reading.Db.Posts on official.PostId equals post.Id
            join opd in reading.Db.Opds on post.OpdId equals opd.Id
            where !reading.Db.Participants.Any(p => p.RoundId == round.Id && p.OfficialId == official.Id)
            orderby opd.Order, post.Title, official.Name.Bare
            select new { official.Id, official.Name, official.EmployeeNumber, post.Title, Opd = opd.Name, official.InPostSince }).ToListAsync(cancel);
        return rows.Select(r => new Row(r.Id, r.Name.Full, r.EmployeeNumber.Display, r.Title, r.Opd, r.InPostSince)).ToList();
    }
}
