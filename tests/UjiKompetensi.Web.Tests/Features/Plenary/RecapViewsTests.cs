using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Instruments;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Plenary;

public sealed class RecapViewsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ranks_leave_the_database_only_where_the_round_shows_them()
    {
        await database.PlenaryAsync("abjad");
        var closed = await RecapAsync("abjad");
        closed.ShowsRanking.ShouldBeFalse();
        closed.Rows.ShouldAllBe(r => r.Result.Rank == null && !r.Result.IsRankShared);
        RecapOrders.Of(closed).Select(o => o.Word).ShouldBe(["nama", "nomor", "opd"]);
        RecapOrders.Read(closed, "peringkat").ShouldBe(RecapOrder.Name, "a typed address opens nothing");

        await database.DisplayedAsync("urut", new DisplayRules { ShowsRanking = true });
        var open = await RecapAsync("urut");
        open.Rows.Select(r => r.Result.Rank).ShouldBe([2, 1]);
        RecapOrders.Sorted(open.Rows, r => r, RecapOrders.Read(open, "peringkat")).Select(r => r.Code).ShouldBe(["02", "01"]);
    }

    [Fact]
    public async Task Alphabet_of_bare_names_is_the_usual_order()
    {
        await database.PlenaryAsync("nama");
        var recap = await RecapAsync("nama");
        RecapOrder usual = default;
        usual.ShouldBe(RecapOrder.Name);
        RecapOrders.Sorted(recap.Rows, r => r, RecapOrders.Read(recap, null)).Select(r => r.BareName).ShouldBeInOrder();
    }

    [Fact]
    public async Task Deviations_and_spreads_stand_beside_each_official()
    {
        await database.DisplayedAsync("simpang", new DisplayRules { SpreadLimit = 1.99m });
        var recap = await RecapAsync("simpang");
        // Official 1 has 80, 81 and 82 from the three panelists: 1,50 below, 0 and 1,50 above the mean of the others.
        var spread = recap.Rows[0].Spreads.ShouldHaveSingleItem();
        spread.Panel.Select(p => p.Deviation).ShouldBe([-1.5m, 0m, 1.5m]);
        (spread.Spread, spread.Exceeds(recap.SpreadLimit)).ShouldBe((2m, true));
        recap.Rows[0].Silent.ShouldBeEmpty();
        recap.Rows[0].Reopened.ShouldBeEmpty();
    }

    [Fact]
    public async Task Display_is_settled_by_the_operator_in_draft_and_read_in_words()
    {
        var round = await database.DraftRoundAsync("tampilan");
        var input = SettleDisplay.Input.From("tampilan", round.Display, round.RulesVersion);
        (input.ShowsRanking, input.SpreadLimit, input.Performance.Source, input.Potential.Source) = (true, "12,5", MapAxis.Total, "assessment-center");
        (await SettleAsync(input, database.Panelists[0])).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await SettleAsync(input)).IsDone.ShouldBeTrue();
        (await SettleAsync(input)).Code.ShouldBe("row-stale");
        var view = (await database.Use<RoundInstrument>().RunAsync(database.Operator, "tampilan", Cancel)).Value!;
        (view.Display.ShowsRanking, view.Display.SpreadLimit, view.Display.Map.IsReady()).ShouldBe((true, 12.5m, true));
        view.DisplaySentences.Select(s => s.Text).ShouldBe(
        [
            "boleh ditampilkan", "lebih dari 12,5 poin", "Nilai akhir: di bawah ekspektasi, mulai 68 sesuai ekspektasi, mulai 80 di atas ekspektasi",
            "Assessment Center: rendah, mulai 68 menengah, mulai 80 tinggi",
        ]);
        (input.BasedOn, input.SpreadLimit, input.Potential.High) = (view.RulesVersion, "banyak", "");
        (await SettleAsync(input)).Errors.Keys.ShouldBe(["SpreadLimit", "Potential.High"]);
        (await SettleAsync(new() { Slug = "tidak-ada", SpreadLimit = "15", Performance = AxisFields.From(round.Display.Map.Performance), Potential = AxisFields.From(round.Display.Map.Potential), Actions = [.. round.Display.Map.Actions] }))
            .Kind.ShouldBe(OutcomeKind.NotFound);

        await database.OpenRoundAsync("tampilan-beku");
        (await SettleAsync(SettleDisplay.Input.From("tampilan-beku", new DisplayRules(), 0))).Code.ShouldBe("phase-wrong");
    }

    private Task<Outcome<Nothing>> SettleAsync(SettleDisplay.Input input, Access.CurrentUser? by = null) => database.Use<SettleDisplay>().RunAsync(by ?? database.Operator, input, Cancel);

    private async Task<RoundRecap.Recap> RecapAsync(string slug) => (await database.Use<RoundRecap>().RunAsync(database.Auditor, new(slug), Cancel)).Value!;
}
