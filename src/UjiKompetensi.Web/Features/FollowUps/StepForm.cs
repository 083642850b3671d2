using FluentValidation;
using UjiKompetensi.Domain.Decisions;

namespace UjiKompetensi.Web.Features.FollowUps;

/// <summary>What is typed about one step: a letter, an answer or an inauguration.</summary>
public sealed class StepForm
{
    public StepKind Kind { get; set; }
    public string Authority { get; set; } = "";
    public string Reference { get; set; } = "";
    public DateOnly? Day { get; set; }
    public int Days { get; set; } = ApprovingAuthority.UsualDays;
    public AnswerKind? Answer { get; set; }
    public string Note { get; set; } = "";

    internal StepEntry Entry => new(Kind, Reference, Day ?? default, Days, Authority, Answer, Note);

    internal sealed class Validator : AbstractValidator<StepForm>
    {
        public Validator()
        {
            RuleFor(f => f.Kind).IsInEnum().WithMessage("Pilih langkahnya.");
            RuleFor(f => f.Authority).NotEmpty().When(f => f.Kind == StepKind.Letter).WithMessage("Isi instansi yang disurati.").MaximumLength(ApprovingAuthority.NameMaxLength).WithMessage($"Nama instansi paling panjang {ApprovingAuthority.NameMaxLength} huruf.");
            RuleFor(f => f.Reference).NotEmpty().WithMessage("Isi nomor surat.").MaximumLength(FollowUpStep.ReferenceMaxLength).WithMessage($"Nomor surat paling panjang {FollowUpStep.ReferenceMaxLength} huruf.");
            RuleFor(f => f.Day).NotNull().WithMessage("Isi tanggalnya.");
            RuleFor(f => f.Days).InclusiveBetween(1, ApprovingAuthority.MostDays).When(f => f.Kind != StepKind.Inauguration).WithMessage($"Masa berlaku 1 sampai {ApprovingAuthority.MostDays} hari.");
            RuleFor(f => f.Answer).NotNull().When(f => f.Kind == StepKind.Answer).WithMessage("Pilih isi jawabannya.").IsInEnum().WithMessage("Pilih isi jawabannya dari daftar.");
            RuleFor(f => f.Note).MaximumLength(FollowUpStep.NoteMaxLength).WithMessage($"Keterangan paling panjang {FollowUpStep.NoteMaxLength} huruf.");
        }
    }
}
