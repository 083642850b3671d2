using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Plenary;

/// <summary>The chair ends scoring; from here on the panel sees what it gave.</summary>
public sealed class OpenPlenary(UseCaseParts parts) : Command<OpenPlenary.Input, Nothing>(parts)
{
    public sealed record Input(string Slug);

    protected override Policy Policy => Policies.LeadPanel;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        round.OpenPlenary(work.User.Id, await work.Db.Sheets.AsNoTracking().Where(s => s.RoundId == round.Id).ToListAsync(cancel),
            await work.Db.UnlockRequests.AsNoTracking().Where(u => u.RoundId == round.Id).ToListAsync(cancel));
        await work.RecordAsync(round, EventKind.PlenaryOpened, RoundFacts.Step(round), cancel);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Slug).NotEmpty().WithMessage("Sebutkan kegiatannya.");
    }
}
