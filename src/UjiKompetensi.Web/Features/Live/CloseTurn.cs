using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Live;

/// <summary>Lets the participant go who is before the panel.</summary>
public sealed class CloseTurn(UseCaseParts parts) : Command<CloseTurn.Input, Nothing>(parts)
{
    /// <param name="Seen">Number of the last turn on the screen.</param>
    public sealed record Input(string Slug, int Seen);

    protected override Policy Policy => Policies.ServeRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.LiveRoundAsync(input.Slug, cancel);
        var turn = round.CloseTurn(input.Seen, work.Now);
        await work.RecordAsync(round, EventKind.TurnEnded, TurnFacts.Of(round, turn), cancel);
        return default;
    }
}
