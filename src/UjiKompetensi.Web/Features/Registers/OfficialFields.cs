using FluentValidation;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Officials;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>What is typed for an official; the NIP stays text until it is saved.</summary>
public abstract class OfficialFields
{
    public string EmployeeNumber { get; set; } = "";
    public string Before { get; set; } = "";
    public string Name { get; set; } = "";
    public string After { get; set; } = "";
    public Rank Rank { get; set; } = Rank.IVb;
    public Education? Education { get; set; }
    public string EducationField { get; set; } = "";

    /// <summary>Empty for the day that follows from the birth date.</summary>
    public DateOnly? RetiresOn { get; set; }

    internal EmployeeNumber ReadNumber() => Domain.Officials.EmployeeNumber.Parse(EmployeeNumber);

    internal OfficialDetails ReadDetails() => new(new PersonName(Name, Before, After), Rank, Education, EducationField, RetiresOn);

    internal sealed class Rules : AbstractValidator<OfficialFields>
    {
        public Rules()
        {
            RuleFor(i => i.EmployeeNumber).Custom((text, context) =>
            {
                try { Domain.Officials.EmployeeNumber.Parse(text); }
                catch (RuleViolation refused) { context.AddFailure(refused.Message); }
            });
            RuleFor(i => i.Name).NotEmpty().WithMessage("Isi nama tanpa gelar.").MaximumLength(PersonName.BareMaxLength).WithMessage($"Nama paling panjang {PersonName.BareMaxLength} huruf.");
            RuleFor(i => i.Before).MaximumLength(PersonName.TitlesMaxLength).WithMessage($"Gelar depan paling panjang {PersonName.TitlesMaxLength} huruf.");
            RuleFor(i => i.After).MaximumLength(PersonName.TitlesMaxLength).WithMessage($"Gelar belakang paling panjang {PersonName.TitlesMaxLength} huruf.");
            RuleFor(i => i.Rank).IsInEnum().WithMessage("Pilih pangkat dari daftar.");
            RuleFor(i => i.Education).IsInEnum().WithMessage("Pilih pendidikan dari daftar.");
            RuleFor(i => i.EducationField).MaximumLength(Official.EducationFieldMaxLength).WithMessage($"Jurusan paling panjang {Official.EducationFieldMaxLength} huruf.");
        }
    }
}
