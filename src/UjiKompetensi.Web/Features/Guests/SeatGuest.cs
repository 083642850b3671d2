using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Guests;

/// <summary>Seats a panelist who has no account: makes one without a password, which only a pass can open.</summary>
public sealed class SeatGuest(UseCaseParts parts) : Command<SeatGuest.Input, PanelistId>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";
        public string Before { get; set; } = "";
        public string Name { get; set; } = "";
        public string After { get; set; } = "";
        public string Position { get; set; } = "";

        /// <summary>Where he has one: by it the product knows that he is tested in this round himself.</summary>
        public string Number { get; set; } = "";
        public bool IsInternal { get; set; }
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<PanelistId> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var name = new PersonName(input.Name.Trim(), input.Before.Trim(), input.After.Trim());
        var id = Guid.CreateVersion7();
        EmployeeNumber? number = input.Number.Trim().Length == 0 ? null : EmployeeNumber.Parse(input.Number);
        var panelist = round.Seat(id, name, input.Position, input.IsInternal, number);
        var role = await work.Db.Roles.FirstOrDefaultAsync(r => r.Name == Roles.Panelist, cancel) ?? throw new RuleViolation("role-missing", "Peran Panelis belum ada di instalasi ini. Buat satu akun panelis lebih dahulu.");
        var userName = $"tamu-{id:N}";
        work.Db.Users.Add(new()
        {
            Id = id,
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            DisplayName = RuleViolation.Text(name.Full, Data.Account.DisplayNameMaxLength, "nama"),
            EmployeeNumber = number,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
        });
        work.Db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = id, RoleId = role.Id });
        return panelist.Id;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Name).NotEmpty().WithMessage("Isi nama panelis tamu tanpa gelar.")
                .MaximumLength(PersonName.BareMaxLength).WithMessage($"Nama paling panjang {PersonName.BareMaxLength} huruf.");
            RuleFor(i => i.Before).MaximumLength(PersonName.TitlesMaxLength).WithMessage($"Gelar depan paling panjang {PersonName.TitlesMaxLength} huruf.");
            RuleFor(i => i.After).MaximumLength(PersonName.TitlesMaxLength).WithMessage($"Gelar belakang paling panjang {PersonName.TitlesMaxLength} huruf.");
            RuleFor(i => i.Position).NotEmpty().WithMessage("Isi jabatan dan lembaga panelis, seperti yang dicetak di bawah tanda tangan.")
                .MaximumLength(Panelist.PositionMaxLength).WithMessage($"Jabatan panelis paling panjang {Panelist.PositionMaxLength} huruf.");
        }
    }
}
