using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Rounds;

/// <summary>Names, and nothing else, of rounds that would be this person's to see if he did not take part in them himself.</summary>
public sealed class ClosedRounds(UseCaseParts parts) : Query<Nothing, IReadOnlyList<string>>(parts)
{
    protected override Policy Policy => Policies.SeePreparation;

    protected override async Task<IReadOnlyList<string>> LoadAsync(Reading reading, Nothing input, CancellationToken cancel) =>
        await reading.Db.RoundsClosedTo(reading.User).OrderByDescending(r => r.HeldFrom).Select(r => r.Name).ToListAsync(cancel);
}
