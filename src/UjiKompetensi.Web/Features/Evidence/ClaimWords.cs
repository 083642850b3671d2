using System.Globalization;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>Says what a claim is about and how two of them differ. Before the plenary no value is named, whoever verifies.</summary>
internal sealed class ClaimWords(Round round)
{
    private const string Veiled = "(tertutup sampai pleno)";

    private static readonly string[] Secret = [MarkFacts.Value, MarkFacts.Kind, MarkFacts.Reason];

    private static readonly string[] Optional = [RoundFacts.BasisHash, RoundFacts.FurtherTargets, RoundFacts.PlanHash, RoundFacts.DepartureHash];

    private static readonly Dictionary<string, string> Labels = new()
    {
        [MarkFacts.Value] = "", [MarkFacts.Kind] = "jenis ", [MarkFacts.Reason] = "alasan ", [MarkFacts.Participant] = "peserta ",
        [MarkFacts.Panelist] = "panelis ", [MarkFacts.Component] = "komponen ", [MarkFacts.Aspect] = "aspek ", [MarkFacts.Version] = "versi ",
        [MarkFacts.Receipt] = "tanda terima ", [RoundFacts.Provider] = "penyelenggara ", [RoundFacts.TakenOn] = "tanggal ",
        [RoundFacts.ScaleMinimum] = "skala terendah ", [RoundFacts.ScaleMaximum] = "skala tertinggi ", [RoundFacts.TargetTitle] = "jabatan tujuan ",
        [MarkFacts.TextHash] = "teks", [ConflictFacts.State] = "keadaan ", [ConflictFacts.Origin] = "asal ", [RoundFacts.OpinionHash] = "teks saran pendapat", [RoundFacts.NotesHash] = "teks catatan",
        [UnlockFacts.By] = "pelaku ", [UnlockFacts.LockedAt] = "waktu kunci ", [UnlockFacts.Entries] = "versi isian ", [PaperEntryFacts.ContentHash] = "isi", [PaperEntryFacts.ScanHash] = "pindaian",
        [PaperEntryFacts.First] = "pengetik pertama ", [PaperEntryFacts.Second] = "pengetik kedua ",
        [RoundFacts.BasisHash] = "rincian kontrak atau rubrik", [RoundFacts.FurtherTargets] = "jabatan tujuan berikutnya ", [RoundFacts.PlanHash] = "rencana pengembangan", [RoundFacts.DepartureHash] = "alasan penyimpangan",
        [PlenaryFacts.Present] = "hadir ", [PlenaryFacts.Members] = "jumlah anggota ", [PlenaryFacts.Departures] = "daftar penyimpangan", [PlenaryFacts.Conclusion] = "kesimpulan ke-",
        [PlenaryFacts.ByName] = "nama pelaku ", [PlenaryFacts.Proof] = "bukti diri ", [PlenaryFacts.Recommendation] = "versi rekomendasi ",
        [DecisionFacts.Outcome] = "isi putusan ", [DecisionFacts.Post] = "jabatan ", [DecisionFacts.Decision] = "keputusan ke-", [DecisionFacts.Replaces] = "pengganti langkah ", [DecisionFacts.Removes] = "pembatalan ",
        [DecisionFacts.Authority] = "instansi ", [DecisionFacts.Reference] = "nomor surat ", [DecisionFacts.Day] = "tanggal ", [DecisionFacts.Days] = "masa berlaku ", [DecisionFacts.Answer] = "jawaban ",
        [ObjectionFacts.Objection] = "sanggahan ke-", [ObjectionFacts.Move] = "langkah ", [ObjectionFacts.Verdict] = "hasil ",
    };

    public string Name(Claim claim) => claim.Kind switch
    {
        EventKind.MarkEntered => $"Nilai {Aspect(claim)} oleh {Who(claim)} versi {claim.Fact(MarkFacts.Version)}",
        EventKind.NoteWritten => $"Catatan {Who(claim)} versi {claim.Fact(MarkFacts.Version)}",
        EventKind.ResultRecorded => $"Hasil {Component(claim)} peserta {claim.Fact(MarkFacts.Participant)} versi {claim.Fact(MarkFacts.Version)}",
        EventKind.RecommendationWritten => $"Rekomendasi peserta {claim.Fact(MarkFacts.Participant)} versi {claim.Fact(MarkFacts.Version)}",
        EventKind.ConflictDecided or EventKind.ConflictDeclared => $"Benturan kepentingan {Who(claim)} versi {claim.Fact(MarkFacts.Version)}",
        EventKind.UnlockRequested => $"Permintaan buka kunci {claim.Fact(UnlockFacts.Number)} ({Who(claim)})",
        EventKind.UnlockDecided => $"Keputusan atas permintaan buka kunci {claim.Fact(UnlockFacts.Number)} ({Who(claim)})",
        EventKind.SheetUnlocked => $"Pembukaan kunci lembar {Who(claim)}",
        EventKind.AttendanceRecorded => $"Kehadiran {claim.Fact(PlenaryFacts.Number)} {claim.Fact(MarkFacts.Panelist)}",
        EventKind.DiscussionNoted => $"Catatan pembahasan peserta {claim.Fact(MarkFacts.Participant)} versi {claim.Fact(MarkFacts.Version)}",
        EventKind.OfficialConcluded => $"Kesimpulan {claim.Fact(PlenaryFacts.Number)} tentang peserta {claim.Fact(MarkFacts.Participant)}",
        EventKind.ConclusionReopened => $"Pembukaan kesimpulan {claim.Fact(PlenaryFacts.Number)} tentang peserta {claim.Fact(MarkFacts.Participant)}",
        EventKind.StanceTaken => $"Pendapat {claim.Fact(PlenaryFacts.Number)} {Who(claim)}",
        EventKind.RecommendationReviewed => $"Tinjauan {claim.Fact(PlenaryFacts.Number)} atas rekomendasi peserta {claim.Fact(MarkFacts.Participant)}",
        EventKind.OfficialDecided => $"Keputusan {claim.Fact(DecisionFacts.Number)} tentang peserta {claim.Fact(MarkFacts.Participant)}",
        EventKind.FollowUpRecorded => $"Langkah tindak lanjut {claim.Fact(DecisionFacts.Number)} peserta {claim.Fact(MarkFacts.Participant)}",
        EventKind.ObjectionFiled => $"Sanggahan {claim.Fact(PlenaryFacts.Number)} peserta {claim.Fact(MarkFacts.Participant)}",
        EventKind.ObjectionMoved => $"Langkah {claim.Fact(PlenaryFacts.Number)} atas sanggahan {claim.Fact(ObjectionFacts.Objection)} peserta {claim.Fact(MarkFacts.Participant)}",
        EventKind.PaperTyped => $"Ketikan {claim.Fact(PaperEntryFacts.Number)} lembar kertas {Who(claim)}",
        EventKind.PaperSettled => $"Salinan lembar kertas {Who(claim)}",
        _ => $"Penguncian lembar {Who(claim)}",
    };

    /// <summary>One sentence for each fact, and for time and doer, in which the stored row and its event differ.</summary>
    public IEnumerable<string> Differences(Claim stored, Claim recorded) =>
    [
        .. FactsApart(stored, recorded),
        .. stored.At is { } at && (recorded.At is not { } then || RoundEvent.Kept(at) != RoundEvent.Kept(then))
            ? [$"{Name(stored)}: waktu di basis data {Time(at)} — jejak {Time(recorded.At)}"] : Array.Empty<string>(),
        .. stored.By is { } by && by != recorded.By ? [$"{Name(stored)}: pelaku di basis data bukan yang tercatat dalam jejak"] : Array.Empty<string>(),
    ];

    private static string Time(DateTimeOffset? at) => at is { } moment ? moment.UtcDateTime.ToString("yyyy-MM-dd HH.mm.ss.ffffff 'UTC'", CultureInfo.InvariantCulture) : "kosong";

    private IEnumerable<string> FactsApart(Claim stored, Claim recorded) =>
        from fact in stored.Facts.Concat(Lost(stored, recorded))
        let said = recorded.Fact(fact.Key)
        where said != fact.Value
        select fact.Key.EndsWith("sha256", StringComparison.Ordinal)
            ? $"{Name(stored)}: {Labels[fact.Key]} di basis data bukan yang tercatat dalam jejak"
            : $"{Name(stored)}: {Labels.GetValueOrDefault(fact.Key, fact.Key + " ")}basis data {Show(stored, fact.Key)} — jejak {Show(recorded, fact.Key)}";

    // What a computed value came from is a fact only where there is one: a basis taken away must be seen too.
    private static IEnumerable<KeyValuePair<string, string>> Lost(Claim stored, Claim recorded) =>
        recorded.Facts.Keys.Where(key => Optional.Contains(key) && !stored.Facts.ContainsKey(key)).Select(key => KeyValuePair.Create(key, ""));

    private string Show(Claim claim, string fact)
    {
        if (round.Phase is RoundPhase.Draft or RoundPhase.Scoring && Secret.Contains(fact)) return Veiled;
        var text = claim.Fact(fact);
        if (text.Length == 0) return "kosong";
        return fact switch
        {
            MarkFacts.Value when decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) => ScoreText.Format(value),
            MarkFacts.Kind when claim.Kind is EventKind.ConflictDecided or EventKind.ConflictDeclared && Enum.TryParse<ConflictKind>(text, out var kind) => kind.Title(),
            ConflictFacts.State when Enum.TryParse<ConflictState>(text, out var state) => state.Title(),
            MarkFacts.Kind when Enum.TryParse<RecommendationKind>(text, out var kind) => kind.Title(),
            MarkFacts.Kind when Enum.TryParse<MarkKind>(text, out var kind) => Mark(kind),
            _ => text,
        };
    }

    private static string Mark(MarkKind kind) => kind switch
    {
        MarkKind.Value => "bernilai",
        MarkKind.Blank => "belum diisi",
        MarkKind.Abstained => "abstain",
        MarkKind.Recused => "tidak menilai",
        _ => "tidak hadir",
    };

    private static string Who(Claim claim) => $"{claim.Fact(MarkFacts.Panelist)} untuk peserta {claim.Fact(MarkFacts.Participant)}";

    private string Component(Claim claim) =>
        round.Components.FirstOrDefault(c => c.Code == claim.Fact(MarkFacts.Component))?.Name ?? claim.Fact(MarkFacts.Component);

    private string Aspect(Claim claim) => round.Components.FirstOrDefault(c => c.Code == claim.Fact(MarkFacts.Component))?
        .Aspects.FirstOrDefault(a => a.Code == claim.Fact(MarkFacts.Aspect))?.Title ?? claim.Fact(MarkFacts.Aspect);
}
