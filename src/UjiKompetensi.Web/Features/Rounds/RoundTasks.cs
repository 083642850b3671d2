using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;

namespace UjiKompetensi.Web.Features.Rounds;

/// <summary>How far a task is. A note is something to read or to wait for, neither done nor undone.</summary>
public enum TaskState { Note, Todo, Partial, Running, Done }

/// <param name="Href">Empty when there is nothing to open (yet).</param>
public sealed record RoundTask(string Title, string Detail, string Href, TaskState State);

internal sealed record RoundCounts(SheetProgress Sheets, int Results, int Recommendations, int OwnOpenSheets, int OwnUnconfirmed)
{
    /// <summary>From the release on; null for whoever does not follow the round.</summary>
    public FollowUpCounts? FollowUp { get; init; }
}

internal sealed record FollowUpCounts(int Decided, int Finished, int Overdue, int Near, int All)
{
    public string Sentence => $"{Finished} dari {All} pejabat selesai{(Overdue > 0 ? $" · {Overdue} lewat masanya" : "")}{(Near > 0 ? $" · {Near} segera habis masanya" : "")}";
}

/// <summary>The task list of a round for one person, phase by phase.</summary>
internal static class RoundTasks
{
    public static IReadOnlyList<RoundTask> Of(Round round, RoundCounts counts, CurrentUser user)
    {
        var tasks = new List<RoundTask>();
        if (Policies.SeePreparation.Allows(user)) tasks.AddRange(Preparation(round));
        else if (!user.Is(Roles.AppointingAuthority)) tasks.Add(Instrument(round));
        if (Policies.PrepareRounds.Allows(user)) tasks.AddRange(Records(round, counts));
        if (round.Phase < RoundPhase.Plenary) tasks.AddRange(Calendar(round, user));
        if (round.Phase is RoundPhase.Draft or RoundPhase.Scoring && round.Panel.Any(p => p.AccountId == user.Id))
            tasks.Add(new RoundTask("Benturan kepentingan saya", "Nyatakan peserta yang tidak boleh Anda nilai, sebelum mengisi nilainya", $"/konflik-saya/{round.Slug}", TaskState.Note));
        if (round.Phase == RoundPhase.Scoring) tasks.AddRange(Scoring(round, counts, user));
        if (round.Phase >= RoundPhase.Plenary) tasks.AddRange(Plenary(round, counts, user));
        if (round.Phase < RoundPhase.Plenary && Policies.ServeRounds.Allows(user) && !round.IsRehearsal) tasks.Add(Task(round, "Pengingat", "Siapa yang masih ditunggu, dan teks untuk mengingatkannya", "pengingat", TaskState.Note));
        if (round.IsReleased && Policies.SeeObjections.Allows(user)) tasks.Add(Task(round, "Sanggahan", "Diajukan peserta setelah hasil diserahkan, beserta jawabannya", "sanggahan", TaskState.Note));
        if (Policies.SeePreparation.Allows(user)) tasks.Add(Task(round, "Sistem merit", "Bukti untuk sembilan kriteria, dan apa yang belum ada", "merit", TaskState.Note));
        if (Policies.SeeDocuments.Allows(user) && (Policies.SeePreparation.Allows(user) || round.IsLedBy(user.Id) || round.Phase >= RoundPhase.Plenary))
            tasks.Add(Task(round, "Dokumen", "Surat, berita acara, rekapitulasi, dan lembar: pratinjau, nomor, tanda tangan, dan pengiriman", "dokumen", TaskState.Note));
        if (Policies.SeePreparation.Allows(user) || round.IsLedBy(user.Id)) tasks.Add(Task(round, "Jejak kegiatan", "Siapa melakukan apa dan kapan, siapa yang melihat, dan apakah rantai buktinya utuh", "jejak", TaskState.Note));
        return tasks;
    }

    private static IEnumerable<RoundTask> Preparation(Round round)
    {
        yield return Instrument(round);
        var reasons = round.Phase == RoundPhase.Draft ? round.ReasonsOutstanding : 0;
        yield return Task(round, "Peserta", $"{round.Participants.Count} pejabat diundang{(reasons > 0 ? $" · {reasons} alasan tertulis belum diisi" : "")}", "peserta",
            round.Participants.Count == 0 ? TaskState.Todo : reasons > 0 ? TaskState.Partial : TaskState.Done);
        var remarks = round.Panel.Count == 0 ? 0 : Domain.Panels.Panel.Remarks(round.Panel).Count;
        var chair = round.Panel.FirstOrDefault(p => p.IsChair);
        var leads = chair is not null && round.IsParticipant(chair) ? $", dipimpin {round.ActingChair?.Name.Full ?? "ketua pengganti yang belum ditetapkan"}" : "";
        yield return Task(round, "Panel", $"{round.Panel.Count} panelis, {(chair is null ? "ketua belum ditetapkan" : $"ketua {chair.Name.Full}{leads}")}{(remarks > 0 ? $" · {remarks} saran tentang susunannya" : "")}",
            "panel", round.Panel.Count == 0 ? TaskState.Todo : chair is null ? TaskState.Partial : TaskState.Done);
        yield return Task(round, "Benturan kepentingan", $"{round.Conflicts.Count(c => c.IsConfirmed)} ditetapkan", "konflik", TaskState.Note);
        yield return Task(round, "Hak peserta", Rights(round.ParticipantRules), "hak-peserta", TaskState.Note);
        yield return Task(round, "Tata tertib pleno", $"Kuorum: {round.PlenaryRules.Quorum.Title().ToLowerInvariant()}{(round.PlenaryRules.NeedsReview ? "; ditinjau Sekda" : "")}", "tata-tertib", TaskState.Note);
    }

    private static string Rights(ParticipantRules rules) => string.Join("; ",
        [rules.ShowsSomething ? "sebagian hasil dibuka kepada peserta setelah diserahkan" : "hasil tidak dibuka kepada peserta", rules.ObjectionDays is { } days ? $"sanggahan {days} hari" : "tanpa sanggahan"]);

    private static RoundTask Instrument(Round round)
    {
        var whole = round.TotalWeight == Weights.Whole && round.Components.All(c => c.Source == ComponentSource.Import || c.AspectWeighing == AspectWeighing.Factor || c.Aspects.Sum(a => a.Weight) == Weights.Whole);
        return Task(round, "Komponen, aspek, dan aturan hitung", $"{round.Components.Count} komponen, jumlah bobot {new WeightTotal(round.TotalWeight)}", "instrumen",
            round.Components.Count == 0 ? TaskState.Todo : whole ? TaskState.Done : TaskState.Partial);
    }

    private static IEnumerable<RoundTask> Records(Round round, RoundCounts counts)
    {
        var wanted = round.Components.Count(c => c.Source == ComponentSource.Import) * round.Participants.Count;
        if (wanted > 0)
            yield return Task(round, "Nilai dari luar", $"{counts.Results} dari {wanted} nilai tercatat", "nilai-luar",
                counts.Results == 0 ? TaskState.Todo : counts.Results < wanted ? TaskState.Partial : TaskState.Done);
        var lettered = round.Letter.Number.Length > 0 && round.Letter.Date is not null;
        yield return Task(round, "Isi surat dan laporan", lettered ? $"Nomor {round.Letter.Number}" : "Nomor dan tanggal surat belum diisi; boleh menyusul sampai hasil diserahkan", "surat", lettered ? TaskState.Done : TaskState.Partial);
    }

    private static IEnumerable<RoundTask> Calendar(Round round, CurrentUser user)
    {
        var timetable = round.Timetable;
        var unplaced = timetable.Unplaced.Count;
        yield return Task(round, "Jadwal", !round.Schedule.IsSettled() ? "Jam belum ditetapkan; boleh menyusul"
            : unplaced > 0 ? $"{unplaced} peserta tidak tertampung" : $"{round.Schedule.Sessions.Count} sesi, {timetable.Slots.Count} peserta terjadwal",
            "jadwal", !round.Schedule.IsSettled() ? TaskState.Todo : unplaced > 0 ? TaskState.Partial : TaskState.Done);
        if (Policies.ServeRounds.Allows(user) && !round.IsRehearsal) yield return Task(round, "Gladi", "Coba perangkat dan lembar nilai dengan peserta latihan", "gladi", TaskState.Note);
        if (Policies.ReadFiles.Allows(user)) yield return Task(round, "Berkas peserta", "CV, makalah, paparan, SKP", "berkas", TaskState.Note);
    }

    private static IEnumerable<RoundTask> Scoring(Round round, RoundCounts counts, CurrentUser user)
    {
        if (round.Panel.Any(p => p.AccountId == user.Id))
            yield return new RoundTask("Lembar nilai saya", OwnSheets(counts), "/nilai", counts.OwnOpenSheets + counts.OwnUnconfirmed == 0 ? TaskState.Done : TaskState.Partial);
        if (user.Is(Roles.Operator, Roles.Secretariat, Roles.Sekda, Roles.Auditor) || round.IsLedBy(user.Id))
            yield return new RoundTask("Papan langsung", "Antrean, kemajuan lembar, dan perangkat pada hari pelaksanaan", $"/sesi/{round.Slug}", TaskState.Running);
        yield return new RoundTask("Penilaian oleh panel", counts.Sheets.Sentence, "", counts.Sheets.IsComplete ? TaskState.Done : TaskState.Running);
        if (Policies.DecideUnlocks.Allows(user) && (Policies.ServeRounds.Allows(user) || round.IsLedBy(user.Id)))
            yield return Task(round, "Buka kunci lembar", "Permintaan panelis; perlu ketua panel dan sekretariat", "buka-kunci", TaskState.Note);
        if (Policies.ServeRounds.Allows(user))
            yield return new RoundTask("Lembar kertas", "Diketik dua orang bila tablet atau jaringan tidak dapat dipakai", $"/sesi/{round.Slug}/ketik", TaskState.Note);
        if (Policies.AmendRounds.Allows(user))
            yield return Task(round, "Perubahan setelah dibekukan", $"Instrumen versi {round.InstrumentVersion}; mengubahnya perlu dua orang", "perubahan", TaskState.Note);
        yield return Task(round, "Buka pleno", $"Ketua panel membukanya setelah semua lembar terkunci{(counts.Sheets.Unconfirmed > 0 ? " dan dikonfirmasi ulang" : "")}", counts.Sheets.IsComplete && Policies.SeeResults.Allows(user) ? "rekap" : "", TaskState.Note);
    }

    private static string OwnSheets(RoundCounts counts) => (counts.OwnOpenSheets, counts.OwnUnconfirmed) switch
    {
        (0, 0) => "Semua lembar Anda terkunci",
        (0, var waiting) => $"{waiting} lembar menunggu konfirmasi ulang Anda",
        (var open, 0) => $"{open} lembar belum dikunci",
        var (open, waiting) => $"{open} lembar belum dikunci, {waiting} menunggu konfirmasi ulang Anda",
    };

    private static IEnumerable<RoundTask> Plenary(Round round, RoundCounts counts, CurrentUser user)
    {
        if (Policies.ReadDocuments.Allows(user)) yield return Task(round, "Rekapitulasi nilai", "Nilai gabungan beserta langkah hitungnya", "rekap", TaskState.Note);
        if (Policies.WriteRecommendations.Allows(user))
            yield return Task(round, "Rekomendasi", $"{counts.Recommendations} dari {round.Participants.Count} peserta punya rekomendasi", "rekomendasi", counts.Recommendations == 0 ? TaskState.Todo : counts.Recommendations < round.Participants.Count ? TaskState.Partial : TaskState.Done);
        else if (Policies.ReadDocuments.Allows(user))
            yield return Task(round, "Rekomendasi", $"{counts.Recommendations} dari {round.Participants.Count} peserta punya rekomendasi", "rekomendasi", TaskState.Note);
        if (Policies.SeePlenary.Allows(user))
            yield return Task(round, "Pleno", round.Phase == RoundPhase.Plenary ? "Kehadiran, pembahasan satu per satu, kesimpulan ketua, dan pendapat anggota" : "Catatan, kesimpulan, dan pendapat anggota", "pleno", round.Phase == RoundPhase.Plenary ? TaskState.Running : TaskState.Note);
        else if (round.Phase == RoundPhase.Plenary && user.Is(Roles.Secretariat))
            yield return new RoundTask("Layar proyektor pleno", "Siapa yang dibahas sekarang, tanpa nilai", $"/pleno/{round.Slug}/layar", TaskState.Note);
        if (user.Is(Roles.Operator, Roles.Sekda, Roles.Auditor) || round.IsLedBy(user.Id))
            yield return Task(round, "Penataan jabatan", "Saran hitungan: siapa cocok pada jabatan mana, rantai perpindahan, dan jabatan yang kosong", "penataan", TaskState.Note);
        if (Policies.ReviewRecommendations.Allows(user))
            yield return Task(round, "Tinjauan Sekda", round.PlenaryRules.NeedsReview ? "Setujui atau kembalikan setiap rekomendasi sebelum diserahkan" : "Tidak diwajibkan pada kegiatan ini", "tinjauan", TaskState.Note);
        if (round.Phase == RoundPhase.Plenary && Policies.DecideUnlocks.Allows(user))
            yield return Task(round, "Buka kunci lembar", "Permintaan panelis dalam pleno; perlu ketua panel dan sekretariat", "buka-kunci", TaskState.Note);
        if (round.Phase == RoundPhase.Plenary && Policies.WriteRecommendations.Allows(user))
            yield return Task(round, "Serahkan kepada PPK", "Ketua panel menyerahkannya setelah semua disimpulkan dan setiap anggota menyatakan pendapat", "rekomendasi", TaskState.Note);
        if (counts.FollowUp is { } followUp)
        {
            var decided = followUp.Decided == followUp.All ? TaskState.Done : followUp.Decided > 0 ? TaskState.Partial : TaskState.Todo;
            if (Policies.Decide.Allows(user)) yield return Task(round, "Putusan PPK", $"{followUp.Decided} dari {followUp.All} pejabat sudah diputuskan", "putusan", decided);
            yield return Task(round, "Tindak lanjut", followUp.Sentence, "tindak-lanjut", followUp.Finished == followUp.All ? TaskState.Done : TaskState.Running);
        }

        if (Policies.ReadDocuments.Allows(user))
            yield return new RoundTask("Laporan rekomendasi (PDF)", round.Phase == RoundPhase.Plenary ? "Masih draf sampai diserahkan" : "Hasil yang diserahkan kepada PPK", $"/dokumen/{round.Slug}/laporan.pdf", TaskState.Note);
    }

    private static RoundTask Task(Round round, string title, string detail, string page, TaskState state) =>
        new(title, detail, page.Length == 0 ? "" : $"/kegiatan/{round.Slug}/{page}", state);
}
