using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Scoring;

public sealed class MatrixTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Matrix_holds_only_the_own_sheets_with_values_in_comma()
    {
        var desk = await ScoringDesk.OpenAsync(database, "matriks-sendiri", Cancel);
        await desk.SaveAsync(desk.Mark("87.5"));
        var view = (await database.Use<MyMatrix>().RunAsync(desk.Owner, desk.Round.Slug, Cancel)).Value.ShouldNotBeNull();
        view.Rows.Count.ShouldBe(desk.Round.Participants.Count);
        view.Columns.Select(c => c.Aspect).ShouldBe(desk.Aspects);
        view.Rows.Single(r => r.Sheet == desk.Sheet).Cells[0].ShouldSatisfyAllConditions(c => c.Text.ShouldBe("87,50"), c => c.Version.ShouldBe(1));
        var other = (await database.Use<MyMatrix>().RunAsync(database.Panelists[0], desk.Round.Slug, Cancel)).Value.ShouldNotBeNull();
        other.Rows.SelectMany(r => r.Cells).ShouldAllBe(c => c.Text == "");
        other.Rows.ShouldAllBe(r => view.Rows.All(own => own.Sheet != r.Sheet));
    }

    [Fact]
    public async Task Locked_rows_say_so()
    {
        var desk = await ScoringDesk.OpenAsync(database, "matriks-kunci", Cancel);
        await desk.LockAsync();
        var view = (await database.Use<MyMatrix>().RunAsync(desk.Owner, desk.Round.Slug, Cancel)).Value.ShouldNotBeNull();
        view.Rows.Where(r => r.Closed is not null).Select(r => (r.Sheet, r.Closed)).ShouldBe([(desk.Sheet, "terkunci")]);
    }

    [Fact]
    public async Task Who_has_no_seat_gets_no_matrix_and_no_words()
    {
        var desk = await ScoringDesk.OpenAsync(database, "matriks-orang-lain", Cancel);
        (await database.Use<MyMatrix>().RunAsync(database.Operator, desk.Round.Slug, Cancel)).Kind.ShouldBeOneOf(OutcomeKind.Forbidden, OutcomeKind.NotFound);
        (await database.Use<MyMatrix>().RunAsync(desk.Owner, "tidak-ada", Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<OwnFields>().RunAsync(database.Operator, default, Cancel)).Value?.Sheets.ShouldBeEmpty();
        var words = (await database.Use<OwnFields>().RunAsync(desk.Owner, default, Cancel)).Value.ShouldNotBeNull();
        words.Sheets.Single(s => s.Id == desk.Sheet).Words.ShouldBe($"Peserta 01 · {desk.Round.Name}");
        words.Sheets.ShouldAllBe(s => !s.Words.Contains(desk.Round.Participants[0].Name.Full));
    }

    [Fact]
    public async Task Preview_of_a_paste_speaks_with_the_parser_and_stores_nothing()
    {
        var desk = await ScoringDesk.OpenAsync(database, "tempel", Cancel);
        CheckCells.Cell[] cells = [new(desk.Sheet, desk.Aspect, "87.5"), new(desk.Sheet, desk.Aspect, "87.555"), new(desk.Sheet, desk.Aspect, "150"), new(desk.Sheet, Guid.NewGuid(), "80"), new(Guid.NewGuid(), desk.Aspect, "80")];
        var answers = (await database.Use<CheckCells>().RunAsync(desk.Owner, cells, Cancel)).Value.ShouldNotBeNull();
        answers.Select(a => a.Text).ShouldBe(["87,50", null, null, null, null]);
        answers.Skip(1).ShouldAllBe(a => a.Sentence.Length > 0);
        // Somebody else's sheet is as unknown as one that does not exist.
        var stranger = (await database.Use<CheckCells>().RunAsync(database.Panelists[0], cells, Cancel)).Value.ShouldNotBeNull();
        var unknown = answers[^1].Sentence;
        stranger.ShouldAllBe(a => a.Text == null && a.Sentence == unknown);
        (await desk.StoredAsync()).Marks.ShouldBeEmpty();
        (await desk.EventsAsync()).ShouldNotContain(e => e.Kind == Domain.Evidence.EventKind.MarkEntered);
        (await database.Use<CheckCells>().RunAsync(desk.Owner, Enumerable.Repeat(cells[0], CheckCells.Most + 1).ToList(), Cancel)).Code.ShouldBe("too-many");
        await desk.LockAsync();
        (await database.Use<CheckCells>().RunAsync(desk.Owner, [cells[0]], Cancel)).Value.ShouldNotBeNull()[0].Sentence.ShouldContain("dikunci");
    }
}
