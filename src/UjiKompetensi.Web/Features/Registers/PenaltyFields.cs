using FluentValidation;
using UjiKompetensi.Domain.Officials;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>What is typed for a disciplinary penalty.</summary>
public abstract class PenaltyFields
{
    public PenaltyLevel Level { get; set; }
    public string Description { get; set; } = "";
    public string DecreeNumber { get; set; } = "";
    public DateOnly? DecreedOn { get; set; }
    public DateOnly? From { get; set; }

    /// <summary>Empty for a penalty without an end.</summary>
    public DateOnly? Until { get; set; }

    internal PenaltyTerms Read() => new(Level, Description, DecreeNumber, DecreedOn!.Value, From!.Value, Until);

    internal sealed class Rules : AbstractValidator<PenaltyFields>
    {
        public Rules()
        {
            RuleFor(i => i.Level).IsInEnum().WithMessage("Pilih tingkat dari daftar.");
            RuleFor(i => i.Description).NotEmpty().WithMessage("Isi jenis hukuman.").MaximumLength(Penalty.DescriptionMaxLength).WithMessage($"Jenis hukuman paling panjang {Penalty.DescriptionMaxLength} huruf.");
            RuleFor(i => i.DecreeNumber).NotEmpty().WithMessage("Isi nomor SK.").MaximumLength(Penalty.DecreeMaxLength).WithMessage($"Nomor SK paling panjang {Penalty.DecreeMaxLength} huruf.");
            RuleFor(i => i.DecreedOn).NotNull().WithMessage("Isi tanggal SK.");
            RuleFor(i => i.From).NotNull().WithMessage("Isi hari mulai hukuman.");
            RuleFor(i => i.Until).Must((i, until) => until is null || i.From is null || until >= i.From).WithMessage("Hukuman tidak boleh berakhir sebelum dimulai.");
        }
    }
}
