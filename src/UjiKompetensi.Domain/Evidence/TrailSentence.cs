namespace UjiKompetensi.Domain.Evidence;

/// <summary>
/// What an event says, as the predicate of a sentence whose subject is who did it: <c>mengunci lembar P3 … untuk peserta
/// 03 …</c>. Facts that are not told to a reader are left out and the sentence stays one.
/// </summary>
public sealed class TrailSentence
{
    private readonly EventKind _kind;
    private readonly IReadOnlyDictionary<string, string> _facts;
    private readonly TrailNames _names;

    private TrailSentence(EventKind kind, IReadOnlyDictionary<string, string> facts, TrailNames names) => (_kind, _facts, _names) = (kind, facts, names);

    /// <param name="facts">As the reader may know them (<see cref="TrailVeil"/>).</param>
    public static string Of(EventKind kind, IReadOnlyDictionary<string, string> facts, TrailNames names) => new TrailSentence(kind, facts, names).Text();

    private string Text() => _kind switch
    {
        EventKind.RoundPlanned => "merencanakan kegiatan ini",
        EventKind.ScoringOpened => "membuka penilaian dan membekukan instrumen",
        EventKind.PlenaryOpened => "membuka pleno",
        EventKind.Released => "menyerahkan hasil kepada PPK",
        EventKind.DecisionConcluded => "menetapkan keputusan PPK",
        EventKind.Archived => "mengarsipkan kegiatan",
        EventKind.RoundRescheduled => $"mengubah nama, waktu, atau tempat kegiatan{With(": ", "name")}{With(", ", "from")}{With(" s.d. ", "until")}{With(", ", "venue")}",
        EventKind.LetterSettled => $"mengatur isi surat{With(": nomor ", "number")}{With(", tanggal ", "date")}{With(", kepada ", "addressee")}",
        EventKind.LotDrawn => $"mengundi urutan peserta{With(", undian ke-", "drawing")}{Because()}",
        EventKind.ScheduleSettled => Says("moved") ? $"memindahkan giliran {_names.Participant(Fact("moved"))}" : $"menetapkan jadwal{With(" versi ", MarkFacts.Version)}",
        EventKind.PresenceRecorded => $"mencatat kehadiran {About}{With(": ", "presence")}{Because()}",
        EventKind.TurnBegan => $"memanggil {About} ke hadapan panel{With(" (giliran ", "number", ")")}",
        EventKind.TurnEnded => $"mengakhiri giliran {About}{With(" (giliran ", "number", ")")}",
        EventKind.PledgeSigned => "menandatangani pakta integritas",
        EventKind.FileAdded => $"menambahkan berkas {With("", MarkFacts.Kind, " ")}{About}",
        EventKind.FileRemoved => $"menghapus berkas {About}{Because()}",
        EventKind.UploadLinkIssued => $"menerbitkan tautan unggah untuk {About}{With(", berlaku sampai ", "deadline")}",
        EventKind.UploadLinkRevoked => $"mencabut tautan unggah {About}",
        EventKind.PassIssued => $"menerbitkan tiket tamu untuk {Panelist}{With(", berlaku sampai ", "expires")}",
        EventKind.PassUsed => "masuk dengan tiket tamu",
        EventKind.PassRevoked => $"mencabut tiket tamu {Panelist}{Fact("cause") switch { "wrong-pins" => " karena PIN salah lima kali", "replaced" => " karena diganti tiket baru", _ => "" }}",
        EventKind.RehearsalOpened => $"membuka gladi{With(" dengan ", "people", " peserta latihan")}",
        EventKind.RehearsalWiped => "menghapus gladi beserta isinya",
        EventKind.ParticipantRulesSettled => $"menetapkan hak peserta{With(" versi ", MarkFacts.Version)}",
        EventKind.PlenaryRulesSettled => $"menetapkan tata tertib pleno{With(" versi ", MarkFacts.Version)}",
        EventKind.ConflictDeclared => $"menyatakan benturan kepentingan {Panelist} dengan {About}{With(" (", MarkFacts.Kind, ")")}{Because()}",
        EventKind.ConflictDecided => Fact(ConflictFacts.State) == ConflictFacts.Removed ? $"menghapus catatan benturan kepentingan {Panelist} dengan {About}"
            : $"memutuskan benturan kepentingan {Panelist} dengan {About}{With(" (", MarkFacts.Kind, ")")}{With(": ", ConflictFacts.State)}{Because()}",
        EventKind.AmendmentProposed => $"mengusulkan perubahan{Amendment}",
        EventKind.AmendmentApproved => $"menyetujui perubahan{Amendment}",
        EventKind.AmendmentApplied => $"menerapkan perubahan{Amendment}",
        EventKind.AmendmentDropped => $"membatalkan usulan perubahan{Amendment}",
        EventKind.DocumentFinalised => $"memfinalkan {Paper}",
        EventKind.DocumentSigned => $"mencatat tanda tangan pada {Paper}",
        EventKind.DocumentSent => $"menandai {Paper} terkirim{With(" kepada ", "to")}",
        EventKind.DocumentVoided => $"membatalkan {Paper}{Because()}",
        _ => Scoring() ?? Deciding(),
    };

    private string? Scoring() => _kind switch
    {
        EventKind.MarkEntered => $"{Mark} {Aspect} untuk {About}{Because()}{(Fact(MarkFacts.Origin).Length > 0 ? ", disalin dari kertas" : "")}",
        EventKind.NoteWritten => $"{(Fact(MarkFacts.Version) is "1" or "" ? "menulis" : "mengubah")} catatan {(Says(MarkFacts.Aspect) ? $"pada {Aspect} " : "")}tentang {About}{With(" (versi ", MarkFacts.Version, ")")}",
        EventKind.SheetLocked => $"mengunci lembar {Sheet}{With("; tanda terima ", MarkFacts.Receipt)}",
        EventKind.LockRefused => $"gagal membuktikan diri saat mengunci lembar {Sheet}",
        EventKind.SheetConfirmed => $"mengonfirmasi lembar {Sheet}{With(" terhadap instrumen versi ", AmendmentFacts.Version)}",
        EventKind.PanelistRecused => $"mencatat {Panelist} tidak menilai {About}{Because()}",
        EventKind.AbsenceRecorded => $"mencatat {About} tidak hadir pada lembar {Panelist}{Because()}",
        EventKind.ResultRecorded => $"mencatat nilai {_names.Component(Fact(MarkFacts.Component))} {About}{(Says(MarkFacts.Value) ? $": {TrailText.Score(Fact(MarkFacts.Value))}" : "")}{With(" dari ", RoundFacts.Provider)}{With(", ", RoundFacts.TakenOn)}{Because()}",
        EventKind.ResultTakenBack => $"menarik nilai {_names.Component(Fact(MarkFacts.Component))} {About}{Because()}",
        EventKind.UnlockRequested => $"meminta lembar {Sheet} dibuka lagi{Because()}",
        EventKind.UnlockDecided => $"{Agreement} pembukaan kunci lembar {Sheet}{Because()}",
        EventKind.SheetUnlocked => $"membuka kunci lembar {Sheet}",
        EventKind.PaperTyped => $"mengetik lembar kertas {Sheet}{With(" (ketikan ", "number", ")")}",
        EventKind.PaperSettled => $"menyelesaikan salinan lembar kertas {Sheet}",
        _ => null,
    };

    private string Deciding() => _kind switch
    {
        EventKind.RecommendationWritten => $"menulis rekomendasi {About}{With(" versi ", MarkFacts.Version)}{With(": ", MarkFacts.Kind)}{With(", ", RoundFacts.TargetTitle)}",
        EventKind.AttendanceRecorded => $"mencatat {Panelist} {Fact(PlenaryFacts.Present) switch { "True" => "hadir pada pleno", "False" => "tidak hadir pada pleno", _ => "pada daftar hadir pleno" }}{Because()}",
        EventKind.OfficialCalled => Says(MarkFacts.Participant) ? $"memulai pembahasan {About}" : "menjeda pembahasan",
        EventKind.DiscussionNoted => $"menulis catatan pembahasan {About}{With(" versi ", MarkFacts.Version)}",
        EventKind.OfficialConcluded => $"menyimpulkan {About}{With(" menurut rekomendasi versi ", PlenaryFacts.Recommendation)}{With("; hadir ", PlenaryFacts.Present)}{With(" dari ", PlenaryFacts.Members)}",
        EventKind.ConclusionReopened => $"membuka lagi kesimpulan {About}{Because()}",
        EventKind.StanceTaken => $"menyatakan pendapat {Panelist} atas kesimpulan {About}{With(": ", MarkFacts.Kind)}",
        EventKind.SignatureRefused => "gagal membuktikan diri saat menandatangani",
        EventKind.RecommendationReviewed => $"meninjau rekomendasi {About}{With(" versi ", PlenaryFacts.Recommendation)}{With(": ", MarkFacts.Kind)}",
        EventKind.OfficialDecided => $"memutuskan {About}{With(": ", MarkFacts.Kind)}{With(", ", DecisionFacts.Outcome)}{With(", ", DecisionFacts.Post)}",
        EventKind.FollowUpRecorded => $"mencatat langkah {With("", MarkFacts.Kind, " ")}{About}{With(": ", DecisionFacts.Reference)}{With(", ", DecisionFacts.Day)}{With(", ", DecisionFacts.Answer)}{(Fact(DecisionFacts.Removes) == "True" ? " (membatalkan langkah sebelumnya)" : "")}",
        EventKind.ApprovalPackageTaken => "mengunduh paket persetujuan",
        EventKind.ObjectionFiled => $"mengajukan sanggahan{With(" ke-", PlenaryFacts.Number)} sebagai {About}",
        EventKind.ObjectionMoved => $"{Fact(ObjectionFacts.Move) switch { "Answered" => "menjawab", "Withdrawn" => "menarik", _ => "memeriksa" }} sanggahan{With(" ke-", ObjectionFacts.Objection)} {About}{With(": ", ObjectionFacts.Verdict)}",
        EventKind.GapAccepted => $"menerima bahwa catatan hilang setelah basis data lama dipulihkan{With(", sampai entri ", GapFacts.SeenSequence)}{Because()}",
        _ => throw new InvalidOperationException($"no sentence for {_kind}"),
    };

    private string About => _names.Participant(Fact(MarkFacts.Participant));

    private string Panelist => _names.Panelist(Fact(MarkFacts.Panelist));

    private string Sheet => $"{Panelist} untuk {About}";

    private string Aspect => $"{_names.Aspect(Fact(MarkFacts.Component), Fact(MarkFacts.Aspect))} ({_names.Component(Fact(MarkFacts.Component))})";

    private string Mark => Fact(MarkFacts.Kind) switch
    {
        "Value" => $"memberi nilai {TrailText.Score(Fact(MarkFacts.Value))} pada",
        "Blank" => "mengosongkan nilai",
        "Abstained" => "abstain pada",
        "Recused" => "tidak menilai",
        "Absent" => "mencatat tidak hadir pada",
        _ => "mengisi nilai",
    };

    private string Agreement => Fact(UnlockFacts.Decision) switch { UnlockFacts.Refused => "menolak", UnlockFacts.Withdrawn => "menarik permintaan", _ => "menyetujui" };

    private string Amendment => $"{With(" nomor ", AmendmentFacts.Number)}{With(" (", MarkFacts.Kind, ")")}{Because()}";

    private string Paper => $"{With("", DocumentFacts.Kind) switch { "" => "sebuah naskah", var title => title }}{With(" ", DocumentFacts.Subject)}{With(" nomor ", DocumentFacts.Number)}";

    private string Because() => With("; alasan: ", RoundFacts.ChangeReason) is { Length: > 0 } change ? change : With("; alasan: ", MarkFacts.Reason);

    private string With(string before, string fact, string after = "") => Says(fact) ? before + TrailText.Show(_kind, fact, Fact(fact)) + after : "";

    private bool Says(string fact) => Fact(fact).Length > 0;

    private string Fact(string name) => _facts.GetValueOrDefault(name, "");
}
