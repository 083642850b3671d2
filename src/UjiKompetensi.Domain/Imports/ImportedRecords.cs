using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Imports;

public sealed class ImportedPenalties() : ImportedRegister<Penalty>(ImportKind.Penalty)
{
    public override Guid IdOf(Penalty row) => row.Id.Value;

    public override Facts FactsOf(Penalty row, ImportReferences references) => RegisterFacts.Of(row, references.NumberOf(row.OfficialId));

    public override Penalty Build(FactRow row, ImportReferences references) => Penalty.Record(row.At("nip", references.Official), new PenaltyTerms(
        row.Choice<PenaltyLevel>("tingkat", PenaltyLevelNames.Title), row["jenis"], row["nomor-sk"], row.Day("tanggal-sk")!.Value, row.Day("mulai")!.Value, row.Day("sampai")));

    public override string ColumnOf(string code) => code == "penalty-dates" ? "sampai" : "";

    public override void Amend(Penalty stored, Penalty fresh, ImportReferences references) => stored.Revise(
        new PenaltyTerms(fresh.Level, fresh.Description, fresh.DecreeNumber, fresh.DecreedOn, fresh.From, fresh.Until), stored.Version);
}

public sealed class ImportedRatings() : ImportedRegister<PerformanceRating>(ImportKind.PerformanceRating)
{
    public override Guid IdOf(PerformanceRating row) => row.Id.Value;

    public override Facts FactsOf(PerformanceRating row, ImportReferences references) => RegisterFacts.Of(row, references.NumberOf(row.OfficialId));

    public override PerformanceRating Build(FactRow row, ImportReferences references) => PerformanceRating.Record(row.At("nip", references.Official), row.Whole("tahun")!.Value,
        row.Choice<Expectation>("hasil-kerja", PerformanceNames.Title), row.Choice<Expectation>("perilaku", PerformanceNames.Title), row["penilai"]);

    public override void Amend(PerformanceRating stored, PerformanceRating fresh, ImportReferences references) => stored.Revise(fresh.Results, fresh.Behaviour, fresh.Rater, stored.Version);
}

public sealed class ImportedAssessments() : ImportedRegister<AssessmentRecord>(ImportKind.AssessmentRecord)
{
    public override Guid IdOf(AssessmentRecord row) => row.Id.Value;

    public override Facts FactsOf(AssessmentRecord row, ImportReferences references) => RegisterFacts.Of(row, references.NumberOf(row.OfficialId));

    public override AssessmentRecord Build(FactRow row, ImportReferences references)
    {
        var official = row.At("nip", references.Official);
        var scale = row.At("skala-sampai", text => Scale.Of(Limit(row["skala-dari"], 0), Limit(text, 100)));
        var value = row.At("nilai", text => text.Length == 0 ? (decimal?)null : ScoreText.Parse(text, scale));
        return AssessmentRecord.Record(official, new AssessmentFindings(row["penyelenggara"], row.Day("tanggal")!.Value, row.Day("berlaku-sampai"), scale, value,
            row.At("jpm", NumberText.Read), row.Levels("level").Select(l => new ReachedLevel(l.Name, l.Level)).ToList()));
    }

    public override string ColumnOf(string code) => code switch
    {
        "assessment-dates" => "berlaku-sampai",
        "assessment-empty" => "nilai",
        "assessment-jpm" => "jpm",
        "competency-twice" or "competency-level" => "level",
        _ => "",
    };

    public override void Amend(AssessmentRecord stored, AssessmentRecord fresh, ImportReferences references) => stored.Revise(
        new AssessmentFindings(fresh.Provider, fresh.TakenOn, fresh.ValidUntil, fresh.Scale, fresh.Value, fresh.Jpm, fresh.Levels), stored.Version);

    private static decimal Limit(string text, decimal without) => text.Length == 0 ? without : NumberText.Parse(text, "skala");
}

/// <summary>Results of one import component of one round.</summary>
public sealed class ImportedResults() : ImportedRegister<AssessmentResult>(ImportKind.AssessmentResult)
{
    public override Guid IdOf(AssessmentResult row) => row.Id.Value;

    public override Facts FactsOf(AssessmentResult row, ImportReferences references) => RegisterFacts.Of(row, references.Round!.ParticipantOf(row.ParticipantId).EmployeeNumber);

    public override AssessmentResult Build(FactRow row, ImportReferences references) => AssessmentResult.Record(references.Round!, references.Component!.Id,
        row.At("nip", references.Participant), row["nilai"], row["penyelenggara"], row.Day("tanggal")!.Value);

    public override string ColumnOf(string code) => code == "result-future" ? "tanggal" : "";

    public override void Amend(AssessmentResult stored, AssessmentResult fresh, ImportReferences references) =>
        stored.Correct(references.Round!, Facts.Spell(fresh.Value), fresh.Provider, fresh.TakenOn);

    public override bool AsksReason(ImportRow row, ImportReferences references) =>
        references.Round!.Phase == RoundPhase.Scoring && row.Changes.Any(c => c is { Column: "nilai", Before.Length: > 0 });
}
