using System.Globalization;
using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Records how an official was rated in a year.</summary>
public sealed class RecordRating(UseCaseParts parts) : Command<RecordRating.Input, RegisterRow>(parts)
{
    public sealed class Input : RatingFields
    {
        public OfficialId Official { get; set; }

        /// <summary>Stays text until it is saved.</summary>
        public string Year { get; set; } = "";

        internal int ReadYear() => int.Parse(Year.Trim(), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    protected override Policy Policy => Policies.KeepRegisters;

    protected override string TakenSentence => "Kinerja tahun itu sudah dicatat. Ubah yang sudah ada.";

    protected override async Task<RegisterRow> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var number = await work.NumberAsync(input.Official, cancel);
        var rating = PerformanceRating.Record(input.Official, input.ReadYear(), input.Results, input.Behaviour, input.Rater);
        work.Db.PerformanceRatings.Add(rating);
        return work.Added(RegisterSubject.PerformanceRating, rating.Id.Value, rating.Version, RegisterFacts.Of(rating, number));
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            Include(new RatingFields.Rules());
            RuleFor(i => i.Year).Must(BeYear).WithMessage($"Isi tahun dengan angka {PerformanceRating.YearMinimum} sampai {PerformanceRating.YearMaximum}.");
        }

        private static bool BeYear(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= PerformanceRating.YearMinimum and <= PerformanceRating.YearMaximum;
    }
}
