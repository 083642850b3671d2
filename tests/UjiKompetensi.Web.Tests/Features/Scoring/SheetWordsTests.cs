using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Scoring;

/// <summary>What a panelist says in words: the note, an abstention, a recusal.</summary>
public sealed class SheetWordsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Note_is_stored_trimmed_with_its_event_and_a_repeat_adds_nothing()
    {
        var desk = await DeskAsync();
        var input = new WriteSheetNote.Input(Guid.CreateVersion7(), desk.Sheet, " Lugas dan tenang. ", 0);
        var saved = (await NoteAsync(desk, input)).Value!;
        (saved.Text, saved.Version, saved.SavedAt).ShouldBe(("Lugas dan tenang.", 1, database.Clock.Now));
        (await NoteAsync(desk, input)).Value!.Version.ShouldBe(1);

        var told = (await desk.EventsAsync()).Single();
        told.Kind.ShouldBe(EventKind.NoteWritten);
        Facts.Read(told.Facts)[MarkFacts.TextHash].ShouldBe(MarkFacts.Hash("Lugas dan tenang."));
        told.Facts.ShouldNotContain("Lugas");
    }

    [Fact]
    public async Task Note_refuses_stale_overlong_locked_foreign_and_forbidden_writes()
    {
        var desk = await DeskAsync();
        await NoteAsync(desk, new(Guid.CreateVersion7(), desk.Sheet, "Pertama", 0));
        var stale = await NoteAsync(desk, new(Guid.CreateVersion7(), desk.Sheet, "Kedua", 0));
        (stale.Kind, stale.Value!.Text).ShouldBe((OutcomeKind.Conflict, "Pertama"));
        (await NoteAsync(desk, new(Guid.CreateVersion7(), desk.Sheet, new string('a', ScoreSheet.NoteMaxLength + 1), 1))).Errors.Keys.ShouldBe(["Text"]);
        (await NoteAsync(desk, new(Guid.CreateVersion7(), desk.Sheet, "Asing", 1), database.Stranger)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await NoteAsync(desk, new(Guid.CreateVersion7(), desk.Sheet, "Admin", 1), database.Operator)).Kind.ShouldBe(OutcomeKind.Forbidden);
        await desk.LockAsync();
        (await NoteAsync(desk, new(Guid.CreateVersion7(), desk.Sheet, "Terlambat", 1))).Code.ShouldBe("sheet-locked");
        (await desk.StoredAsync()).Notes.Select(n => n.Text).ShouldBe(["Pertama"]);
    }

    [Fact]
    public async Task Of_two_notes_at_once_exactly_one_wins()
    {
        var desk = await DeskAsync();
        var outcomes = await Task.WhenAll(new[] { "Satu", "Dua" }.Select(text => Task.Run(() => NoteAsync(desk, new(Guid.CreateVersion7(), desk.Sheet, text, 0)), Cancel)));
        outcomes.Count(o => o.IsDone).ShouldBe(1);
        outcomes.Count(o => o.Kind == OutcomeKind.Conflict).ShouldBe(1);
    }

    [Fact]
    public async Task Abstention_is_an_answer_with_a_reason_and_an_event()
    {
        var desk = await DeskAsync();
        (await AbstainAsync(desk, "Tidak mendengar jawabannya")).IsDone.ShouldBeTrue();

        var mark = (await desk.StoredAsync()).Marks.Single();
        (mark.Kind, mark.Value, mark.Reason).ShouldBe((MarkKind.Abstained, null, "Tidak mendengar jawabannya"));
        await desk.ShouldMatchTheChainAsync();
        (await desk.SaveAsync(desk.Mark("75", 1))).Value!.Version.ShouldBe(2);
    }

    [Fact]
    public async Task Abstention_refuses_missing_reason_stale_locked_foreign_and_forbidden()
    {
        var desk = await DeskAsync();
        (await AbstainAsync(desk, "")).Errors.Keys.ShouldBe(["Reason"]);
        (await AbstainAsync(desk, "Alasan", by: database.Stranger)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await AbstainAsync(desk, "Alasan", by: database.Auditor)).Kind.ShouldBe(OutcomeKind.Forbidden);
        await desk.SaveAsync(desk.Mark("80"));
        (await AbstainAsync(desk, "Alasan", basedOn: 0)).Kind.ShouldBe(OutcomeKind.Conflict);
        await desk.LockAsync();
        (await AbstainAsync(desk, "Alasan", basedOn: 1)).Code.ShouldBe("sheet-locked");
    }

    [Fact]
    public async Task Recusal_closes_the_sheet_and_the_chain_tells_of_every_mark_of_it()
    {
        var desk = await DeskAsync();
        await desk.SaveAsync(desk.Mark("80"));
        var receipt = (await RecuseAsync(desk, " Saudara kandung ")).Value;

        var sheet = await desk.StoredAsync();
        (sheet.IsLocked, sheet.Receipt).ShouldBe((true, receipt));
        desk.Aspects.ShouldAllBe(a => sheet.MarkOf(new(a)) == Mark.Recused("Saudara kandung"));
        await desk.ShouldMatchTheChainAsync();
        var facts = Facts.Read((await desk.EventsAsync()).Single(e => e.Kind == EventKind.PanelistRecused).Facts);
        (facts[MarkFacts.Reason], facts[MarkFacts.Receipt]).ShouldBe(("Saudara kandung", receipt));
    }

    [Fact]
    public async Task Recusal_refuses_missing_reason_second_time_foreign_and_forbidden()
    {
        var desk = await DeskAsync();
        (await RecuseAsync(desk, " ")).Errors.Keys.ShouldBe(["Reason"]);
        (await RecuseAsync(desk, "Saudara", database.Stranger)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await RecuseAsync(desk, "Saudara", database.Panelists[0])).Kind.ShouldBe(OutcomeKind.NotFound);
        (await RecuseAsync(desk, "Saudara", database.Operator)).Kind.ShouldBe(OutcomeKind.Forbidden);
        var twice = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => RecuseAsync(desk, "Saudara"), Cancel)));
        twice.Count(o => o.IsDone).ShouldBe(1);
        twice.Single(o => !o.IsDone).Code.ShouldBe("sheet-locked");
        (await desk.EventsAsync()).Count(e => e.Kind == EventKind.PanelistRecused).ShouldBe(1);
    }

    private Task<Outcome<WriteSheetNote.Saved>> NoteAsync(ScoringDesk desk, WriteSheetNote.Input input, Web.Access.CurrentUser? by = null) =>
        database.Use<WriteSheetNote>().RunAsync(by ?? desk.Owner, input, Cancel);

    private Task<Outcome<Nothing>> AbstainAsync(ScoringDesk desk, string reason, int basedOn = 0, Web.Access.CurrentUser? by = null) =>
        database.Use<AbstainFromAspect>().RunAsync(by ?? desk.Owner, new(Guid.CreateVersion7(), desk.Sheet, desk.Aspect, reason, basedOn), Cancel);

    private Task<Outcome<string>> RecuseAsync(ScoringDesk desk, string reason, Web.Access.CurrentUser? by = null) =>
        database.Use<RecuseFromParticipant>().RunAsync(by ?? desk.Owner, new(desk.Sheet, reason), Cancel);

    private Task<ScoringDesk> DeskAsync() => ScoringDesk.OpenAsync(database, $"kata-{Guid.NewGuid():N}", Cancel);
}
