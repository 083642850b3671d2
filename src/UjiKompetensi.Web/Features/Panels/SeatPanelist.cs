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

        /// <summary>The name with its titles apart; without one the account's own name is taken.</summary>
        public string Before { get; set; } = "";
        public string Name { get; set; } = "";
        public string After { get; set; } = "";
        public string Position { get; set; } = "";
        public bool IsInternal { get; set; }
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<PanelistId> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var found = await (
            from account in work.Db.Users
            join grant in work.Db.UserRoles on account.Id equals grant.UserId
            join role in work.Db.Roles on grant.RoleId equals role.Id
            where account.Id == input.Account && role.Name == Roles.Panelist
            select new { account.DisplayName, account.EmployeeNumber }).FirstOrDefaultAsync(cancel)
            ?? throw new RuleViolation("account-not-panelist", "Akun itu tidak berperan Panelis. Minta admin TI memberi peran itu lebih dahulu.");
        var name = input.Name.Trim().Length > 0 ? new PersonName(input.Name.Trim(), input.Before.Trim(), input.After.Trim()) : new PersonName(found.DisplayName);
        return round.Seat(input.Account, name, input.Position, input.IsInternal, found.EmployeeNumber).Id;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Account).NotEmpty().WithMessage("Pilih akun panelis.");
            RuleFor(i => i.Name).MaximumLength(PersonName.BareMaxLength).WithMessage($"Nama paling panjang {PersonName.BareMaxLength} huruf.");
            RuleFor(i => i.Before).MaximumLength(PersonName.TitlesMaxLength).WithMessage($"Gelar depan paling panjang {PersonName.TitlesMaxLength} huruf.");
            RuleFor(i => i.After).MaximumLength(PersonName.TitlesMaxLength).WithMessage($"Gelar belakang paling panjang {PersonName.TitlesMaxLength} huruf.");
            RuleFor(i => i.Position).NotEmpty().WithMessage("Isi jabatan dan lembaga panelis, seperti yang dicetak di bawah tanda tangan.")
                .MaximumLength(Panelist.PositionMaxLength).WithMessage($"Jabatan panelis paling panjang {Panelist.PositionMaxLength} huruf.");
        }
    }
}
