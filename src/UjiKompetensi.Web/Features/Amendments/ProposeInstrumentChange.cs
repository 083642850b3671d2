using FluentValidation;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Amendments;

/// <summary>Proposes other weights, words or rules for a round that is being scored; answers the proposal's number.</summary>
public sealed class ProposeInstrumentChange(UseCaseParts parts) : Command<ProposeInstrumentChange.Input, int>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";

        /// <summary>The <see cref="Round.InstrumentVersion"/> that was shown.</summary>
        public int BasedOn { get; set; }
        public List<ComponentFields> Components { get; init; } = [];

        /// <summary>Null leaves the rules as they are.</summary>
        public RoundRules? Rules { get; set; }
        public string Reason { get; set; } = "";
    }

    public sealed class ComponentFields
    {
        public string Code { get; set; } = "";
        public string Name { get; set; } = "";
        public string Weight { get; set; } = "";

        /// <summary>For the labels only: how aspects are weighed is not changed here.</summary>
        public bool ByFactor { get; init; }
        public List<AspectFields> Aspects { get; init; } = [];
    }

    public sealed class AspectFields
    {
        public string Code { get; set; } = "";
        public string Title { get; set; } = "";
        public string Weight { get; set; } = "";
        public string Question { get; set; } = "";

        /// <summary>One a line.</summary>
        public string Indicators { get; set; } = "";
        public string LevelIndicators { get; set; } = "";
    }

    protected override Policy Policy => Policies.AmendRounds;

    protected override async Task<int> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var standing = round.Components.ToDictionary(c => c.Code);
        var draft = new InstrumentDraft(input.BasedOn, input.Components.Select(c => new DraftComponent(
            c.Code, c.Name.Trim(), NumberText.Parse(c.Weight, "bobot"), standing.GetValueOrDefault(c.Code)?.Scale ?? Scale.Percent,
            c.Aspects.Select(a => new DraftAspect(a.Code, a.Title.Trim(), NumberText.Parse(a.Weight, "bobot"), a.Question.Trim(), Lines(a.Indicators), Lines(a.LevelIndicators))).ToList(),
            standing.GetValueOrDefault(c.Code)?.Stage ?? "", standing.GetValueOrDefault(c.Code)?.AspectWeighing ?? AspectWeighing.Percent)).ToList(),
            input.Rules ?? round.Rules);
        return await work.ProposeAsync(round, number => Amendment.OnInstrument(round, number, draft, input.Reason, work.User.Id, work.Now), cancel);
    }

    private static List<string> Lines(string text) => [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Isi alasan perubahan ini.").MaximumLength(Amendment.ReasonMaxLength).WithMessage($"Alasan paling panjang {Amendment.ReasonMaxLength} huruf.");
            RuleForEach(i => i.Components).ChildRules(component =>
            {
                component.RuleFor(c => c.Name).NotEmpty().WithMessage("Isi nama komponen.");
                component.RuleFor(c => c.Weight).Must(text => NumberText.Read(text) is not null).WithMessage("Isi bobot komponen dengan angka, misalnya 37,5.");
                component.RuleForEach(c => c.Aspects).ChildRules(aspect =>
                {
                    aspect.RuleFor(a => a.Title).NotEmpty().WithMessage("Isi nama aspek.");
                    aspect.RuleFor(a => a.Weight).Must(text => NumberText.Read(text) is not null).WithMessage("Isi bobot aspek dengan angka, misalnya 37,5.");
                });
            });
        }
    }
}
