namespace UjiKompetensi.Domain.Evidence;

/// <summary>What one fact said before an event and says since.</summary>
public sealed record TrailDifference(string Label, string Before, string After);

/// <summary>Which events change the same thing, and how what they say differs.</summary>
public static class TrailChange
{
    private static readonly EventKind[] OfTheRound = [EventKind.RoundRescheduled, EventKind.LetterSettled, EventKind.ScheduleSettled, EventKind.PlenaryRulesSettled, EventKind.ParticipantRulesSettled];

    /// <summary>Facts that name a thing and do not describe it.</summary>
    private static readonly HashSet<string> Names =
    [
        MarkFacts.Operation, MarkFacts.Sheet, MarkFacts.Participant, MarkFacts.Panelist, MarkFacts.Component, MarkFacts.Aspect, MarkFacts.Version, MarkFacts.Origin, RoundFacts.Id, RoundFacts.TargetPost,
        PlenaryFacts.Number, PlenaryFacts.By, PlenaryFacts.ByName, PlenaryFacts.Proof, PlenaryFacts.Conclusion, RoundFacts.ChangeReason, "moved",
    ];

    private static readonly Dictionary<string, string> Labels = new()
    {
        [MarkFacts.Value] = "Nilai", [MarkFacts.Kind] = "Jenis", [MarkFacts.Reason] = "Alasan", [RoundFacts.Provider] = "Penyelenggara", [RoundFacts.TakenOn] = "Tanggal",
        [RoundFacts.ScaleMinimum] = "Skala terendah", [RoundFacts.ScaleMaximum] = "Skala tertinggi", [RoundFacts.TargetTitle] = "Jabatan tujuan", [RoundFacts.FurtherTargets] = "Jabatan tujuan berikutnya",
        [RoundFacts.OpinionHash] = "Saran pendapat", [RoundFacts.NotesHash] = "Catatan", [RoundFacts.PlanHash] = "Rencana pengembangan", [RoundFacts.DepartureHash] = "Alasan penyimpangan",
        [RoundFacts.BasisHash] = "Rincian hitungan", [MarkFacts.TextHash] = "Teks", [ConflictFacts.State] = "Keadaan", [ConflictFacts.Origin] = "Asal",
        ["name"] = "Nama", ["from"] = "Mulai", ["until"] = "Sampai", ["venue"] = "Tempat", ["number"] = "Nomor", ["date"] = "Tanggal", ["addressee"] = "Tujuan surat",
        ["minutes"] = "Menit per orang", ["preparation"] = "Menit persiapan", ["sessions"] = "Sesi", ["order"] = "Urutan", ["presence"] = "Kehadiran", [PlenaryFacts.Present] = "Hadir",
        ["quorum"] = "Kuorum", ["needs-chair"] = "Ketua harus hadir", ["needs-review"] = "Perlu tinjauan Sekda", ["advice"] = "Rekomendasi lazim",
        ["shows-result"] = "Peserta melihat hasil", ["shows-opinion"] = "Peserta melihat saran", ["shows-plan"] = "Peserta melihat rencana", ["objection-days"] = "Hari sanggahan", ["required-files"] = "Berkas wajib",
        [PlenaryFacts.Recommendation] = "Versi rekomendasi", [DecisionFacts.Outcome] = "Isi putusan", [DecisionFacts.Post] = "Jabatan",
    };

    /// <summary>Kinds that may follow on an earlier event about the same thing.</summary>
    public static IReadOnlyList<EventKind> Kinds { get; } =
    [
        EventKind.MarkEntered, EventKind.ResultRecorded, EventKind.RecommendationWritten, EventKind.ConflictDeclared, EventKind.ConflictDecided, EventKind.PresenceRecorded,
        EventKind.AttendanceRecorded, EventKind.StanceTaken, EventKind.RecommendationReviewed, EventKind.OfficialDecided, .. OfTheRound,
    ];

    /// <summary>Names the thing; events with the same name change the same thing. Null for a kind that changes nothing that was there.</summary>
    public static string? Subject(EventKind kind, IReadOnlyDictionary<string, string> facts)
    {
        string Fact(string name) => facts.GetValueOrDefault(name, "");
        return kind switch
        {
            EventKind.MarkEntered => $"{kind}:{Fact(MarkFacts.Sheet)}:{Fact(MarkFacts.Component)}:{Fact(MarkFacts.Aspect)}",
            EventKind.ResultRecorded or EventKind.RecommendationWritten => $"{kind}:{Fact(RoundFacts.Id)}",
            EventKind.ConflictDeclared or EventKind.ConflictDecided => $"{EventKind.ConflictDecided}:{Fact(RoundFacts.Id)}",
            EventKind.PresenceRecorded or EventKind.RecommendationReviewed or EventKind.OfficialDecided => $"{kind}:{Fact(MarkFacts.Participant)}",
            EventKind.AttendanceRecorded => $"{kind}:{Fact(MarkFacts.Panelist)}",
            EventKind.StanceTaken => $"{kind}:{Fact(MarkFacts.Participant)}:{Fact(MarkFacts.Panelist)}",
            _ when OfTheRound.Contains(kind) => $"{kind}",
            _ => null,
        };
    }

    /// <summary>The one fact by which a database finds earlier events about the same thing; null when the kind is enough.</summary>
    public static string? Tracer(EventKind kind) => kind switch
    {
        EventKind.MarkEntered => MarkFacts.Sheet,
        EventKind.ResultRecorded or EventKind.RecommendationWritten or EventKind.ConflictDeclared or EventKind.ConflictDecided => RoundFacts.Id,
        EventKind.PresenceRecorded or EventKind.RecommendationReviewed or EventKind.OfficialDecided or EventKind.StanceTaken => MarkFacts.Participant,
        EventKind.AttendanceRecorded => MarkFacts.Panelist,
        _ => null,
    };

    /// <summary>Both sides as the reader may know them. Of a text that is proved by its hash only that it changed is known.</summary>
    public static IReadOnlyList<TrailDifference> Between(EventKind kind, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        var found = new List<TrailDifference>();
        foreach (var fact in after.Keys.Union(before.Keys).Where(f => !Names.Contains(f) || (kind == EventKind.LetterSettled && f == "number")).Order(StringComparer.Ordinal))
        {
            var (was, now) = (before.GetValueOrDefault(fact, ""), after.GetValueOrDefault(fact, ""));
            if (was == now) continue;
            var label = Labels.GetValueOrDefault(fact, fact);
            found.Add(fact.EndsWith("sha256", StringComparison.Ordinal)
                ? new(label, was.Length == 0 ? "belum ada" : "teks lama", now.Length == 0 ? "dihapus" : "teks baru")
                : new(label, TrailText.Show(kind, fact, was), TrailText.Show(kind, fact, now)));
        }

        return found;
    }
}
