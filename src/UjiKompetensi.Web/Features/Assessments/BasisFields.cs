using FluentValidation;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Features.Assessments;

/// <summary>Whose result it is, from whom and of when, for results that are computed from what stands on a page.</summary>
public abstract class BasisFields
{
    internal static readonly string ReasonHint = $"Penilaian sudah dibuka: mengubah nilai yang sudah tercatat perlu alasan, paling sedikit {Domain.Assessments.ChangeReason.MinLength} huruf; alasannya masuk jejak.";

    public string Slug { get; set; } = "";
    public ComponentId Component { get; set; }
    public ParticipantId Participant { get; set; }
    public string Provider { get; set; } = "";
    public DateOnly? TakenOn { get; set; }

    /// <summary>Why a recorded value changes, once scoring has opened.</summary>
    public string ChangeReason { get; set; } = "";

    /// <summary>The version that was shown, 0 for none.</summary>
    public int BasedOn { get; set; }

    internal sealed class Rules : AbstractValidator<BasisFields>
    {
        public Rules()
        {
            RuleFor(i => i.Provider).NotEmpty().WithMessage("Isi sumber datanya, misalnya Bagian Organisasi.")
                .MaximumLength(AssessmentResult.ProviderMaxLength).WithMessage($"Nama sumber paling panjang {AssessmentResult.ProviderMaxLength} huruf.");
            RuleFor(i => i.TakenOn).NotNull().WithMessage("Isi tanggal dokumennya.");
        }
    }
}
