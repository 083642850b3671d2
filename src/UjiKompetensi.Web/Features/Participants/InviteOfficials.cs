using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;
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
        var people = await (
            from official in work.Db.Officials
            join post in work.Db.Posts on official.PostId equals post.Id
            join opd in work.Db.Opds on post.OpdId equals opd.Id
            where wanted.Contains(official.Id)
            orderby opd.Order, post.Title, official.Name.Bare
            select new { Official = official, post.Title, Opd = opd.Name }).ToListAsync(cancel);
        if (people.Count != wanted.Count) throw new RuleViolation("official-unknown", "Sebagian pejabat itu tidak ada lagi di data induk. Muat ulang halaman.");
        foreach (var person in people)
        {
            var official = person.Official;
            round.Invite(official.Id, new ParticipantProfile(official.Name, official.EmployeeNumber, official.Rank, person.Title, person.Opd, official.InPostSince));
        }

        return people.Count;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Officials).NotEmpty().WithMessage("Pilih sedikitnya satu pejabat.");
    }
}
