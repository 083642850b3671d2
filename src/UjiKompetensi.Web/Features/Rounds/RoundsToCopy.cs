using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Rounds;

/// <summary>Earlier rounds whose instrument, rules and letter texts a new one can begin with, newest first.</summary>
public sealed class RoundsToCopy(UseCaseParts parts) : Query<Nothing, IReadOnlyList<RoundsToCopy.Row>>(parts)
{
    public sealed record Row(string Slug, string Name, DateOnly HeldFrom, Letter Letter);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<IReadOnlyList<Row>> LoadAsync(Reading reading, Nothing input, CancellationToken cancel) =>
        await reading.Db.RoundsVisibleTo(reading.User).Where(r => r.RehearsalOf == null).OrderByDescending(r => r.HeldFrom).Select(r => new Row(r.Slug, r.Name, r.HeldFrom, r.Letter)).ToListAsync(cancel);
}
