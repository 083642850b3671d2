using FluentValidation;
using UjiKompetensi.Domain.Panels;

namespace UjiKompetensi.Web.Features.Conflicts;

/// <summary>Every decision on a conflict says why.</summary>
internal static class ReasonRule
{
    public static void MustBeReason<T>(this IRuleBuilder<T, string> reason, int maximum = ConflictOfInterest.ReasonMaxLength) => reason
        .NotEmpty().WithMessage("Isi alasannya.")
        .Must(text => text.Trim().Length is 0 or >= ConflictOfInterest.ReasonMinLength).WithMessage($"Tulis alasan yang dapat dipahami pembaca lain, paling sedikit {ConflictOfInterest.ReasonMinLength} huruf.")
        .MaximumLength(maximum).WithMessage($"Alasan paling panjang {maximum} huruf.");
}
