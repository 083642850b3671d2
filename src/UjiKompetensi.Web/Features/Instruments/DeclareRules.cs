using FluentValidation;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Instruments;

/// <summary>Declares the arithmetic of a draft round: aggregation, rounding, missing values, ties and categories.</summary>
public sealed class DeclareRules(UseCaseParts parts) : Command<DeclareRules.Input, Nothing>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";
        public Aggregation Aggregation { get; set; }
        public RoundingStep RoundingStep { get; set; }
        public int Decimals { get; set; }
        public MissingPolicy Missing { get; set; }

        /// <summary>Codes of components, first one first; empty places are skipped.</summary>
        public List<string> TieOrder { get; init; } = [];
        public List<BandFields> Bands { get; init; } = [];

        public static Input From(string slug, RoundRules rules) => new()
        {
            Slug = slug,
            Aggregation = rules.Aggregation,
            RoundingStep = rules.RoundingStep,
            Decimals = rules.Decimals,
            Missing = rules.Missing,
            TieOrder = [.. rules.TieOrder],
            Bands = rules.Bands.Select(b => new BandFields { From = NumberText.Format(b.From), Name = b.Name }).ToList(),
        };
    }

    public sealed class BandFields
    {
        public string From { get; set; } = "";
        public string Name { get; set; } = "";
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        round.DeclareRules(new RoundRules
        {
            Aggregation = input.Aggregation,
            RoundingStep = input.RoundingStep,
            Decimals = input.Decimals,
            Missing = input.Missing,
            TieOrder = input.TieOrder.Where(code => code.Length > 0).ToList(),
            Bands = input.Bands.Select(b => new Band(NumberText.Parse(b.From, "batas kategori"), b.Name.Trim())).ToList(),
        });
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Aggregation).IsInEnum();
            RuleFor(i => i.RoundingStep).IsInEnum();
            RuleFor(i => i.Missing).IsInEnum();
            RuleForEach(i => i.Bands).ChildRules(band =>
            {
                band.RuleFor(b => b.From).Must(ComponentFields.Rules.BeNumber).WithMessage("Isi batas bawah kategori dengan angka, misalnya 70.");
                band.RuleFor(b => b.Name).NotEmpty().WithMessage("Isi nama kategori.").MaximumLength(80).WithMessage("Nama kategori paling panjang 80 huruf.");
            });
        }
    }
}
