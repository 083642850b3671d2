using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;
using AccountRow = UjiKompetensi.Web.Data.Account;

namespace UjiKompetensi.Web.Features.Guests;

/// <summary>Issues a guest's pass in place of his former ones. Code and PIN are told this once and never again.</summary>
public sealed class IssuePass(UseCaseParts parts) : Command<IssuePass.Input, IssuePass.Issued>(parts)
{
    private static readonly PasswordHasher<AccountRow> Hasher = new();

    public sealed record Input(string Slug, PanelistId Panelist, int Hours = 24);

    public sealed record Issued(string Name, string Code, string Pin, DateTimeOffset ExpiresAt);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Issued> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var panelist = round.PanelistOf(input.Panelist);
        // Whoever signs in with a password must not be impersonated by whoever issues passes.
        if (!await work.Db.Users.AnyAsync(u => u.Id == panelist.AccountId && u.PasswordHash == null, cancel))
            throw new RuleViolation("pass-not-guest", $"{panelist.Name.Full} masuk dengan kata sandinya sendiri. Tiket hanya untuk panelis tamu.");
        foreach (var former in await work.Db.GuestPasses.Where(p => p.PanelistId == panelist.Id && p.RevokedAt == null && p.ExpiresAt > work.Now).ToListAsync(cancel))
        {
            former.Revoke(work.Now);
            await work.RecordAsync(round, EventKind.PassRevoked, PassFacts.Revoked(round, former, "replaced"), cancel);
        }

        var (code, pin) = (PassCode.New(), PassCode.NewPin());
        var pass = GuestPass.Issue(round, panelist.Id, PassCode.HashOf(code), Hasher.HashPassword(new AccountRow(), pin), TimeSpan.FromHours(input.Hours), work.User.Id, work.Now);
        work.Db.GuestPasses.Add(pass);
        await work.RecordAsync(round, EventKind.PassIssued, PassFacts.Of(round, pass), cancel);
        return new Issued(panelist.Name.Full, code, pin, pass.ExpiresAt);
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Hours).InclusiveBetween(1, (int)GuestPass.LongestLife.TotalHours)
            .WithMessage($"Masa berlaku tiket antara 1 dan {(int)GuestPass.LongestLife.TotalHours} jam.");
    }
}
