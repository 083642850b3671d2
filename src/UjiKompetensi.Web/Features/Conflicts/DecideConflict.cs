using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Conflicts;

/// <summary>Decides, in draft, whether conflicts of interest that were suggested or declared hold, all with one reason.</summary>
public sealed class DecideConflict(UseCaseParts parts) : Command<DecideConflict.Input, int>(parts)
{
    /// <param name="Holds">Then those panelists do not judge; otherwise the hint is dismissed and they do.</param>
    public sealed record Input(string Slug, IReadOnlyList<ConflictPair> Pairs, bool Holds, string Reason);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<int> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        foreach (var pair in input.Pairs)
        {
            var conflict = round.DecideConflict(pair.Panelist, pair.Participant, pair.Kind, input.Holds, input.Reason, work.User.Id, work.Now);
            await work.RecordAsync(round, EventKind.ConflictDecided, ConflictFacts.Of(round, conflict), cancel);
        }

        return input.Pairs.Count;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Pairs).NotEmpty().WithMessage("Pilih dahulu pasangan panelis dan peserta.");
            RuleFor(i => i.Reason).MustBeReason();
        }
    }
}
