using FluentValidation;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>What is typed for an assessment; numbers stay text until the domain reads them.</summary>
public abstract class AssessmentFields
{
    private static readonly Scale Percents = new(0, AssessmentRecord.JpmMaximum);

    public string Provider { get; set; } = "";
    public DateOnly? TakenOn { get; set; }

    /// <summary>Empty when the provider names no end.</summary>
    public DateOnly? ValidUntil { get; set; }
    public string ScaleFrom { get; set; } = "0";
    public string ScaleTo { get; set; } = "100";
    public string Value { get; set; } = "";
    public string Jpm { get; set; } = "";

    /// <summary>One for each competency of the post's standard; 0 for not assessed.</summary>
    public List<Level> Levels { get; set; } = [];

    public sealed class Level
    {
        public string Name { get; set; } = "";
        public int Reached { get; set; }
    }

    internal AssessmentFindings Read()
    {
        var scale = Scale.Of(NumberText.Parse(ScaleFrom, "nilai terendah skala"), NumberText.Parse(ScaleTo, "nilai tertinggi skala"));
        return new AssessmentFindings(Provider, TakenOn!.Value, ValidUntil, scale, Score(Value, scale), Score(Jpm, Percents),
            [.. Levels.Where(l => l.Reached > 0).Select(l => new ReachedLevel(l.Name, l.Reached))]);
    }

    private static decimal? Score(string text, Scale scale) => string.IsNullOrWhiteSpace(text) ? null : ScoreText.Parse(text, scale);

    private static string? Refusal(Action reading)
    {
        try { reading(); return null; }
        catch (RuleViolation refused) { return refused.Message; }
    }

    internal sealed class Rules : AbstractValidator<AssessmentFields>
    {
        public Rules()
        {
            RuleFor(i => i.Provider).NotEmpty().WithMessage("Isi penyelenggara.").MaximumLength(AssessmentResult.ProviderMaxLength).WithMessage($"Nama penyelenggara paling panjang {AssessmentResult.ProviderMaxLength} huruf.");
            RuleFor(i => i.TakenOn).NotNull().WithMessage("Isi tanggal asesmen.");
            RuleFor(i => i.ValidUntil).Must((i, until) => until is null || i.TakenOn is null || until >= i.TakenOn).WithMessage("Masa berlaku tidak boleh berakhir sebelum asesmennya.");
            RuleFor(i => i.ScaleFrom).Must(t => NumberText.Read(t) is not null).WithMessage("Isi nilai terendah skala dengan angka, misalnya 0.");
            RuleFor(i => i.ScaleTo).Must(t => NumberText.Read(t) is not null).WithMessage("Isi nilai tertinggi skala dengan angka, misalnya 100.");
            RuleFor(i => i.Value).Custom((text, context) => Fail(context, () => Score(text, Scale.Of(
                NumberText.Read(context.InstanceToValidate.ScaleFrom) ?? 0, NumberText.Read(context.InstanceToValidate.ScaleTo) ?? 100))));
            RuleFor(i => i.Jpm).Custom((text, context) => Fail(context, () => Score(text, Percents)));
        }

        private static void Fail(ValidationContext<AssessmentFields> context, Action reading)
        {
            if (Refusal(reading) is { } sentence) context.AddFailure(sentence);
        }
    }
}
