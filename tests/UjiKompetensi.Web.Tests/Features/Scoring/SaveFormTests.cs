using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Scoring;

public sealed class SaveFormTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_entry_of_a_post_is_stored_with_its_own_event()
    {
        var desk = await DeskAsync();

        var saved = await SendAsync(desk, [.. desk.Aspects.Select((a, i) => Mark(a, $"{70 + i},25")), Note("Lugas."), Note("Tenang.", desk.Aspects[0])]);

        saved.Value!.Entries.ShouldAllBe(e => e.IsStored);
        saved.Value.Entries[0].Kept!.Text.ShouldBe("70,25");
        var stored = await desk.StoredAsync();
        stored.Marks.Count.ShouldBe(desk.Aspects.Count);
        stored.Note.ShouldBe("Lugas.");
        await desk.ShouldMatchTheChainAsync();
    }

    [Fact]
    public async Task A_refused_entry_keeps_none_of_the_others_from_being_stored()
    {
        var desk = await DeskAsync();

        var saved = await SendAsync(desk, [Mark(desk.Aspects[0], "200"), Mark(desk.Aspects[1], "80"), new(Guid.CreateVersion7(), "bukan-kolom", "1", 0)]);

        saved.Value!.Entries.Select(e => e.Code).ShouldBe(["score-off-scale", "", "field"]);
        (await desk.StoredAsync()).Marks.Single().Value.ShouldBe(80);
        await desk.ShouldMatchTheChainAsync();
    }

    [Fact]
    public async Task A_stale_entry_is_answered_with_what_is_stored_instead()
    {
        var desk = await DeskAsync();
        await desk.SaveAsync(desk.Mark("81"));

        var saved = await SendAsync(desk, [Mark(desk.Aspects[0], "82"), Mark(desk.Aspects[1], "83")]);

        saved.Value!.Entries[0].ShouldSatisfyAllConditions(e => e.Code.ShouldBe("mark-stale"), e => e.Kept.ShouldBe(new KeptEntry("81,00", 1, database.Clock.Now)));
        saved.Value.Entries[1].IsStored.ShouldBeTrue();
    }

    [Fact]
    public async Task A_repeated_post_gets_its_first_answers_also_after_other_entries()
    {
        var desk = await DeskAsync();
        SaveForm.Entry[] entries = [Mark(desk.Aspects[0], "81"), Note("Pertama.")];
        var first = await SendAsync(desk, entries);
        await desk.SaveAsync(desk.Mark("90", 1));
        var events = (await desk.EventsAsync()).Count;

        var again = await SendAsync(desk, entries);

        again.Value!.Entries.ShouldBe(first.Value!.Entries);
        (await desk.EventsAsync()).Count.ShouldBe(events);
        await desk.ShouldMatchTheChainAsync();
    }

    [Fact]
    public async Task Nobody_sends_a_form_to_somebody_elses_sheet()
    {
        var desk = await DeskAsync();

        var saved = await database.Use<SaveForm>().RunAsync(database.Panelists[0], new(desk.Sheet, [Mark(desk.Aspects[0], "80")]), Cancel);

        saved.Kind.ShouldBe(OutcomeKind.NotFound);
        (await desk.StoredAsync()).Marks.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_locked_sheet_refuses_each_entry()
    {
        var desk = await DeskAsync();
        await desk.LockAsync();

        var saved = await SendAsync(desk, [Mark(desk.Aspects[0], "70"), Note("Terlambat.")]);

        saved.Value!.Entries.Select(e => e.Code).ShouldBe(["sheet-locked", "sheet-locked"]);
    }

    [Fact]
    public async Task A_post_without_entries_or_with_too_many_is_invalid()
    {
        var desk = await DeskAsync();

        (await SendAsync(desk, [])).Kind.ShouldBe(OutcomeKind.Invalid);
        (await SendAsync(desk, [.. Enumerable.Range(0, SaveForm.MostEntries + 1).Select(_ => Note("x"))])).Kind.ShouldBe(OutcomeKind.Invalid);
    }

    private static SaveForm.Entry Mark(Guid aspect, string text) => new(Guid.CreateVersion7(), SheetField.OfMark(aspect), text, 0);

    private static SaveForm.Entry Note(string text, Guid? aspect = null) => new(Guid.CreateVersion7(), aspect is { } one ? SheetField.OfNote(one) : SheetField.GeneralNote, text, 0);

    private Task<Outcome<SaveForm.Saved>> SendAsync(ScoringDesk desk, SaveForm.Entry[] entries) => database.Use<SaveForm>().RunAsync(desk.Owner, new(desk.Sheet, entries), Cancel);

    private Task<ScoringDesk> DeskAsync() => ScoringDesk.OpenAsync(database, $"lembar-{Guid.NewGuid():N}"[..20], Cancel);
}
