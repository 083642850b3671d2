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

        /// <summary>From how many values on the highest and the lowest are dropped.</summary>
        public int MinimumToDrop { get; set; } = RoundRules.UsualMinimumToDrop;
        public RoundingStep RoundingStep { get; set; }
        public int Decimals { get; set; }
        public MissingPolicy Missing { get; set; }

        /// <summary>As <see cref="TieKey"/> spells them, first one first; empty places are skipped.</summary>
        public List<string> TieOrder { get; init; } = [];
        public List<BandFields> Bands { get; init; } = [];

        /// <summary>Percent; empty for none.</summary>
        public string JpmCap { get; set; } = "";

        /// <summary>The version that was shown.</summary>
        public int BasedOn { get; set; }

        public static Input From(string slug, RoundRules rules, int basedOn) => new()
        {
            Slug = slug,
            Aggregation = rules.Aggregation,
            MinimumToDrop = rules.MinimumToDrop,
            RoundingStep = rules.RoundingStep,
            Decimals = rules.Decimals,
            Missing = rules.Missing,
            TieOrder = [.. rules.TieOrder],
            Bands = rules.Bands.Select(b => new BandFields { From = NumberText.Format(b.From), Name = b.Name }).ToList(),
            JpmCap = rules.JpmCap is { } cap ? NumberText.Format(cap) : "",
            BasedOn = basedOn,
        };

        internal RoundRules Read() => new()
        {
            Aggregation = Aggregation,
            MinimumToDrop = MinimumToDrop,
            RoundingStep = RoundingStep,
            Decimals = Decimals,
            Missing = Missing,
            TieOrder = TieOrder.Where(code => code.Length > 0).ToList(),
            Bands = Bands.Select(b => new Band(NumberText.Parse(b.From, "batas kategori"), b.Name.Trim())).ToList(),
            JpmCap = JpmCap.Trim().Length == 0 ? null : NumberText.Parse(JpmCap, "batas JPM"),
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
        round.DeclareRules(input.Read(), input.BasedOn);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Aggregation).IsInEnum();
            RuleFor(i => i.RoundingStep).IsInEnum();
            RuleFor(i => i.Missing).IsInEnum();
            RuleFor(i => i.JpmCap).Must(text => string.IsNullOrWhiteSpace(text) || ComponentFields.Rules.BeNumber(text)).WithMessage("Isi batas JPM dengan angka, misalnya 100, atau kosongkan.");
            RuleForEach(i => i.Bands).ChildRules(band =>
            {
                band.RuleFor(b => b.From).Must(ComponentFields.Rules.BeNumber).WithMessage("Isi batas bawah kategori dengan angka, misalnya 70.");
                band.RuleFor(b => b.Name).NotEmpty().WithMessage("Isi nama kategori.").MaximumLength(80).WithMessage("Nama kategori paling panjang 80 huruf.");
            });
        }
    }
}
