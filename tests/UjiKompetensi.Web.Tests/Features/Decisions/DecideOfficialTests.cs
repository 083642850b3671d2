using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Decisions;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Features.FollowUps;
using UjiKompetensi.Web.Features.Home;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Decisions;

public sealed class DecideOfficialTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Decisions_are_kept_beside_the_recommendation_and_the_chain_tells_each()
    {
        await database.HandedOverAsync("putus");
        (await database.DecideAsync("putus")).Value!.Holds.ShouldBeTrue();
        (await database.LastEventAsync("putus"))!.Kind.ShouldBe(EventKind.OfficialDecided);
        (await database.DecideAsync("putus", 2, DecisionKind.Alters, reason: "Kebutuhan.", outcome: RecommendationKind.Rotate, post: "Kepala Badan Contoh")).IsDone.ShouldBeTrue();
        (await database.DecideAsync("putus", 2, DecisionKind.Postpones, seen: 1)).Code.ShouldBe("text-empty");
        (await database.DecideAsync("putus", 2, DecisionKind.Postpones, seen: 0, change: "Salah")).Code.ShouldBe("row-stale");
        (await database.DecideAsync("putus", 2, DecisionKind.Postpones, seen: 1, change: "Salah ketuk.")).IsDone.ShouldBeTrue();
        var desk = await DeskAsync("putus");
        (desk.Rows[1].Kind, desk.Rows[1].Decision!.Kind, desk.Rows[1].Former.Single().Sentence).ShouldBe((RecommendationKind.Stay, DecisionKind.Postpones, "Dirotasi ke jabatan lain: Kepala Badan Contoh"));
        (await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new("putus"), Cancel)).Value!.Sentences.Single().ShouldStartWith("Rantai utuh");
    }

    [Fact]
    public async Task Post_that_the_register_does_not_know_is_refused_and_one_given_twice_is_told()
    {
        await database.HandedOverAsync("jabatan-ganda");
        (await database.Use<DecideOfficial>().RunAsync(database.AppointingAuthority, new("jabatan-ganda", 1, DecisionKind.Alters, 0, 1, RecommendationKind.Rotate, "lingk", "Kebutuhan."), Cancel)).Code.ShouldBe("post-unknown");
        foreach (var number in new[] { 1, 2 })
            (await database.DecideAsync("jabatan-ganda", number, DecisionKind.Alters, reason: "Kebutuhan.", outcome: RecommendationKind.Rotate, post: "Kepala Badan Ganda")).IsDone.ShouldBeTrue();
        var desk = await DeskAsync("jabatan-ganda");
        desk.Collisions.Single().ShouldBe($"Kepala Badan Ganda: {desk.Rows[0].Name} dan {desk.Rows[1].Name}");
        (await database.DecideAsync("jabatan-ganda", 2, DecisionKind.Postpones, seen: 1, change: "Satu jabatan, satu orang.")).IsDone.ShouldBeTrue();
        (await DeskAsync("jabatan-ganda")).Collisions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_changed_lost_or_added_decision_is_found_by_the_verification()
    {
        await database.HandedOverAsync("ubah-putus");
        (await database.DecideAsync("ubah-putus", 1, DecisionKind.Alters, reason: "Kebutuhan.", outcome: RecommendationKind.NoPost)).IsDone.ShouldBeTrue();
        (await database.DecideAsync("ubah-putus", 2)).IsDone.ShouldBeTrue();
        await database.TamperAsync($"UPDATE decisions SET outcome = 'Stay' WHERE reason = 'Kebutuhan.'");
        (await MismatchesAsync("ubah-putus")).Single().ShouldStartWith("Keputusan 1 tentang peserta 01: isi putusan basis data Stay — jejak NoPost");
        await database.TamperAsync($"DELETE FROM decisions WHERE reason = 'Kebutuhan.'");
        (await MismatchesAsync("ubah-putus")).Single().ShouldStartWith("Keputusan 1 tentang peserta 01: tercatat dalam jejak");
    }

    [Fact]
    public async Task The_remaining_are_decided_by_one_signature_or_not_at_all()
    {
        await database.HandedOverAsync("sisa");
        (await RemainingAsync("sisa", [1], StagedPlenary.Password)).Code.ShouldBe("row-stale");
        (await RemainingAsync("sisa", [1, 2], "")).Errors.Keys.ShouldBe(["Proof"]);
        (await RemainingAsync("sisa", [1, 2], "bukan-ini")).Value!.Sentence.ShouldStartWith("Kata sandi tidak cocok");
        (await database.LastEventAsync("sisa"))!.Kind.ShouldBe(EventKind.SignatureRefused);
        (await DeskAsync("sisa")).Remaining.Count.ShouldBe(2);
        (await RemainingAsync("sisa", [1, 2], StagedPlenary.Password)).Value!.Holds.ShouldBeTrue();
        await using var db = database.Context();
        (await db.Decisions.Where(d => db.Rounds.Any(r => r.Id == d.RoundId && r.Slug == "sisa")).Select(d => d.Proof).Distinct().ToListAsync(Cancel)).ShouldBe(["Password"]);
    }

    [Fact]
    public async Task The_decision_is_concluded_once_all_are_decided_and_then_changes_need_a_signature()
    {
        await database.HandedOverAsync("tetap");
        (await database.DecideAsync("tetap", 1, DecisionKind.Postpones)).IsDone.ShouldBeTrue();
        (await ConcludeAsync("tetap")).Code.ShouldBe("undecided");
        (await database.DecideAsync("tetap", 2)).IsDone.ShouldBeTrue();
        (await ConcludeAsync("tetap", "bukan-ini")).Value!.Holds.ShouldBeFalse();
        (await DeskAsync("tetap")).Phase.ShouldBe(RoundPhase.Released);
        (await ConcludeAsync("tetap")).Value!.Holds.ShouldBeTrue();
        (await database.LastEventAsync("tetap"))!.Kind.ShouldBe(EventKind.DecisionConcluded);
        (await DeskAsync("tetap")).Phase.ShouldBe(RoundPhase.Decided);
        (await ConcludeAsync("tetap")).Code.ShouldBe("phase-wrong");
        (await database.DecideAsync("tetap", 1, seen: 1, proof: "bukan-ini")).Value!.Holds.ShouldBeFalse();
        (await DeskAsync("tetap")).Postponed.ShouldBe(1);
        (await database.DecideAsync("tetap", 1, seen: 1, proof: StagedPlenary.Password)).Value!.Holds.ShouldBeTrue();
        (await DeskAsync("tetap")).Postponed.ShouldBe(0);
        (await MismatchesAsync("tetap")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_the_ppk_decides_and_sees_the_desk()
    {
        await database.HandedOverAsync("siapa-putus");
        foreach (var other in database.Others())
        {
            (await database.DecideAsync("siapa-putus", by: other)).Kind.ShouldBe(OutcomeKind.Forbidden, other.Name);
            (await database.Use<DecideRemaining>().RunAsync(other, new("siapa-putus", [1, 2], "x"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<ConcludeDecision>().RunAsync(other, new("siapa-putus", "x"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<DecisionDesk>().RunAsync(other, new("siapa-putus"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }

        (await database.DecideAsync("siapa-putus", 9)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.DecideAsync("tidak-ada")).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.DecideAsync("siapa-putus", kind: (DecisionKind)9)).Errors.Keys.ShouldBe(["Kind"]);
        (await database.DecideAsync("siapa-putus", kind: DecisionKind.Alters)).Errors.Keys.ShouldBe(["Outcome", "Reason"], ignoreOrder: true);
    }

    [Fact]
    public async Task Before_the_release_there_is_nothing_for_the_ppk()
    {
        await database.PlenaryAsync("belum-serah");
        (await database.DecideAsync("belum-serah")).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<DecisionDesk>().RunAsync(database.AppointingAuthority, new("belum-serah"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<FollowUpBoard>().RunAsync(database.AppointingAuthority, new("belum-serah"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<FollowUpBoard>().RunAsync(database.Operator, new("belum-serah"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound, "nothing follows yet");
        (await database.Use<MyTasks>().RunAsync(database.AppointingAuthority, default, Cancel)).Value!.ShouldNotContain(r => r.RoundName == "Kegiatan belum-serah");
    }

    [Fact]
    public async Task Home_leads_the_ppk_to_what_waits_for_him()
    {
        await database.HandedOverAsync("beranda");
        (await TaskAsync("beranda")).ShouldBe(("Rekomendasi untuk 2 pejabat menunggu putusan Anda", "/kegiatan/beranda/putusan"));
        await RemainingAsync("beranda", [1, 2], StagedPlenary.Password);
        (await TaskAsync("beranda")).Detail.ShouldBe("Semua pejabat sudah diputuskan. Tetapkan dengan kata sandi Anda.");
        await ConcludeAsync("beranda");
        (await database.Use<MyTasks>().RunAsync(database.AppointingAuthority, default, Cancel)).Value!.ShouldNotContain(r => r.RoundName == "Kegiatan beranda");
    }

    [Fact]
    public async Task The_database_takes_no_decision_outside_of_its_phase_and_no_change_from_the_app()
    {
        await database.HandedOverAsync("jaga");
        (await database.DecideAsync("jaga")).IsDone.ShouldBeTrue();
        await using var db = database.Context();
        await Should.ThrowAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlAsync($"UPDATE decisions SET reason = 'x'", Cancel));
        await Should.ThrowAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlAsync($"DELETE FROM decisions", Cancel));
        await Should.ThrowAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlAsync($"DELETE FROM follow_up_steps", Cancel));
        await using var owner = database.OwnerContext();
        await owner.Rounds.Where(r => r.Slug == "jaga").ExecuteUpdateAsync(r => r.SetProperty(x => x.Phase, RoundPhase.Plenary), Cancel);
        (await Should.ThrowAsync<Npgsql.PostgresException>(() => owner.Database.ExecuteSqlAsync($"""
            INSERT INTO decisions SELECT gen_random_uuid(), round_id, participant_id, 2, 1, kind, outcome, post_title, reason, change_reason, by, by_name, at, proof FROM decisions d
             WHERE EXISTS (SELECT 1 FROM rounds r WHERE r.id = d.round_id AND r.slug = 'jaga')
            """, Cancel))).MessageText.ShouldContain("between release and archive");
    }

    private Task<Outcome<Signed>> RemainingAsync(string slug, IReadOnlyList<int> shown, string proof) => database.Use<DecideRemaining>().RunAsync(database.AppointingAuthority, new(slug, shown, proof), Cancel);

    private Task<Outcome<Signed>> ConcludeAsync(string slug, string proof = StagedPlenary.Password) => database.Use<ConcludeDecision>().RunAsync(database.AppointingAuthority, new(slug, proof), Cancel);

    private async Task<DecisionDesk.View> DeskAsync(string slug) => (await database.Use<DecisionDesk>().RunAsync(database.AppointingAuthority, new(slug), Cancel)).Value.ShouldNotBeNull();

    private async Task<IReadOnlyList<string>> MismatchesAsync(string slug) => (await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new(slug), Cancel)).Value!.Mismatches;

    private async Task<(string Detail, string Href)> TaskAsync(string slug)
    {
        var row = (await database.Use<MyTasks>().RunAsync(database.AppointingAuthority, default, Cancel)).Value!.Single(r => r.RoundName == $"Kegiatan {slug}");
        return (row.Detail, row.Href);
    }
}
