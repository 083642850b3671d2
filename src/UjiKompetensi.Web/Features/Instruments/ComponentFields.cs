using FluentValidation;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Features.Instruments;

/// <summary>What is typed for a component; numbers stay text until the domain reads them.</summary>
public abstract class ComponentFields
{
    public string Slug { get; set; } = "";
    public string Name { get; set; } = "";
    public string Weight { get; set; } = "";
    public string ScaleFrom { get; set; } = "0";
    public string ScaleTo { get; set; } = "100";

    /// <summary>One item a line, for a component recorded by a rubric; its points make the scale.</summary>
    public string Rubric { get; set; } = "";

    /// <summary>Name of the stage whose subtotal it belongs to; empty for none.</summary>
    public string Stage { get; set; } = "";

    /// <summary>For what the panel marks.</summary>
    public AspectWeighing AspectWeighing { get; set; }

    internal Rubric? ReadRubric(ComponentKind kind) => kind == ComponentKind.Rubric ? Domain.Rounds.Rubric.Read(Rubric) : null;

    internal decimal ReadWeight() => NumberText.Parse(Weight, "bobot");

    internal Scale ReadScale() => Scale.Of(NumberText.Parse(ScaleFrom, "nilai terendah"), NumberText.Parse(ScaleTo, "nilai tertinggi"));

    internal sealed class Rules : AbstractValidator<ComponentFields>
    {
        public Rules()
        {
            RuleFor(i => i.Name).NotEmpty().WithMessage("Isi nama komponen.").MaximumLength(Component.NameMaxLength).WithMessage($"Nama komponen paling panjang {Component.NameMaxLength} huruf.");
            RuleFor(i => i.Stage).MaximumLength(Component.StageMaxLength).WithMessage($"Nama tahap paling panjang {Component.StageMaxLength} huruf.");
            RuleFor(i => i.AspectWeighing).IsInEnum();
            RuleFor(i => i.Weight).Must(BeNumber).WithMessage("Isi bobot dengan angka, paling banyak dua angka di belakang koma, misalnya 37,5.");
            RuleFor(i => i.ScaleFrom).Must(BeNumber).WithMessage("Isi nilai terendah skala dengan angka, misalnya 0.");
            RuleFor(i => i.ScaleTo).Must(BeNumber).WithMessage("Isi nilai tertinggi skala dengan angka, misalnya 100.");
        }

        public static bool BeNumber(string? text) => NumberText.Read(text) is not null;
    }
}

/// <summary>What is typed for an aspect.</summary>
public abstract class AspectFields
{
    public string Slug { get; set; } = "";
    public string Title { get; set; } = "";
    public string Weight { get; set; } = "";
    public string Question { get; set; } = "";

    /// <summary>One indicator a line.</summary>
    public string Indicators { get; set; } = "";

    /// <summary>Empty, or one line for each of the levels 1 to 5.</summary>
    public string LevelIndicators { get; set; } = "";

    internal IEnumerable<string> ReadLevels() => string.IsNullOrWhiteSpace(LevelIndicators) ? [] : LevelIndicators.Trim().Split('\n', StringSplitOptions.TrimEntries);

    internal decimal ReadWeight() => NumberText.Parse(Weight, "bobot");

    internal IEnumerable<string> ReadIndicators() => Indicators.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    internal sealed class Rules : AbstractValidator<AspectFields>
    {
        public Rules()
        {
            RuleFor(i => i.Title).NotEmpty().WithMessage("Isi nama aspek.").MaximumLength(Aspect.TitleMaxLength).WithMessage($"Nama aspek paling panjang {Aspect.TitleMaxLength} huruf.");
            RuleFor(i => i.Weight).Must(ComponentFields.Rules.BeNumber).WithMessage("Isi bobot dengan angka, paling banyak dua angka di belakang koma, misalnya 37,5.");
            RuleFor(i => i.Question).MaximumLength(Aspect.QuestionMaxLength).WithMessage($"Pertanyaan paling panjang {Aspect.QuestionMaxLength} huruf.");
        }
    }
}
