using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Objections;

/// <summary>Tells the official that somebody looks into his objection.</summary>
public sealed class TakeUpObjection(UseCaseParts parts) : Command<TakeUpObjection.Input, Nothing>(parts)
{
    /// <param name="Participant">His number in the round.</param>
    /// <param name="Number">Of his objections.</param>
    public sealed record Input(string Slug, int Participant, int Number);

    protected override Policy Policy => Policies.AnswerObjections;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        await ObjectionDesk.MoveAsync(work, input.Slug, input.Participant, input.Number, (round, objection, takesPart) => objection.TakeUp(round, work.Author(), takesPart, work.Now), cancel);
        return default;
    }
}
