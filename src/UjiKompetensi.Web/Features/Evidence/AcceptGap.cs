using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>The acting chair accepts in writing, signed, that entries this machine has seen are gone: from here on the round is written to again.</summary>
public sealed class AcceptGap(UseCaseParts parts, IOptions<IdentityOptions> identity) : Command<AcceptGap.Input, Signed>(parts)
{
    public const int ReasonMinLength = 20;
    public const int ReasonMaxLength = 1000;

    private readonly UseCaseParts _parts = parts;

    /// <param name="Proof">His password, a code, or the PIN of his pass.</param>
    public sealed record Input(string Slug, string? Reason, string? Proof);

    protected override Policy Policy => Policies.LeadPanel;

    protected override async Task<Signed> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        if (!round.IsLedBy(work.User.Id)) throw new RuleViolation("gap-chair", "Celah jejak hanya dapat diterima ketua panel yang bertugas.");
        var gap = await _parts.Services.GetRequiredService<ChainKey>().Anchors.GapOfAsync(work.Db, round.Id, cancel)
            ?? throw new RuleViolation("gap-none", "Jejak kegiatan ini tidak bercelah. Muat ulang halaman.");
        var signature = await Signature.ProveAsync(work, round, input.Proof, $"accept-gap {gap.Sequence}", identity.Value.Lockout, cancel);
        if (!signature.Holds) return new(signature.Refusal);
        await work.RecordAsync(round, EventKind.GapAccepted, GapFacts.Accepted(gap.Head, input.Reason!.Trim()), cancel);
        return new("");
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Reason).Must(r => r?.Trim().Length >= ReasonMinLength).WithMessage($"Tulis alasannya, paling sedikit {ReasonMinLength} huruf.")
                .MaximumLength(ReasonMaxLength).WithMessage($"Alasan paling panjang {ReasonMaxLength} huruf.");
            RuleFor(i => i.Proof).NotEmpty().WithMessage("Isi kata sandi atau PIN Anda sebagai tanda tangan.").MaximumLength(IdentityProof.MaxLength).WithMessage("PIN atau kata sandi itu terlalu panjang.");
        }
    }
}
