using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Panels;

/// <summary>Gives an account with the role of a panelist a seat in a draft round's panel.</summary>
public sealed class SeatPanelist(UseCaseParts parts) : Command<SeatPanelist.Input, PanelistId>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";
        public Guid Account { get; set; }
        public string Position { get; set; } = "";
        public bool IsInternal { get; set; }
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<PanelistId> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var name = await (
            from account in work.Db.Users
            join grant in work.Db.UserRoles on account.Id equals grant.UserId
            join role in work.Db.Roles on grant.RoleId equals role.Id
            where account.Id == input.Account && role.Name == Roles.Panelist
            select account.DisplayName).FirstOrDefaultAsync(cancel)
            ?? throw new RuleViolation("account-not-panelist", "Akun itu tidak berperan Panelis. Minta admin TI memberi peran itu lebih dahulu.");
        return round.Seat(input.Account, new PersonName(name), input.Position, input.IsInternal).Id;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Account).NotEmpty().WithMessage("Pilih akun panelis.");
            RuleFor(i => i.Position).NotEmpty().WithMessage("Isi jabatan dan lembaga panelis, seperti yang dicetak di bawah tanda tangan.")
                .MaximumLength(Panelist.PositionMaxLength).WithMessage($"Jabatan panelis paling panjang {Panelist.PositionMaxLength} huruf.");
        }
    }
}
