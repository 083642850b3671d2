using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Notices;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Plenary;

/// <summary>
/// The chair hands the result to the PPK. The chain keeps the hashes of what was computed from and of what came out,
/// so that an old report can never change unseen.
/// </summary>
public sealed class ReleaseToAppointingAuthority(UseCaseParts parts) : Command<ReleaseToAppointingAuthority.Input, DateTimeOffset>(parts)
{
    /// <param name="Understood">The chair ticked that this is final.</param>
    public sealed record Input(string Slug, bool Understood);

    protected override Policy Policy => Policies.LeadPanel;

    protected override async Task<DateTimeOffset> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var opened = await work.OpenedAsync(round, cancel);
        round.ReleaseToAppointingAuthority(work.User.Id, await work.Db.BasisAsync(opened, await work.PlenaryAsync(round, cancel), cancel), work.Now);
        await work.RecordAsync(round, EventKind.Released, ReleaseFacts.Of(round, opened.Input, opened.Compute()), cancel);
        if (round.ParticipantRules.ShowsSomething) work.Notify(round, NoticeKind.OwnPageChanged, (await work.Db.AccountsOfAsync(round, cancel)).Values);
        return work.Now;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Understood).Equal(true).WithMessage("Centang pernyataan bahwa hasil ini final.");
    }
}
