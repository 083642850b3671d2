using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Live;

/// <summary>Lets a participant in before the panel; whoever was inside is let go.</summary>
public sealed class CallIn(UseCaseParts parts) : Command<CallIn.Input, Nothing>(parts)
{
    /// <param name="Seen">Number of the last turn on the screen.</param>
    public sealed record Input(string Slug, int Seen, int Participant);

    protected override Policy Policy => Policies.ServeRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.LiveRoundAsync(input.Slug, cancel);
        var before = round.CurrentTurn;
        var turn = round.CallIn(round.Numbered(input.Participant).Id, input.Seen, work.Now);
        if (before is not null)
        {
            await work.RecordAsync(round, EventKind.TurnEnded, TurnFacts.Of(round, before), cancel);
            // Only one turn of a round may be open: the database wants to see the end before the beginning.
            work.Db.Entry(turn).State = Microsoft.EntityFrameworkCore.EntityState.Detached;
            await work.Db.SaveChangesAsync(cancel);
            work.Db.Turns.Add(turn);
        }

        await work.RecordAsync(round, EventKind.TurnBegan, TurnFacts.Of(round, turn), cancel);
        return default;
    }
}
