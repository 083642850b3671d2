using FluentValidation;
using UjiKompetensi.Domain.Officials;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>What is chosen for a rating.</summary>
public abstract class RatingFields
{
    public Expectation Results { get; set; } = Expectation.Meets;
    public Expectation Behaviour { get; set; } = Expectation.Meets;
    public string Rater { get; set; } = "";

    internal sealed class Rules : AbstractValidator<RatingFields>
    {
        public Rules()
        {
            RuleFor(i => i.Results).IsInEnum().WithMessage("Pilih hasil kerja dari daftar.");
            RuleFor(i => i.Behaviour).IsInEnum().WithMessage("Pilih perilaku kerja dari daftar.");
            RuleFor(i => i.Rater).MaximumLength(PerformanceRating.RaterMaxLength).WithMessage($"Nama penilai paling panjang {PerformanceRating.RaterMaxLength} huruf.");
        }
    }
}
