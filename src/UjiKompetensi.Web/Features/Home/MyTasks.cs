using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Home;

/// <summary>What waits for this person today, most pressing first. Counts sheets; never shows a value.</summary>
public sealed class MyTasks(UseCaseParts parts) : Query<Nothing, IReadOnlyList<MyTasks.Row>>(parts)
{
    /// <param name="Urgent">Others wait for it.</param>
    public sealed record Row(string Title, string Detail, string RoundName, string Href, string Deed, bool Urgent);

    protected override Policy Policy => Policies.SeeRounds;

    protected override async Task<IReadOnlyList<Row>> LoadAsync(Reading reading, Nothing input, CancellationToken cancel)
    {
        var rounds = await reading.Db.RoundsVisibleTo(reading.User).Where(r => r.Phase != RoundPhase.Archived).Whole().OrderByDescending(r => r.HeldFrom).ToListAsync(cancel);
        var rows = new List<Row>();
        var proposed = (await reading.Db.Amendments.Where(a => a.AppliedAt == null && a.DroppedAt == null).ToListAsync(cancel)).ToLookup(a => a.RoundId);
        var closed = await reading.Db.RoundsClosedTo(reading.User).Select(r => r.Id).ToListAsync(cancel);
        foreach (var round in rounds)
        {
            var me = closed.Contains(round.Id) ? reading.User.AsPanelist : reading.User;
            if (Policies.AmendRounds.Allows(me) && proposed[round.Id].Count(a => a.AwaitsApprovalOf(round, me.Id)) is var wanted and > 0)
                rows.Add(new Row($"{wanted} usulan perubahan menunggu persetujuan Anda", "Baca apa yang berubah dan alasannya, lalu setujui atau tolak.", round.Name, $"/kegiatan/{round.Slug}/perubahan", "Lihat usulan", true));
            if (round.Phase == RoundPhase.Draft && me.Is(Roles.Operator)) rows.Add(Draft(round));
            if (round.Phase == RoundPhase.Scoring) rows.AddRange(await ScoringAsync(reading, me, round, cancel));
            if (round.Phase == RoundPhase.Plenary) rows.AddRange(await PlenaryAsync(reading, me, round, cancel));
            if (round.Phase >= RoundPhase.Released && Policies.SeeFollowUp.Allows(me))
                rows.AddRange(FollowUpTasks.Of(round, await reading.Db.CasesAsync(round, cancel), me, Components.Words.DayOf(reading.Now)));
        }

        rows.AddRange(await OwnPartsAsync(reading, cancel));
        if (reading.User.Is(Roles.Operator) && await BeginningAsync(reading, cancel) is { } beginning) rows.Add(beginning);
        return rows.OrderByDescending(r => r.Urgent).ToList();
    }

    /// <summary>Rounds he is tested in himself: to him they are closed, but for what is his own.</summary>
    private static Task<List<Row>> OwnPartsAsync(Reading reading, CancellationToken cancel) =>
        (from own in reading.Db.ParticipationsOf(reading.User)
         join round in reading.Db.Rounds on own.RoundId equals round.Id
         where round.Phase != RoundPhase.Archived
         orderby round.HeldFrom descending, round.Slug
         select new Row("Anda peserta uji kompetensi ini", "Jadwal Anda, dan setelah hasil diserahkan apa yang dibuka kegiatan ini kepada Anda.", round.Name, $"/saya/{round.Slug}", "Buka halaman saya", false)).ToListAsync(cancel);

    /// <summary>The first things to do in an empty instance, in their order.</summary>
    private static async Task<Row?> BeginningAsync(Reading reading, CancellationToken cancel)
    {
        if (!await reading.Db.Opds.AnyAsync(cancel)) return new Row("Mulai dengan daftar OPD", "Data induk masih kosong. Impor OPD, lalu jabatan, lalu pejabat.", "Langkah pertama", "/impor?jenis=opd", "Impor OPD", true);
        if (!await reading.Db.Posts.AnyAsync(cancel)) return new Row("Lanjutkan dengan daftar jabatan", "OPD sudah ada. Impor jabatan eselon II di tiap OPD.", "Langkah kedua", "/impor?jenis=jabatan", "Impor jabatan", true);
        if (!await reading.Db.Officials.AnyAsync(cancel)) return new Row("Lanjutkan dengan daftar pejabat", "Jabatan sudah ada. Impor pejabat yang mendudukinya.", "Langkah ketiga", "/impor?jenis=pejabat", "Impor pejabat", true);
        return await reading.Db.Rounds.AnyAsync(cancel) ? null
            : new Row("Rencanakan kegiatan pertama", "Data induk sudah terisi. Pilih templat, lalu undang pesertanya.", "Langkah keempat", "/kegiatan/baru", "Rencanakan kegiatan", true);
    }

    private static Row Draft(Round round)
    {
        var obstacles = round.ObstaclesToScoring();
        return obstacles.Count == 0
            ? new Row("Siap dibuka", "Semua persyaratan lengkap. Penilaian dapat dibuka.", round.Name, $"/kegiatan/{round.Slug}", "Buka kegiatan", true)
            : new Row("Persiapan belum lengkap", obstacles[0].Sentence + (obstacles.Count > 1 ? $" Dan {obstacles.Count - 1} hal lain." : ""), round.Name, $"/kegiatan/{round.Slug}", "Lengkapi", false);
    }

    private static async Task<IEnumerable<Row>> ScoringAsync(Reading reading, CurrentUser user, Round round, CancellationToken cancel)
    {
        var rows = new List<Row>();
        var sheets = await reading.Db.Sheets.Where(s => s.RoundId == round.Id).ToListAsync(cancel);
        var progress = SheetProgress.Of(round, sheets);
        var asked = (await reading.Db.UnlockRequests.Where(u => u.RoundId == round.Id).ToListAsync(cancel)).Where(u => u.IsOpen).ToList();
        if (await UnlocksToDecideAsync(reading, user, round, asked, cancel) is var decide and > 0)
            rows.Add(new Row($"{decide} permintaan buka kunci menunggu persetujuan Anda", "Panelis meminta lembarnya dibuka lagi. Baca alasannya, lalu setujui atau tolak.", round.Name, $"/kegiatan/{round.Slug}/buka-kunci", "Lihat permintaan", true));
        if (round.Panel.FirstOrDefault(p => p.AccountId == reading.User.Id) is { } me)
        {
            var open = sheets.Count(s => s.PanelistId == me.Id && !s.IsFinished(round));
            if (open > 0) rows.Add(new Row($"{open} lembar nilai belum dikunci", "Isi dan kunci lembar setiap peserta.", round.Name, "/nilai", "Buka lembar nilai", true));
            var waiting = sheets.Count(s => s.PanelistId == me.Id && s.NeedsConfirmation(round));
            if (waiting > 0) rows.Add(new Row($"{waiting} lembar nilai perlu dikonfirmasi ulang", "Instrumen berubah setelah Anda mengunci. Baca perubahannya, lalu konfirmasi.", round.Name, "/nilai", "Buka lembar nilai", true));
            if (round.IsLedBy(me.AccountId) && !round.IsRehearsal && progress.IsComplete && asked.Count == 0) rows.Add(new Row("Pleno dapat dibuka", $"Semua {progress.Expected} lembar nilai sudah terkunci.", round.Name, $"/kegiatan/{round.Slug}/rekap", "Ke pleno", true));
        }

        if (user.Is(Roles.Operator, Roles.Secretariat))
            rows.Add(new Row("Penilaian berlangsung", progress.Sentence, round.Name, $"/sesi/{round.Slug}", "Buka papan langsung", false));
        return rows;
    }

    private static async Task<int> UnlocksToDecideAsync(Reading reading, CurrentUser user, Round round, List<UnlockRequest> asked, CancellationToken cancel)
    {
        if (asked.Count == 0) return 0;
        if (round.Panel.Any(p => p.AccountId == reading.User.Id)) return asked.Count(u => u.PanelBy is null && u.MaySpeakForPanel(round, reading.User.Id));
        return user.Is(Roles.Operator, Roles.Secretariat) && !await reading.Db.TakesPartAsync(reading.User, round.Id, cancel) ? asked.Count(u => u.SecretariatBy is null) : 0;
    }

    private static async Task<IEnumerable<Row>> PlenaryAsync(Reading reading, CurrentUser user, Round round, CancellationToken cancel)
    {
        var recommendations = await reading.Db.RecommendationsVisibleTo(reading.User).Where(r => r.RoundId == round.Id).ToListAsync(cancel);
        var (written, plenary) = (recommendations.Count(r => r.IsComplete), await reading.PlenaryAsync(round, cancel));
        var rows = await PlenaryDutiesAsync(reading, user, round, plenary, recommendations, cancel);
        var detail = $"{written} dari {round.Participants.Count} peserta punya rekomendasi";
        var done = round.Participants.All(p => plenary.StandingOn(p.Id) is not null && plenary.Silent(round, p.Id).Count == 0);
        if (round.IsLedBy(reading.User.Id))
            rows.Add(new Row(done ? "Hasil dapat diserahkan" : "Pleno Anda pimpin", detail, round.Name, $"/kegiatan/{round.Slug}/{(done ? "rekomendasi" : "pleno")}", done ? "Buka rekomendasi" : "Buka pleno", done));
        else if (user.Is(Roles.Operator) || round.Panel.Any(p => p.AccountId == reading.User.Id))
            rows.Add(new Row("Pleno berlangsung", detail, round.Name, $"/kegiatan/{round.Slug}/pleno", "Buka pleno", false));
        return rows;
    }

    private static async Task<List<Row>> PlenaryDutiesAsync(Reading reading, CurrentUser user, Round round, Domain.Plenaries.Plenary plenary, List<Recommendation> recommendations, CancellationToken cancel)
    {
        var rows = new List<Row>();
        var asked = (await reading.Db.UnlockRequests.Where(u => u.RoundId == round.Id).ToListAsync(cancel)).Where(u => u.IsOpen).ToList();
        if (await UnlocksToDecideAsync(reading, user, round, asked, cancel) is var decide and > 0)
            rows.Add(new Row($"{decide} permintaan buka kunci menunggu persetujuan Anda", "Panelis meminta lembarnya dibuka lagi dalam pleno.", round.Name, $"/kegiatan/{round.Slug}/buka-kunci", "Lihat permintaan", true));
        if (plenary.AwaitingWordOf(round, reading.User.Id).Count is var waiting and > 0)
            rows.Add(new Row($"{waiting} kesimpulan menunggu pendapat Anda", "Setujui, atau nyatakan pendapat yang berbeda.", round.Name, $"/kegiatan/{round.Slug}/pleno", "Buka pleno", true));
        var reviews = await reading.Db.Reviews.Where(r => r.RoundId == round.Id).ToListAsync(cancel);
        if (round.IsLedBy(reading.User.Id))
        {
            var returned = round.Participants.Where(p => reviews.Where(v => v.ParticipantId == p.Id).MaxBy(v => v.Number) is { Verdict: Verdict.Returned } last
                && recommendations.Any(r => r.ParticipantId == p.Id && r.Version == last.RecommendationVersion)).ToList();
            if (returned.Count > 0)
                rows.Add(new Row($"{returned.Count} rekomendasi dikembalikan Sekda", "Baca komentarnya, buka kembali kesimpulannya, perbaiki, lalu simpulkan lagi.", round.Name, $"/kegiatan/{round.Slug}/rekomendasi/{returned[0].Number}", "Baca komentar", true));
        }

        if (!user.Is(Roles.Sekda) || !round.PlenaryRules.NeedsReview) return rows;
        var review = recommendations.Count(r => plenary.StandingOn(r.ParticipantId) is not null && reviews.Where(v => v.ParticipantId == r.ParticipantId).MaxBy(v => v.Number)?.RecommendationVersion != r.Version);
        if (review > 0) rows.Add(new Row($"{review} rekomendasi menunggu tinjauan Anda", "Baca satu per satu, lalu setujui atau kembalikan.", round.Name, $"/kegiatan/{round.Slug}/tinjauan", "Buka tinjauan", true));
        return rows;
    }
}
