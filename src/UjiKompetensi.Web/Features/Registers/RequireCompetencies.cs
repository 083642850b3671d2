using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Sets the levels of competency a post asks for: the nine given ones, and the technical ones of the post.</summary>
public sealed class RequireCompetencies(UseCaseParts parts) : Command<RequireCompetencies.Input, RegisterRow>(parts)
{
    public sealed class Input
    {
        public PostId Id { get; set; }
        public int BasedOn { get; set; }
        public List<Level> Levels { get; set; } = [];
    }

    public sealed class Level
    {
        public CompetencyKind Kind { get; set; } = CompetencyKind.Technical;
        public string Name { get; set; } = "";
        public int Asked { get; set; } = CompetencyStandard.JptPratamaLevel;
    }

    protected override Policy Policy => Policies.KeepRegisters;

    protected override async Task<RegisterRow> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var post = await work.PostAsync(input.Id, cancel);
        var opd = (await work.ChosenOpdAsync(post.OpdId, cancel)).Name;
        var standard = new CompetencyStandard([.. input.Levels.Select(l => new RequiredLevel(l.Kind, l.Name, l.Asked))]);
        return work.Revised(RegisterSubject.Post, post.Id.Value, () => post.Version, () => RegisterFacts.Of(post, opd), () => post.Require(standard, input.BasedOn));
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Levels).Must(HoldTheGiven).WithMessage("Delapan kompetensi manajerial dan Perekat Bangsa harus ada, masing-masing satu kali.");
            RuleFor(i => i.Levels).Must(l => l.All(x => !string.IsNullOrWhiteSpace(x.Name))).WithMessage("Isi nama setiap kompetensi teknis, atau hapus barisnya.")
                .Must(l => l.All(x => (x.Name ?? "").Trim().Length <= CompetencyStandard.NameMaxLength)).WithMessage($"Nama kompetensi paling panjang {CompetencyStandard.NameMaxLength} huruf.")
                .Must(l => l.All(x => x.Asked is >= CompetencyStandard.LevelMinimum and <= CompetencyStandard.LevelMaximum)).WithMessage("Level kompetensi antara 1 dan 5.");
        }

        private static bool HoldTheGiven(List<Level> levels) =>
            levels.Where(l => l.Kind == CompetencyKind.Managerial).Select(l => l.Name).Order(StringComparer.Ordinal).SequenceEqual(CompetencyStandard.Managerial.Order(StringComparer.Ordinal))
            && levels.Where(l => l.Kind == CompetencyKind.SocioCultural).Select(l => l.Name).SequenceEqual([CompetencyStandard.SocioCultural]);
    }
}
