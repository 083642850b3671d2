using System.Globalization;
using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Objections;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>One recorded fact as an office writes it. What is no word of the product's own is shown as it stands.</summary>
internal static class TrailText
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static string Show(EventKind kind, string fact, string text) => text.Length == 0 ? "kosong" : fact switch
    {
        MarkFacts.Value or RoundFacts.ScaleMinimum or RoundFacts.ScaleMaximum => Score(text),
        MarkFacts.Kind => Kind(kind, text),
        ConflictFacts.State => Enum.TryParse<ConflictState>(text, out var state) ? state.Title() : text,
        "presence" => Enum.TryParse<Presence>(text, out var presence) ? Title(presence) : text,
        "quorum" => Enum.TryParse<Quorum>(text, out var quorum) ? quorum.Title() : text,
        DecisionFacts.Outcome => Enum.TryParse<RecommendationKind>(text, out var outcome) ? outcome.Title() : text,
        DecisionFacts.Answer => Enum.TryParse<AnswerKind>(text, out var answer) ? answer.Title() : text,
        ObjectionFacts.Verdict => Enum.TryParse<ObjectionVerdict>(text, out var verdict) ? verdict.Title() : text,
        "required-files" => string.Join(", ", text.Split(' ').Select(f => Enum.TryParse<FileKind>(f, out var file) ? file.Title() : f)),
        RoundFacts.TakenOn or "from" or "until" or "date" or DecisionFacts.Day => Day(text),
        "expires" or "deadline" => Moment(text),
        _ => text switch { "True" => "ya", "False" => "tidak", _ => text },
    };

    /// <summary>A number as <see cref="Facts.Spell"/> wrote it, with a comma and at least two decimals.</summary>
    public static string Score(string spelled) => spelled.Split('.') switch
    {
        [var whole, var fraction] => $"{whole},{fraction.PadRight(2, '0')}",
        [var whole] when whole.Length > 0 => $"{whole},00",
        _ => spelled,
    };

    public static string Day(string iso) => DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("d MMMM yyyy", Indonesian) : iso;

    public static string Moment(string utc) =>
        DateTimeOffset.TryParse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at.ToOffset(TimeSpan.FromHours(7)).ToString("d MMMM yyyy HH.mm", Indonesian) + " WIB" : utc;

    private static string Kind(EventKind kind, string text) => kind switch
    {
        EventKind.MarkEntered => Enum.TryParse<MarkKind>(text, out var mark) ? Title(mark) : text,
        EventKind.RecommendationWritten => Enum.TryParse<RecommendationKind>(text, out var advice) ? advice.Title() : text,
        EventKind.ConflictDeclared or EventKind.ConflictDecided => Enum.TryParse<ConflictKind>(text, out var conflict) ? conflict.Title() : text,
        EventKind.StanceTaken => Enum.TryParse<StanceKind>(text, out var stance) ? stance.Title() : text,
        EventKind.RecommendationReviewed => Enum.TryParse<Verdict>(text, out var verdict) ? verdict.Title() : text,
        EventKind.OfficialDecided => Enum.TryParse<DecisionKind>(text, out var decision) ? decision.Title() : text,
        EventKind.FollowUpRecorded => Enum.TryParse<StepKind>(text, out var step) ? step.Title() : text,
        EventKind.FileAdded => Enum.TryParse<FileKind>(text, out var file) ? file.Title() : text,
        EventKind.DocumentFinalised or EventKind.DocumentSigned or EventKind.DocumentSent or EventKind.DocumentVoided => Enum.TryParse<DocumentKind>(text, out var paper) ? paper.Title() : text,
        _ => Enum.TryParse<AmendmentKind>(text, out var amendment) ? Title(amendment) : text,
    };

    private static string Title(MarkKind kind) => kind switch
    {
        MarkKind.Value => "bernilai", MarkKind.Blank => "belum diisi", MarkKind.Abstained => "abstain", MarkKind.Recused => "tidak menilai", _ => "tidak hadir",
    };

    private static string Title(Presence presence) => presence switch { Presence.Planned => "sesuai jadwal", Presence.Absent => "tidak hadir", _ => "ditunda ke akhir" };

    private static string Title(AmendmentKind kind) => kind switch
    {
        AmendmentKind.Instrument => "instrumen", AmendmentKind.AddConflict => "benturan kepentingan ditambahkan", AmendmentKind.LiftConflict => "benturan kepentingan dicabut", _ => "kunci peserta dilepas",
    };
}
