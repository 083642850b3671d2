using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Participation;

/// <summary>The rounds in which the signed-in person is tested himself, newest first.</summary>
public sealed class OwnRounds(UseCaseParts parts) : Query<Nothing, IReadOnlyList<OwnRounds.Row>>(parts)
{
    public sealed record Row(string Slug, string Name, DateOnly From, DateOnly Until, string PostTitle, RoundPhase Phase);

    protected override Policy Policy => Policies.SeeOwnCase;

    protected override async Task<IReadOnlyList<Row>> LoadAsync(Reading reading, Nothing input, CancellationToken cancel) =>
        await (from own in reading.Db.ParticipationsOf(reading.User)
               join round in reading.Db.Rounds on own.RoundId equals round.Id
               orderby round.HeldFrom descending, round.Slug
               select new Row(round.Slug, round.Name, round.HeldFrom, round.HeldUntil, own.PostTitle, round.Phase)).ToListAsync(cancel);
}
