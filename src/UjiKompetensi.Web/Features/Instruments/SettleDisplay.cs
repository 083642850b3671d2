using FluentValidation;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Instruments;

/// <summary>Settles how the result of a draft round may be looked at: ranking, the spread that is pointed out, and the talent map.</summary>
public sealed class SettleDisplay(UseCaseParts parts) : Command<SettleDisplay.Input, Nothing>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";
        public bool ShowsRanking { get; set; }

        /// <summary>Points of 0–100.</summary>
        public string SpreadLimit { get; set; } = "";
        public AxisFields Performance { get; init; } = new();
        public AxisFields Potential { get; init; } = new();

        /// <summary>What each of the nine boxes suggests, box 1 first.</summary>
        public List<string> Actions { get; init; } = [];

        /// <summary>The version of the round's rules that was shown.</summary>
        public int BasedOn { get; set; }

        public static Input From(string slug, DisplayRules rules, int basedOn) => new()
        {
            Slug = slug,
            ShowsRanking = rules.ShowsRanking,
            SpreadLimit = NumberText.Format(rules.SpreadLimit),
            Performance = AxisFields.From(rules.Map.Performance),
            Potential = AxisFields.From(rules.Map.Potential),
            Actions = [.. rules.Map.Actions],
            BasedOn = basedOn,
        };

        internal DisplayRules Read() => new()
        {
            ShowsRanking = ShowsRanking,
            SpreadLimit = NumberText.Parse(SpreadLimit, "batas selisih"),
            Map = new TalentMap { Performance = Performance.Read(), Potential = Potential.Read(), Actions = Actions },
        };
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        round.SettleDisplay(input.Read(), input.BasedOn);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.SpreadLimit).Must(ComponentFields.Rules.BeNumber).WithMessage("Isi batas selisih dengan angka, misalnya 15.");
            RuleFor(i => i.Performance).SetValidator(new AxisFields.Rules());
            RuleFor(i => i.Potential).SetValidator(new AxisFields.Rules());
            RuleForEach(i => i.Actions).MaximumLength(TalentMap.ActionMaxLength).WithMessage($"Saran kotak paling panjang {TalentMap.ActionMaxLength} huruf.");
        }
    }
}
