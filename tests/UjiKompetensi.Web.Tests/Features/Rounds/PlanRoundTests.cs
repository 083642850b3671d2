using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Rounds;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Rounds;

public sealed class PlanRoundTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Plan_from_each_template_stores_the_round_and_its_first_event(string template)
    {
        var outcome = await database.Use<PlanRound>().RunAsync(database.Operator, Input(template, $"ronde-{template}"), TestContext.Current.CancellationToken);

        outcome.Value.ShouldBe($"ronde-{template}");
        await using var db = database.Context();
        var round = await db.Rounds.Whole().SingleAsync(r => r.Slug == outcome.Value, TestContext.Current.CancellationToken);
        round.TotalWeight.ShouldBe(100);
        (await db.RoundEvents.SingleAsync(e => e.RoundId == round.Id, TestContext.Current.CancellationToken)).Kind.ShouldBe(EventKind.RoundPlanned);
    }

    [Fact]
    public async Task Plan_in_sample_mode_marks_the_round_as_a_sample()
    {
        await database.Use<PlanRound>().RunAsync(database.Operator, Input("metro-2021", "berpita"), TestContext.Current.CancellationToken);
        await using var db = database.Context();
        (await db.Rounds.SingleAsync(r => r.Slug == "berpita", TestContext.Current.CancellationToken)).IsSample.ShouldBeTrue();
    }

    [Fact]
    public async Task Plan_without_address_makes_one_from_the_name()
    {
        var input = Input("metro-2021", "");
        input.Name = "Uji Kompetensi Tanpa Alamat";
        (await database.Use<PlanRound>().RunAsync(database.Operator, input, TestContext.Current.CancellationToken)).Value.ShouldBe("uji-kompetensi-tanpa-alamat");
    }

    public static TheoryData<string> Templates => [.. RoundTemplate.All.Select(t => t.Code)];

    [Fact]
    public async Task Plan_by_panelist_is_forbidden() =>
        (await database.Use<PlanRound>().RunAsync(database.Stranger, Input("metro-2021", "terlarang"), TestContext.Current.CancellationToken)).Kind.ShouldBe(OutcomeKind.Forbidden);

    [Fact]
    public async Task Plan_without_name_is_invalid_and_names_the_field()
    {
        var input = Input("metro-2021", "tanpa-nama");
        input.Name = "";
        var outcome = await database.Use<PlanRound>().RunAsync(database.Operator, input, TestContext.Current.CancellationToken);
        outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        outcome.Errors.Keys.ShouldBe(["Name"]);
    }

    [Fact]
    public async Task Plan_with_unknown_template_is_refused() =>
        (await database.Use<PlanRound>().RunAsync(database.Operator, Input("tidak-ada", "templat-salah"), TestContext.Current.CancellationToken)).Code.ShouldBe("template-unknown");

    [Fact]
    public async Task Plan_with_taken_slug_is_a_conflict()
    {
        await database.Use<PlanRound>().RunAsync(database.Operator, Input("metro-2021", "kembar"), TestContext.Current.CancellationToken);
        var second = await database.Use<PlanRound>().RunAsync(database.Operator, Input("metro-2021", "kembar"), TestContext.Current.CancellationToken);
        second.Kind.ShouldBe(OutcomeKind.Conflict);
        second.Sentence.ShouldContain("sudah dipakai");
    }

    private static PlanRound.Input Input(string template, string slug) => new()
    {
        Template = template,
        Name = "Uji Kompetensi JPT Pratama",
        Slug = slug,
        HeldFrom = new DateOnly(2026, 3, 2),
        HeldUntil = new DateOnly(2026, 3, 3),
        Government = "PEMERINTAH PROVINSI CONTOH",
        Office = "PANITIA SELEKSI",
        City = "Kota Contoh",
        Addressee = "Gubernur Contoh",
    };
}
