using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Rounds;

/// <summary>Settles letterhead, number, addressee and bases of a round's letters; possible until the release.</summary>
public sealed class SettleLetter(UseCaseParts parts) : Command<SettleLetter.Input, Nothing>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";
        public string Government { get; set; } = "";
        public string Office { get; set; } = "";
        public string Address { get; set; } = "";
        public string City { get; set; } = "";
        public string Number { get; set; } = "";
        public DateOnly? Date { get; set; }
        public string Addressee { get; set; } = "";
        public string AddresseePlace { get; set; } = "";

        /// <summary>One a line, as are the copies.</summary>
        public string LegalBases { get; set; } = "";
        public string CopiesTo { get; set; } = "";

        public static Input From(string slug, Letter letter) => new()
        {
            Slug = slug,
            Government = letter.Government,
            Office = letter.Office,
            Address = letter.Address,
            City = letter.City,
            Number = letter.Number,
            Date = letter.Date,
            Addressee = letter.Addressee,
            AddresseePlace = letter.AddresseePlace,
            LegalBases = string.Join('\n', letter.LegalBases),
            CopiesTo = string.Join('\n', letter.CopiesTo),
        };

        internal Letter Read() => new()
        {
            Government = Government,
            Office = Office,
            Address = Address,
            City = City,
            Number = Number,
            Date = Date,
            Addressee = Addressee,
            AddresseePlace = AddresseePlace,
            LegalBases = Lines(LegalBases),
            CopiesTo = Lines(CopiesTo),
        };

        private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        round.SettleLetter(input.Read());
        await work.RecordAsync(round, EventKind.LetterSettled, RoundFacts.LetterSettled(round), cancel);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Government).NotEmpty().WithMessage("Isi nama pemerintah daerah.");
            RuleFor(i => i.Office).NotEmpty().WithMessage("Isi nama panitia pada kop.");
            RuleFor(i => i.City).NotEmpty().WithMessage("Isi tempat penandatanganan.");
            RuleFor(i => i.Addressee).NotEmpty().WithMessage("Isi tujuan laporan, misalnya Gubernur Contoh.");
        }
    }
}
