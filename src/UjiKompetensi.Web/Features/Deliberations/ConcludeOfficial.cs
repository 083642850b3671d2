using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Deliberations;

/// <summary>The acting chair concludes on one official, signed: the panel advises what the recommendation says.</summary>
public sealed class ConcludeOfficial(UseCaseParts parts, IOptions<IdentityOptions> identity) : Command<ConcludeOfficial.Input, Signed>(parts)
{
    /// <param name="Seen">The recommendation's version on his screen.</param>
    /// <param name="Proof">His password, or the PIN of his pass.</param>
    public sealed record Input(string Slug, int Number, int Seen, string? Text, string? Proof);

    protected override Policy Policy => Policies.LeadPanel;

    protected override async Task<Signed> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var person = round.PersonOf(input.Number);
        var plenary = await work.PlenaryAsync(round, cancel);
        var opened = await work.OpenedAsync(round, cancel);
        var basis = await work.Db.BasisAsync(opened, plenary, cancel);
        var written = basis.Of(person.Id) ?? throw new RuleViolation("recommendation-incomplete", "Rekomendasi peserta ini belum ditulis.");
        var signature = await Signature.ProveAsync(work, round, input.Proof, $"conclude {person.Code}", identity.Value.Lockout, cancel);
        if (!signature.Holds) return new(signature.Refusal);
        var conclusion = plenary.Conclude(round, written, input.Seen, basis.DeparturesOf(round, person), basis.Sheets, basis.Unlocks, input.Text ?? "", work.Author(), signature.Kind.ToString(), work.Now);
        await work.RecordAsync(round, EventKind.OfficialConcluded, PlenaryFacts.Of(round, conclusion), cancel);
        return new("");
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Text).MaximumLength(Conclusion.TextMaxLength).WithMessage($"Kesimpulan paling panjang {Conclusion.TextMaxLength} huruf.");
            RuleFor(i => i.Proof).NotEmpty().WithMessage("Isi kata sandi atau PIN Anda sebagai tanda tangan.").MaximumLength(IdentityProof.MaxLength).WithMessage("PIN atau kata sandi itu terlalu panjang.");
        }
    }
}
