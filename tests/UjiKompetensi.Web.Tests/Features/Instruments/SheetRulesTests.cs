using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Instruments;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Instruments;

public sealed class SheetRulesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Settled_rules_are_stored_and_read_in_words()
    {
        var round = await database.DraftRoundAsync("tata-cara");
        var input = SettleSheetRules.Input.From("tata-cara", round.SheetRules, round.RulesVersion);
        (input.NoteEdge, input.ConfirmsIdentity) = (" 10 ", true);
        (await SettleAsync(input)).IsDone.ShouldBeTrue();

        var view = (await database.Use<RoundInstrument>().RunAsync(database.Operator, "tata-cara", Cancel)).Value!;
        view.SheetRules.ShouldBe(new SheetRules { NoteEdgePercent = 10, ConfirmsIdentity = true });
        view.SheetSentences.Select(s => s.Text).ShouldBe(["wajib pada 10 persen terbawah dan teratas skala", "PIN tiket atau kata sandi diminta sekali lagi", "tidak ada"]);
        (await SettleAsync(input)).Code.ShouldBe("row-stale");
        (input.NoteEdge, input.BasedOn) = ("", view.RulesVersion);
        (await SettleAsync(input)).IsDone.ShouldBeTrue();
        (await database.Use<RoundInstrument>().RunAsync(database.Operator, "tata-cara", Cancel)).Value!.SheetRules.NoteEdgePercent.ShouldBeNull();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("41")]
    [InlineData("7,5")]
    [InlineData("banyak")]
    public async Task Edge_that_is_no_percent_of_a_scale_is_invalid(string edge) =>
        (await SettleAsync(new() { Slug = "apa saja", NoteEdge = edge })).Errors.Keys.ShouldBe(["NoteEdge"]);

    [Fact]
    public async Task Rules_are_forbidden_to_others_and_an_unknown_round_is_not_found()
    {
        var round = await database.DraftRoundAsync("tata-cara-lain");
        (await SettleAsync(new() { Slug = "tata-cara-lain" }, database.Panelists[0])).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await SettleAsync(new() { Slug = "tidak-ada" })).Kind.ShouldBe(OutcomeKind.NotFound);
        (await AnonymiseAsync(new("tata-cara-lain", round.Components[0].Id, true, 1), database.Auditor)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await AnonymiseAsync(new("tidak-ada", round.Components[0].Id, true, 1))).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Component_becomes_anonymous_and_open_again_but_never_one_from_elsewhere()
    {
        var round = await database.DraftRoundAsync("tanpa-nama");
        var (interview, import) = (round.Components[0], round.Components[1]);
        (await AnonymiseAsync(new("tanpa-nama", interview.Id, true, interview.Version))).IsDone.ShouldBeTrue();
        var view = (await database.Use<RoundInstrument>().RunAsync(database.Operator, "tanpa-nama", Cancel)).Value!;
        view.Components.Select(c => c.IsAnonymous).ShouldBe([true, false]);
        view.SheetSentences[^1].Text.ShouldBe("Wawancara");
        (await AnonymiseAsync(new("tanpa-nama", interview.Id, false, interview.Version))).Code.ShouldBe("row-stale");
        (await AnonymiseAsync(new("tanpa-nama", interview.Id, false, view.Components[0].Version))).IsDone.ShouldBeTrue();
        (await AnonymiseAsync(new("tanpa-nama", import.Id, true, import.Version))).Code.ShouldBe("anonymous-import");
    }

    [Fact]
    public void Form_follows_its_own_page_and_not_somebody_else()
    {
        new RulesStep(3, 4).After(3).ShouldBe(4);
        new RulesStep(3, 5).After(3).ShouldBe(3, "somebody else saved in between");
        new RulesStep(3, 4).After(2).ShouldBe(2);
    }

    private Task<Outcome<Nothing>> SettleAsync(SettleSheetRules.Input input, Web.Access.CurrentUser? by = null) => database.Use<SettleSheetRules>().RunAsync(by ?? database.Operator, input, Cancel);

    private Task<Outcome<Nothing>> AnonymiseAsync(AnonymiseComponent.Input input, Web.Access.CurrentUser? by = null) => database.Use<AnonymiseComponent>().RunAsync(by ?? database.Operator, input, Cancel);
}
