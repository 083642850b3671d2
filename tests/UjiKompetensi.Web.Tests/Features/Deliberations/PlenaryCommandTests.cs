using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Deliberations;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Deliberations;

/// <summary>Panelist 1 chairs a panel of three; two officials.</summary>
public sealed class PlenaryCommandTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly CurrentUser Secretariat = new(Guid.CreateVersion7(), "Staf Sekretariat", new HashSet<string> { Roles.Secretariat });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Attendance_is_noted_by_oneself_the_chair_or_the_secretariat_and_said_again_adds_nothing()
    {
        await database.PlenaryAsync("hadir");
        (await AttendAsync("hadir", database.Panelists[1], "P2")).IsDone.ShouldBeTrue();
        (await AttendAsync("hadir", database.Panelists[1], "P3")).Code.ShouldBe("attendance-foreign");
        (await AttendAsync("hadir", database.Chair, "P3")).IsDone.ShouldBeTrue();
        (await AttendAsync("hadir", Secretariat, "P1")).IsDone.ShouldBeTrue();
        var before = (await database.LastEventAsync("hadir"))!;
        Facts.Read(before.Facts)[MarkFacts.Panelist].ShouldBe("P1");
        (await AttendAsync("hadir", Secretariat, "P1")).IsDone.ShouldBeTrue();
        (await database.LastEventAsync("hadir"))!.Sequence.ShouldBe(before.Sequence);
        (await AttendAsync("hadir", database.Stranger, "P1")).Kind.ShouldBe(OutcomeKind.NotFound);
        (await AttendAsync("hadir", database.Auditor, "P1")).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await AttendAsync("hadir", database.Chair, "P9")).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<RecordAttendance>().RunAsync(database.Chair, new("hadir", "P2", false, new string('a', 201)), Cancel)).Errors.Keys.ShouldBe(["Note"]);
        (await database.Use<RecordAttendance>().RunAsync(database.Chair, new("hadir", "P2", false, "Sakit"), Cancel)).IsDone.ShouldBeTrue();
        var room = await RoomAsync(database.Panelists[1], "hadir");
        room.Seats.Select(s => (s.Code, s.IsPresent, s.Note, s.MayRecord)).ShouldBe([("P1", true, "", false), ("P2", false, "Sakit", true), ("P3", true, "", false)]);
        room.Quorum.IsReached.ShouldBeTrue();
        await database.ScoredAsync("hadir-dini");
        (await AttendAsync("hadir-dini", database.Chair, "P1")).Code.ShouldBe("phase-wrong");
    }

    [Fact]
    public async Task Called_official_is_before_everybody_without_a_score_on_the_screen()
    {
        await database.PlenaryAsync("panggil");
        (await CallAsync("panggil", database.Panelists[1], 1, 0)).Code.ShouldBe("chair-only");
        (await CallAsync("panggil", Secretariat, 2, 0)).IsDone.ShouldBeTrue();
        (await CallAsync("panggil", database.Chair, 1, 0)).Code.ShouldBe("row-stale");
        (await CallAsync("panggil", database.Auditor, 1, 1)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await CallAsync("panggil", database.Stranger, 1, 1)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await CallAsync("panggil", database.Chair, 99, 1)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.LastEventAsync("panggil"))!.Kind.ShouldBe(EventKind.OfficialCalled);
        var room = await RoomAsync(database.Panelists[2], "panggil");
        (room.Current, room.Case!.Number, room.MayCall).ShouldBe((2, 2, false));
        var screen = (await database.Use<PlenaryScreen>().RunAsync(Secretariat, new("panggil"), Cancel)).Value!;
        (screen.Current!.Code, screen.Concluded, screen.People).ShouldBe(("02", 0, 2));
        typeof(PlenaryScreen).GetNestedTypes().SelectMany(t => t.GetProperties()).ShouldAllBe(p => p.PropertyType != typeof(decimal) && p.PropertyType != typeof(decimal?) && p.PropertyType != typeof(Domain.Results.OfficialResult));
        (await database.Use<PlenaryScreen>().RunAsync(database.AppointingAuthority, new("panggil"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await CallAsync("panggil", database.Chair, null, 1)).IsDone.ShouldBeTrue();
        (await RoomAsync(database.Chair, "panggil")).Case.ShouldBeNull();
    }

    [Fact]
    public async Task Discussion_note_is_versioned_and_who_comes_late_is_shown_what_is_stored()
    {
        await database.PlenaryAsync("catat");
        (await NoteAsync("catat", database.Chair, "Dibahas lama.", 0)).Value!.Version.ShouldBe(1);
        (await NoteAsync("catat", database.Operator, "Dibahas lama.", 0)).Value!.Version.ShouldBe(1, "the same text adds nothing");
        var late = await NoteAsync("catat", database.Panelists[1], "Terlambat.", 0);
        (late.Kind, late.Value!.Text, late.Value.By).ShouldBe((OutcomeKind.Conflict, "Dibahas lama.", database.Chair.Name));
        (await NoteAsync("catat", database.Panelists[1], "Selesai.", 1)).Value!.Version.ShouldBe(2);
        (await database.LastEventAsync("catat"))!.Kind.ShouldBe(EventKind.DiscussionNoted);
        (await NoteAsync("catat", database.Auditor, "x", 2)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await NoteAsync("catat", database.Stranger, "x", 2)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await NoteAsync("catat", database.Chair, new string('a', 8001), 2)).Errors.Keys.ShouldBe(["Text"]);
        (await database.Use<PlenaryRoom>().RunAsync(database.AppointingAuthority, new("catat", 1), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<PlenaryRoom>().RunAsync(database.Stranger, new("catat", 1), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await RoomAsync(database.Auditor, "catat", 1)).Case!.Note.Text.ShouldBe("Selesai.");
        await database.ScoredAsync("catat-dini");
        (await NoteAsync("catat-dini", database.Chair, "x", 0)).Code.ShouldBe("phase-wrong");
        (await database.Use<PlenaryRoom>().RunAsync(database.Chair, new("catat-dini", 1), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Rules_are_settled_before_the_plenary_by_whoever_prepares()
    {
        await database.DraftRoundAsync("tertib");
        SettlePlenaryRules.Input Rules(int seen) => new() { Slug = "tertib", Quorum = Quorum.Everybody, NeedsChair = true, NeedsReview = true, BasedOn = seen };
        (await database.Use<SettlePlenaryRules>().RunAsync(database.Operator, Rules(0), Cancel)).IsDone.ShouldBeTrue();
        Facts.Read((await database.LastEventAsync("tertib"))!.Facts)["quorum"].ShouldBe("Everybody");
        (await database.Use<SettlePlenaryRules>().RunAsync(database.Operator, Rules(0), Cancel)).Code.ShouldBe("row-stale");
        (await database.Use<SettlePlenaryRules>().RunAsync(database.Chair, Rules(1), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<SettlePlenaryRules>().RunAsync(database.Operator, new() { Slug = "tertib", BasedOn = 1, Advice = [new() { Band = "Lain", Kinds = [RecommendationKind.Stay] }] }, Cancel)).Code.ShouldBe("band-unknown");
        var view = (await database.Use<PlenarySettings>().RunAsync(database.Auditor, new("tertib"), Cancel)).Value!;
        (view.Rules.Quorum, view.Rules.NeedsReview, view.MayChange, view.Members).ShouldBe((Quorum.Everybody, true, true, 3));
        (await database.Use<PlenarySettings>().RunAsync(database.Panelists[1], new("tertib"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<SettlePlenaryRules>().RunAsync(database.Operator, new() { Slug = "tidak-ada" }, Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        await database.PlenaryAsync("tertib-lewat");
        (await database.Use<SettlePlenaryRules>().RunAsync(database.Operator, new() { Slug = "tertib-lewat" }, Cancel)).Code.ShouldBe("phase-wrong");
    }

    private Task<Outcome<Nothing>> AttendAsync(string slug, CurrentUser by, string code) => database.Use<RecordAttendance>().RunAsync(by, new(slug, code, true), Cancel);

    private Task<Outcome<Nothing>> CallAsync(string slug, CurrentUser by, int? number, int seen) => database.Use<CallOfficial>().RunAsync(by, new(slug, number, seen), Cancel);

    private Task<Outcome<WriteDiscussionNote.Written>> NoteAsync(string slug, CurrentUser by, string text, int basedOn) => database.Use<WriteDiscussionNote>().RunAsync(by, new(slug, 1, text, basedOn), Cancel);

    private async Task<PlenaryRoom.View> RoomAsync(CurrentUser by, string slug, int? number = null) => (await database.Use<PlenaryRoom>().RunAsync(by, new(slug, number), Cancel)).Value.ShouldNotBeNull();
}
