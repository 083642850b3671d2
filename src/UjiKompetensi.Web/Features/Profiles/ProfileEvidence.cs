using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Profiles;

/// <param name="Date">Day, days or year it speaks of.</param>
public sealed record EvidenceLine(string Kind, string Text, string Source, string Date);

/// <summary>What speaks for an official in a round, each with its source and its date: what was marked, what came from elsewhere, and what the round remembers of his registers.</summary>
internal static class ProfileEvidence
{
    private const string Registers = "data induk, disalin saat diundang";

    public static IReadOnlyList<EvidenceLine> Of(OpenedRound opened, AssessedOfficial official)
    {
        var (round, person) = (opened.Round, official.Person);
        List<EvidenceLine> lines = [.. round.Components.Select(c => Component(opened, official, c))];
        if (official.Assessment is { } assessment) lines.Add(Assessment(assessment, official.Match?.Jpm));
        lines.AddRange(person.Standing.Ratings.Select(r => new EvidenceLine("Kinerja (SKP)", r.Predicate.Title(), Registers, $"{r.Year}")));
        lines.Add(Discipline(person.Standing));
        return lines;
    }

    private static EvidenceLine Component(OpenedRound opened, AssessedOfficial official, Component component)
    {
        var own = official.Result.Components.First(c => c.Code == component.Code);
        var text = own.Normalised is { } value ? ScoreText.Format(value) : own.Missing ?? "–";
        if (component.Source == ComponentSource.Panel)
            return new(component.Name, text, $"penilaian panel, {own.MarksUsed} dari {own.MarksExpected} nilai", Words.Days(opened.Round.HeldFrom, opened.Round.HeldUntil));
        return opened.Results.FirstOrDefault(r => r.ComponentId == component.Id && r.ParticipantId == official.Person.Id) is { } result
            ? new(component.Name, result.Value is { } raw && result.Scale != Scale.Percent ? $"{text} ({NumberText.Format(raw)} pada skala {result.Scale})" : text, result.Provider, Words.Day(result.TakenOn))
            : new(component.Name, text, "belum dicatat", "–");
    }

    private static EvidenceLine Assessment(AssessmentRecord assessment, decimal? jpm) => new(
        "Asesmen kompetensi", jpm is { } match ? $"JPM {ScoreText.Format(match)} % terhadap standar jabatan" : $"{assessment.Levels.Count} kompetensi dinilai",
        assessment.Provider, $"{Words.Day(assessment.TakenOn)}{(assessment.ValidUntil is { } last ? $", berlaku sampai {Words.Day(last)}" : "")}");

    private static EvidenceLine Discipline(Standing standing) => standing switch
    {
        { IsRead: false } => new("Disiplin", "tidak dibaca untuk kegiatan ini", "–", "–"),
        { Penalty: { } penalty } => new("Disiplin", penalty.Text, Registers, Words.Days(penalty.From, penalty.Until)),
        _ => new("Disiplin", "tidak ada hukuman disiplin", Registers, "–"),
    };
}
