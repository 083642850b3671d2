using FluentValidation;
using UjiKompetensi.Domain.Panels;

namespace UjiKompetensi.Web.Features.Conflicts;

/// <summary>Every decision on a conflict says why.</summary>
internal static class ReasonRule
{
    public static void MustBeReason<T>(this IRuleBuilder<T, string> reason) => reason
        .NotEmpty().WithMessage("Isi alasannya.")
        .MaximumLength(ConflictOfInterest.ReasonMaxLength).WithMessage($"Alasan paling panjang {ConflictOfInterest.ReasonMaxLength} huruf.");
}
