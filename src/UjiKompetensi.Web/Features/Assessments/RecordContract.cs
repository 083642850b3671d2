using System.Globalization;
using FluentValidation;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Assessments;

/// <summary>Records the lines of a participant's performance contract; the value is computed by <see cref="PerformanceContract"/>.</summary>
public sealed class RecordContract(UseCaseParts parts) : Command<RecordContract.Input, RecordResult.Saved>(parts)
{
    public sealed class Input : BasisFields
    {
        public List<Line> Lines { get; init; } = [];

        /// <summary>The lines as far as they can be read.</summary>
        internal IReadOnlyList<ContractLine> Read() => Lines.Select(l => l.Read()).OfType<ContractLine>().ToList();
    }

    /// <summary>As typed; numbers stay text until the domain reads them.</summary>
    public sealed class Line
    {
        public string Year { get; set; } = "";
        public string Indicator { get; set; } = "";
        public string Unit { get; set; } = "";
        public string Target { get; set; } = "";
        public string Realisation { get; set; } = "";
        public bool LowerIsBetter { get; set; }

        /// <summary>Null while a number cannot be read.</summary>
        internal ContractLine? Read() => int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && NumberText.ReadAmount(Target) is { } target && NumberText.ReadAmount(Realisation) is { } realisation
            ? new ContractLine(year, Indicator, Unit, target, realisation, LowerIsBetter) : null;
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<RecordResult.Saved> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var result = await work.ResultAsync(round, input.Component, input.Participant, cancel);
        if ((result?.Version ?? 0) != input.BasedOn)
            throw new RuleViolation("result-stale", "Rincian ini baru saja diubah orang lain. Isian Anda masih ada; buka halaman ini di tab lain, bandingkan, lalu isi lagi di sana.");
        if (result is null) work.Db.Add(result = AssessmentResult.For(round, input.Component, input.Participant));
        var before = result.Stated;
        result.Correct(round, ResultBasis.Of(input.Read(), round.HeldUntil.Year), input.Provider, input.TakenOn!.Value);
        await work.RecordAsync(round, EventKind.ResultRecorded, RoundFacts.Result(round, result, result.WhyChanged(round, before, input.ChangeReason)), cancel);
        return new RecordResult.Saved(ScoreText.Format(result.Value!.Value), "", result.Version, work.Now);
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            Include(new BasisFields.Rules());
            RuleFor(i => i.Lines).NotEmpty().WithMessage("Isi sedikitnya satu indikator kontrak kinerja.");
            RuleForEach(i => i.Lines).ChildRules(line =>
            {
                line.RuleFor(l => l.Year).Must(year => int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out _)).WithMessage("Isi tahun dengan empat angka, misalnya 2025.");
                line.RuleFor(l => l.Indicator).NotEmpty().WithMessage("Isi nama indikator.").MaximumLength(PerformanceContract.IndicatorMaxLength).WithMessage($"Nama indikator paling panjang {PerformanceContract.IndicatorMaxLength} huruf.");
                line.RuleFor(l => l.Unit).MaximumLength(PerformanceContract.UnitMaxLength).WithMessage($"Satuan paling panjang {PerformanceContract.UnitMaxLength} huruf.");
                line.RuleFor(l => l.Target).Must(t => NumberText.ReadAmount(t) > 0).WithMessage("Isi target dengan angka lebih dari 0, tanpa titik ribuan, misalnya 1250000 atau 87,5.");
                line.RuleFor(l => l.Realisation).Must(t => NumberText.ReadAmount(t) is not null).WithMessage("Isi realisasi dengan angka, tanpa titik ribuan, misalnya 1187500 atau 91,2.");
            });
        }
    }
}
