using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Deliberations;

/// <summary>A member agrees in one signature with every conclusion he was shown and has said nothing to yet. All of them or none.</summary>
public sealed class AgreeToAll(UseCaseParts parts, IOptions<IdentityOptions> identity) : Command<AgreeToAll.Input, Signed>(parts)
{
    /// <param name="Shown">Exactly what he was shown; anything that changed since is refused.</param>
    public sealed record Input(string Slug, IReadOnlyList<ShownConclusion> Shown, string? Proof);

    /// <param name="Number">The participant's.</param>
    /// <param name="Conclusion">Number of the conclusion on him.</param>
    public sealed record ShownConclusion(int Number, int Conclusion);

    protected override Policy Policy => Policies.Score;

    protected override async Task<Signed> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var plenary = await work.PlenaryAsync(round, cancel);
        var shown = input.Shown.Select(s => (Person: round.PersonOf(s.Number), s.Conclusion)).ToList();
        var awaiting = plenary.AwaitingWordOf(round, work.User.Id);
        if (!shown.Select(s => s.Person.Id).ToHashSet().SetEquals(awaiting.Select(c => c.ParticipantId)))
            throw new RuleViolation("conclusion-stale", "Kesimpulan berubah sejak halaman ini dibuka. Baca sekali lagi, lalu setujui.");
        var signature = await Signature.ProveAsync(work, round, input.Proof, "agree to all", identity.Value.Lockout, cancel);
        if (!signature.Holds) return new(signature.Refusal);
        foreach (var (person, conclusion) in shown)
        {
            var stance = plenary.Take(round, person.Id, work.User.Id, conclusion, StanceKind.Agrees, "", signature.Kind.ToString(), work.Now);
            await work.RecordAsync(round, EventKind.StanceTaken, PlenaryFacts.Of(round, stance), cancel);
        }

        return new("");
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Shown).NotEmpty().WithMessage("Belum ada kesimpulan yang menunggu persetujuan Anda.");
            RuleFor(i => i.Proof).NotEmpty().WithMessage("Isi kata sandi atau PIN Anda sebagai tanda tangan.").MaximumLength(IdentityProof.MaxLength).WithMessage("PIN atau kata sandi itu terlalu panjang.");
        }
    }
}
