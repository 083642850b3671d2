using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Conflicts;

/// <summary>Confirms conflicts of interest that were suggested or declared, in draft, all with one reason: those panelists do not judge.</summary>
public sealed class ConfirmConflict(UseCaseParts parts) : Command<ConfirmConflict.Input, int>(parts)
{
    public sealed record Input(string Slug, IReadOnlyList<ConflictPair> Pairs, string Reason);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<int> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        foreach (var pair in input.Pairs)
        {
            var conflict = round.DecideConflict(pair.Panelist, pair.Participant, pair.Kind, holds: true, input.Reason, work.User.Id, work.Now);
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
