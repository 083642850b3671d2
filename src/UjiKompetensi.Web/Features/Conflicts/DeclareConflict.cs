using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Conflicts;

/// <summary>A panelist says whom he must not judge; it holds at once.</summary>
public sealed class DeclareConflict(UseCaseParts parts) : Command<DeclareConflict.Input, Nothing>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";
        public int Number { get; set; }
        public ConflictKind Kind { get; set; } = ConflictKind.Family;
        public string Reason { get; set; } = "";
    }

    protected override Policy Policy => Policies.Score;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        if (round.Panel.All(p => p.AccountId != work.User.Id)) throw new NotVisible();
        var participant = round.Participants.FirstOrDefault(p => p.Number == input.Number) ?? throw new NotVisible();
        var sheets = await work.Db.SheetsVisibleTo(work.User).Whole()
            .Where(s => s.RoundId == round.Id && s.ParticipantId == participant.Id && work.Db.Panelists.Any(p => p.Id == s.PanelistId && p.AccountId == work.User.Id)).ToListAsync(cancel);
        var conflict = round.DeclareConflict(work.User.Id, participant.Id, input.Kind, input.Reason, sheets, work.Now);
        await work.RecordAsync(round, EventKind.ConflictDeclared, ConflictFacts.Of(round, conflict), cancel);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Kind).IsInEnum().NotEqual(ConflictKind.SamePerson).WithMessage("Pilih jenis hubungannya.");
            RuleFor(i => i.Reason).MustBeReason();
        }
    }
}
