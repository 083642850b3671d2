using FluentValidation;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Participants;

/// <summary>Invites officials of the master data to a draft round, keeping what they are today; all of them or none.</summary>
public sealed class InviteOfficials(UseCaseParts parts) : Command<InviteOfficials.Input, int>(parts)
{
    public sealed record Input(string Slug, IReadOnlyCollection<OfficialId> Officials);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<int> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var wanted = input.Officials.Distinct().ToList();
        var people = await work.Db.ProfilesAsync(wanted, round.HeldFrom, cancel);
        if (people.Count != wanted.Count) throw new RuleViolation("official-unknown", "Sebagian pejabat itu tidak ada lagi di data induk. Muat ulang halaman.");
        foreach (var (id, profile) in people) round.Invite(id, profile);
        return people.Count;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Officials).NotEmpty().WithMessage("Pilih sedikitnya satu pejabat.");
    }
}
