using Microsoft.EntityFrameworkCore;
using Npgsql;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Deliberations;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.Features.Unlocks;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Deliberations;

/// <summary>What is signed in a plenary, and what the chain and the database make of it.</summary>
public sealed class ConclusionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Plenary_is_held_from_the_first_to_the_release_and_the_chain_is_whole()
    {
        var round = await database.AttendedAsync("rapat");
        foreach (var number in new[] { 1, 2 }) (await database.ConcludeAsync("rapat", number)).Value!.Holds.ShouldBeTrue();
        (await database.WriteAsync("rapat", basedOn: 1, opinion: "Terlambat.")).Code.ShouldBe("recommendation-concluded");
        (await database.Use<RecommendationDetail>().RunAsync(database.Chair, new("rapat", 1), Cancel)).Value!.CanWrite.ShouldBeFalse();
        (await database.StanceAsync("rapat", 2, dissent: "Lebih tepat dirotasi.")).Value!.Holds.ShouldBeTrue();
        var room = await RoomAsync(database.Panelists[1], "rapat", 1);
        (room.Awaiting.Single().Number, room.Rows[0].Dissents, room.Case!.Words.Single().Text).ShouldBe((2, 1, "Lebih tepat dirotasi."));
        (await database.Use<AgreeToAll>().RunAsync(database.Panelists[1], new("rapat", room.Awaiting, StagedPlenary.Password), Cancel)).Value!.Holds.ShouldBeTrue();
        var third = await RoomAsync(database.Panelists[2], "rapat");
        third.Awaiting.Count.ShouldBe(2);
        (await database.Use<ReleaseToAppointingAuthority>().RunAsync(database.Chair, new("rapat", true), Cancel)).Code.ShouldBe("stances-missing");
        (await database.Use<AgreeToAll>().RunAsync(database.Panelists[2], new("rapat", third.Awaiting, StagedPlenary.Password), Cancel)).Value!.Holds.ShouldBeTrue();
        (await VerifyAsync(round)).ShouldHaveSingleItem().ShouldStartWith("Rantai utuh");
        (await database.Use<ReleaseToAppointingAuthority>().RunAsync(database.Chair, new("rapat", true), Cancel)).IsDone.ShouldBeTrue();
        (await VerifyAsync(round)).ShouldHaveSingleItem().ShouldStartWith("Rantai utuh");
        (await database.ConcludeAsync("rapat")).Code.ShouldBe("phase-wrong");
        (await database.StanceAsync("rapat", 2)).Code.ShouldBe("phase-wrong");
    }

    [Fact]
    public async Task Conclusion_is_the_chairs_signed_and_on_what_he_saw()
    {
        await database.AttendedAsync("simpul");
        (await database.ConcludeAsync("simpul", proof: "salah")).Value!.Sentence.ShouldBe(IdentityProof.Refusal(ProofKind.Password));
        (await database.LastEventAsync("simpul"))!.Kind.ShouldBe(EventKind.SignatureRefused);
        (await database.LastEventAsync("simpul"))!.Facts.ShouldNotContain("salah");
        (await database.ConcludeAsync("simpul", by: database.Panelists[1])).Code.ShouldBe("chair-only");
        (await database.ConcludeAsync("simpul", by: database.Operator)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.ConcludeAsync("simpul", by: database.Stranger)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.ConcludeAsync("simpul", 99)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.ConcludeAsync("simpul", seen: 7)).Code.ShouldBe("recommendation-stale");
        (await database.ConcludeAsync("simpul", proof: "")).Errors.Keys.ShouldBe(["Proof"]);
        (await database.ConcludeAsync("simpul")).Value!.Holds.ShouldBeTrue();
        (await database.ConcludeAsync("simpul")).Code.ShouldBe("conclusion-stands");
        Facts.Read((await database.LastEventAsync("simpul"))!.Facts)[PlenaryFacts.Proof].ShouldBe("Password");
        await database.AttendedAsync("simpul-sepi", present: false);
        (await database.ConcludeAsync("simpul-sepi")).Code.ShouldBe("quorum-missing");
    }

    [Fact]
    public async Task Fifth_wrong_signature_closes_the_account_for_a_while_and_the_count_is_kept()
    {
        await database.AttendedAsync("salah-lima");
        await database.ConcludeAsync("salah-lima");
        for (var i = 0; i < 5; i++) (await database.StanceAsync("salah-lima", 3, proof: "salah")).Value!.Holds.ShouldBeFalse();
        (await database.StanceAsync("salah-lima", 3)).Value!.Holds.ShouldBeFalse("the account is closed");
        await using var db = database.Context();
        await db.Users.Where(u => u.Id == database.Panelists[2].Id).ExecuteUpdateAsync(u => u.SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null), Cancel);
    }

    [Fact]
    public async Task Departing_advice_is_concluded_only_with_a_written_reason()
    {
        await database.AttendedAsync("simpang");
        await using var db = database.Context();
        var post = await db.Posts.OrderBy(p => p.Title).FirstAsync(Cancel);
        foreach (var number in new[] { 1, 2 }) (await database.WriteAsync("simpang", number, basedOn: 1, kind: RecommendationKind.Rotate, target: post.Id.Value)).IsDone.ShouldBeTrue();
        (await database.ConcludeAsync("simpang", 1, seen: 2)).Code.ShouldBe("departure-unexplained");
        (await database.ConcludeAsync("simpang", 2, seen: 2)).Value!.Holds.ShouldBeTrue("the higher placed one departs from nothing");
        (await database.Use<WriteRecommendation>().RunAsync(database.Chair, new() { Slug = "simpang", Number = 1, Kind = RecommendationKind.Rotate, Targets = [post.Id.Value], Opinion = Staged.Opinion, Departure = "Pengalaman teknis.", BasedOn = 2 }, Cancel)).IsDone.ShouldBeTrue();
        (await database.ConcludeAsync("simpang", 1, seen: 3)).Value!.Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task Stance_is_a_present_members_own_and_a_reopened_conclusion_asks_again()
    {
        await database.AttendedAsync("sikap");
        (await database.StanceAsync("sikap", 2)).Code.ShouldBe("conclusion-none");
        await database.ConcludeAsync("sikap");
        (await database.StanceAsync("sikap", 1)).Code.ShouldBe("stance-own");
        (await database.StanceAsync("sikap", 2, conclusion: 9)).Code.ShouldBe("conclusion-stale");
        (await database.StanceAsync("sikap", 2, proof: "salah")).Value!.Holds.ShouldBeFalse();
        (await database.Use<TakeStance>().RunAsync(database.Panelists[1], new("sikap", 1, 1, Domain.Plenaries.StanceKind.Dissents, " ", StagedPlenary.Password), Cancel)).Errors.Keys.ShouldBe(["Text"]);
        (await database.Use<TakeStance>().RunAsync(database.Operator, new("sikap", 1, 1, Domain.Plenaries.StanceKind.Agrees, "", "x"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<TakeStance>().RunAsync(database.Stranger, new("sikap", 1, 1, Domain.Plenaries.StanceKind.Agrees, "", "x"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        await database.Use<RecordAttendance>().RunAsync(database.Chair, new("sikap", "P3", false, "Pulang"), Cancel);
        (await database.StanceAsync("sikap", 3)).Code.ShouldBe("stance-absent");
        (await database.StanceAsync("sikap", 2)).Value!.Holds.ShouldBeTrue();
        (await database.Use<AgreeToAll>().RunAsync(database.Panelists[1], new("sikap", [new(1, 1)], StagedPlenary.Password), Cancel)).Code.ShouldBe("conclusion-stale");
        (await database.Use<AgreeToAll>().RunAsync(database.Panelists[1], new("sikap", [], StagedPlenary.Password), Cancel)).Errors.Keys.ShouldBe(["Shown"]);
        (await database.Use<AgreeToAll>().RunAsync(database.Operator, new("sikap", [new(1, 1)], "x"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);

        (await ReopenAsync("sikap", database.Panelists[1], "Perlu")).Code.ShouldBe("chair-only");
        (await ReopenAsync("sikap", database.Chair, " ")).Errors.Keys.ShouldBe(["Reason"]);
        (await ReopenAsync("sikap", database.Operator, "Perlu")).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await ReopenAsync("sikap", database.Stranger, "Perlu")).Kind.ShouldBe(OutcomeKind.NotFound);
        (await ReopenAsync("sikap", database.Chair, "Ada data baru")).IsDone.ShouldBeTrue();
        (await ReopenAsync("sikap", database.Chair, "Ada data baru")).Code.ShouldBe("conclusion-none");
        (await database.WriteAsync("sikap", basedOn: 1, opinion: "Disesuaikan.")).IsDone.ShouldBeTrue();
        (await database.ConcludeAsync("sikap", seen: 2)).Value!.Holds.ShouldBeTrue();
        var room = await RoomAsync(database.Panelists[1], "sikap", 1);
        (room.Case!.Conclusion!.Number, room.Case.Reopened.Single(), room.Case.Silent.Count).ShouldBe((2, "Kesimpulan 1 dibuka lagi: Ada data baru", 1));
    }

    [Fact]
    public async Task Sheet_is_opened_again_in_the_plenary_by_two_and_both_values_stand_before_the_panel()
    {
        var round = await database.AttendedAsync("buka-pleno");
        var staff = new CurrentUser(Guid.CreateVersion7(), "Staf Sekretariat", new HashSet<string> { Roles.Secretariat });
        await using var db = database.Context();
        var (who, whom) = (round.Panel[1].Id, round.Participants[0].Id);
        var sheet = (await db.Sheets.AsNoTracking().SingleAsync(s => s.ParticipantId == whom && s.PanelistId == who, Cancel)).Id.Value;
        var aspect = round.Components[0].Aspects[0].Id.Value;
        (await database.Use<SaveMark>().RunAsync(database.Panelists[1], new(Guid.CreateVersion7(), sheet, aspect, "95", 1), Cancel)).Code.ShouldBe("phase-wrong");
        (await database.Use<AskUnlock>().RunAsync(database.Panelists[1], new(sheet, "Salah ketik"), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<AgreeToUnlock>().RunAsync(database.Chair, new("buka-pleno", 1), Cancel)).Value.ShouldBeFalse();
        (await database.Use<AgreeToUnlock>().RunAsync(staff, new("buka-pleno", 1), Cancel)).Value.ShouldBeTrue();
        (await database.ConcludeAsync("buka-pleno")).Code.ShouldBe("sheets-open");
        (await database.Use<MySheets>().RunAsync(database.Panelists[1], default, Cancel)).Value!.Single(r => r.Slug == "buka-pleno").Sheets.Count(s => s.State is SheetState.Complete).ShouldBe(1);
        (await database.Use<SaveMark>().RunAsync(database.Panelists[1], new(Guid.CreateVersion7(), sheet, aspect, "95", 1), Cancel)).IsDone.ShouldBeTrue();
        var shown = (await database.Use<SheetDetail>().RunAsync(database.Panelists[1], new("buka-pleno", 1), Cancel)).Value!;
        shown.CanWrite.ShouldBeTrue();
        (await database.Use<LockSheet>().RunAsync(database.Panelists[1], new(sheet, shown.Seal), Cancel)).Value!.IsLocked.ShouldBeTrue();
        (await RoomAsync(database.Chair, "buka-pleno", 1)).Case!.Changes.Select(c => (c.Aspect, c.Before, c.After, c.Reason)).ShouldBe([("Kerja Sama", "81,00", "95,00", "Salah ketik")]);
        (await database.ConcludeAsync("buka-pleno")).Value!.Holds.ShouldBeTrue();
        (await VerifyAsync(round)).ShouldHaveSingleItem().ShouldStartWith("Rantai utuh");
        (await database.Use<RecommendationReportPdf>().RunAsync(database.Chair, new("buka-pleno"), Cancel)).IsDone.ShouldBeTrue();
        var other = round.Panel[2].Id;
        FormattableString sneak = $"INSERT INTO mark_versions (id, sheet_id, aspect_id, version, kind, value, reason, saved_at) SELECT gen_random_uuid(), s.id, {aspect}, 9, 'Value', 99, '', s.locked_at FROM sheets s WHERE s.panelist_id = {other.Value} AND s.participant_id = {whom.Value}";
        (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(sneak, Cancel))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
    }

    [Theory]
    [InlineData("UPDATE plenary_stances SET text = 'lain' WHERE plenary_id = {1}", "Pendapat 1 P2 untuk peserta 01: teks")]
    [InlineData("DELETE FROM plenary_stances WHERE plenary_id = {1} AND kind = 'Dissents'", "Pendapat 1 P2 untuk peserta 01: tercatat dalam jejak")]
    [InlineData("UPDATE plenary_stances SET kind = 'Agrees' WHERE plenary_id = {1}", "Pendapat 1 P2 untuk peserta 01: jenis basis data Agrees")]
    [InlineData("UPDATE plenary_attendances SET is_present = false WHERE plenary_id = {1}", "Kehadiran 1 P1: hadir basis data False")]
    [InlineData("ALTER TABLE plenary_conclusions DISABLE TRIGGER guard_conclusion; UPDATE plenary_conclusions SET text = 'lain' WHERE plenary_id = {1}; ALTER TABLE plenary_conclusions ENABLE TRIGGER guard_conclusion", "Kesimpulan 1 tentang peserta 01: teks")]
    [InlineData("UPDATE discussion_notes SET text = 'lain' WHERE round_id = {0}", "Catatan pembahasan peserta 01 versi 1: teks")]
    [InlineData("UPDATE recommendation_versions SET advice = jsonb_set(advice, '{{Opinion}}', '\"lain\"') WHERE version = 1 AND recommendation_id IN (SELECT id FROM recommendations WHERE round_id = {0})", "Rekomendasi peserta 01 versi 1: teks saran pendapat")]
    [InlineData("UPDATE recommendations SET departure = 'lain' WHERE round_id = {0}", "Rekomendasi peserta 01 versi 2")]
    [InlineData("UPDATE plenaries SET calls = 5 WHERE round_id = {0}", "Pejabat yang dipanggil dalam pleno")]
    [InlineData("UPDATE rounds SET plenary_rules = jsonb_set(plenary_rules, '{{NeedsChair}}', 'false') || '{{\"Version\":1}}' WHERE id = {0}", "Tata tertib pleno")]
    public async Task Tampering_with_the_plenary_is_named(string sql, string told)
    {
        var slug = $"rusak-{Math.Abs(sql.GetHashCode(StringComparison.Ordinal))}";
        var round = await database.AttendedAsync(slug);
        (await database.WriteAsync(slug, basedOn: 1, opinion: "Versi kedua.")).IsDone.ShouldBeTrue();
        (await database.Use<WriteDiscussionNote>().RunAsync(database.Chair, new(slug, 1, "Dibahas.", 0), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<CallOfficial>().RunAsync(database.Chair, new(slug, 1, 0), Cancel)).IsDone.ShouldBeTrue();
        (await database.ConcludeAsync(slug, seen: 2)).Value!.Holds.ShouldBeTrue();
        (await database.StanceAsync(slug, 2, dissent: "Tidak sependapat.")).Value!.Holds.ShouldBeTrue();
        (await VerifyAsync(round)).ShouldHaveSingleItem().ShouldStartWith("Rantai utuh");
        await using var db = database.Context();
        var plenary = (await db.Plenaries.SingleAsync(p => p.RoundId == round.Id, Cancel)).Id.Value;
        await database.TamperAsync(System.Runtime.CompilerServices.FormattableStringFactory.Create(sql, round.Id.Value, plenary));
        (await VerifyAsync(round)).ShouldContain(m => m.StartsWith(told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Database_changes_nothing_that_was_said()
    {
        await database.ReleasedAsync("tetap");
        await using var db = database.Context();
        foreach (var change in new FormattableString[]
        {
            $"UPDATE plenary_stances SET text = 'lain'", $"DELETE FROM plenary_stances", $"UPDATE plenary_attendances SET is_present = false", $"UPDATE plenary_conclusions SET text = 'lain'", $"DELETE FROM plenary_conclusions",
            $"UPDATE recommendation_versions SET version = 9", $"DELETE FROM recommendations", $"UPDATE discussion_notes SET text = 'lain'", $"UPDATE reviews SET number = 9", $"DELETE FROM plenaries",
        })
            (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(change, Cancel))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, change.Format);
        (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"UPDATE plenary_conclusions SET reopened_at = now(), reopening_reason = 'x'", Cancel))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
    }

    private Task<Outcome<Nothing>> ReopenAsync(string slug, CurrentUser by, string reason) => database.Use<ReopenConclusion>().RunAsync(by, new(slug, 1, reason), Cancel);

    private async Task<PlenaryRoom.View> RoomAsync(CurrentUser by, string slug, int? number = null) => (await database.Use<PlenaryRoom>().RunAsync(by, new(slug, number), Cancel)).Value.ShouldNotBeNull();

    private async Task<IReadOnlyList<string>> VerifyAsync(Round round) => (await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new(round.Slug), Cancel)).Value!.Sentences;
}
