using FluentValidation;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Instruments;

/// <summary>Adds a ready component with its aspects or rubric to a draft round; answers its id.</summary>
public sealed class AddFromLibrary(UseCaseParts parts) : Command<AddFromLibrary.Input, ComponentId>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";

        /// <summary>Of a <see cref="LibraryComponent"/>.</summary>
        public string Code { get; set; } = "";
        public string Weight { get; set; } = "";
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<ComponentId> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var chosen = ComponentLibrary.Find(input.Code) ?? throw new RuleViolation("library-unknown", "Komponen itu tidak ada dalam pustaka. Pilih yang lain.");
        return chosen.Part.AddTo(round, NumberText.Parse(input.Weight, "bobot")).Id;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Code).NotEmpty().WithMessage("Pilih komponen dari pustaka.");
            RuleFor(i => i.Weight).Must(ComponentFields.Rules.BeNumber).WithMessage("Isi bobot dengan angka, paling banyak dua angka di belakang koma, misalnya 37,5.");
        }
    }
}
