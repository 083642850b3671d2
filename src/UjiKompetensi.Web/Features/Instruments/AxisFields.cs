using FluentValidation;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Features.Instruments;

/// <summary>One axis of the talent map as it is typed.</summary>
public sealed class AxisFields
{
    /// <summary>Code of a component, <see cref="MapAxis.Total"/>, or empty for none.</summary>
    public string Source { get; set; } = "";
    public string Middle { get; set; } = "";
    public string High { get; set; } = "";
    public string LowName { get; set; } = "";
    public string MiddleName { get; set; } = "";
    public string HighName { get; set; } = "";

    public static AxisFields From(MapAxis axis) => new()
    {
        Source = axis.Source,
        Middle = NumberText.Format(axis.Middle),
        High = NumberText.Format(axis.High),
        LowName = axis.NameOf(MapLevel.Low),
        MiddleName = axis.NameOf(MapLevel.Middle),
        HighName = axis.NameOf(MapLevel.High),
    };

    internal MapAxis Read() => new()
    {
        Source = Source, Middle = NumberText.Parse(Middle, "batas tengah"), High = NumberText.Parse(High, "batas atas"), Names = [LowName, MiddleName, HighName],
    };

    internal sealed class Rules : AbstractValidator<AxisFields>
    {
        public Rules()
        {
            RuleFor(a => a.Middle).Must(ComponentFields.Rules.BeNumber).WithMessage("Isi batas tengah dengan angka, misalnya 68.");
            RuleFor(a => a.High).Must(ComponentFields.Rules.BeNumber).WithMessage("Isi batas atas dengan angka, misalnya 80.");
            foreach (var name in new System.Linq.Expressions.Expression<Func<AxisFields, string>>[] { a => a.LowName, a => a.MiddleName, a => a.HighName })
                RuleFor(name).NotEmpty().WithMessage("Isi nama tingkat.").MaximumLength(MapAxis.NameMaxLength).WithMessage($"Nama tingkat paling panjang {MapAxis.NameMaxLength} huruf.");
        }
    }
}
