using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Assessments;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Features.Instruments;
using UjiKompetensi.Web.Features.Participants;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Assessments;

public sealed class BasisAndCarryTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly Taken = new(2026, 1, 5);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Contract_is_computed_kept_and_its_change_behind_the_products_back_is_named()
    {
        var round = await DraftWithAsync("kontrak", "kontrak-kinerja");
        var input = Contract(round, "72");
        (await database.Use<RecordContract>().RunAsync(database.Operator, input, Cancel)).Value!.Text.ShouldBe("90,00");
        (await database.Use<RecordContract>().RunAsync(database.Operator, input, Cancel)).Code.ShouldBe("result-stale");
        (await MismatchesAsync("kontrak")).ShouldNotContain(m => m.StartsWith("Hasil", StringComparison.Ordinal));
        await database.TamperAsync($"UPDATE assessment_results SET basis = replace(basis, '72', '73') WHERE round_id = {round.Id.Value}");
        (await MismatchesAsync("kontrak")).ShouldContain("Hasil Kontrak Kinerja peserta 01 versi 1: rincian kontrak atau rubrik di basis data bukan yang tercatat dalam jejak");
        await database.TamperAsync($"UPDATE assessment_results SET basis = '' WHERE round_id = {round.Id.Value}");
        (await MismatchesAsync("kontrak")).ShouldContain(m => m.Contains("rincian kontrak atau rubrik", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Contract_with_a_thousands_mark_or_target_zero_is_invalid_and_names_the_fields()
    {
        var round = await DraftWithAsync("kontrak-salah", "kontrak-kinerja");
        var input = Contract(round, "1.187.500");
        input.Lines[0].Target = "0";
        var outcome = await database.Use<RecordContract>().RunAsync(database.Operator, input, Cancel);
        outcome.Errors.Keys.Order().ShouldBe(["Lines[0].Realisation", "Lines[0].Target"]);
    }

    [Fact]
    public async Task Rubric_sums_its_choices_and_a_typed_value_is_refused()
    {
        var round = await DraftWithAsync("rubrik", "rekam-jejak");
        var rubric = round.Components[^1];
        RecordRubric.Input Input(params string[] choices) => new() { Slug = "rubrik", Component = rubric.Id, Participant = round.Participants[0].Id, Provider = "BKPSDM", TakenOn = Taken, Choices = [.. choices] };
        (await database.Use<RecordRubric>().RunAsync(database.Operator, Input("IV/b", "S3", "dua jabatan", "lima"), Cancel)).Code.ShouldBe("rubric-incomplete");
        (await database.Use<RecordRubric>().RunAsync(database.Operator, Input("IV/b", "S3", "dua jabatan", "tanpa catatan"), Cancel)).Value!.Text.ShouldBe("65,00");
        (await database.Use<RecordResult>().RunAsync(database.Operator, new("rubrik", rubric.Id, round.Participants[1].Id, "70", "BKPSDM", Taken, 0), Cancel)).Code.ShouldBe("result-needs-basis");
        var view = (await database.Use<BasisDetail>().RunAsync(database.Operator, new("rubrik", "rekam-jejak", 1), Cancel)).Value!;
        (view.Value, view.Basis.Choices.Count).ShouldBe((65m, 4));
        (await database.Use<BasisDetail>().RunAsync(database.Operator, new("rubrik", "wawancara", 1), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task None_with_a_reason_needs_no_provider_and_counts_as_no_value()
    {
        var round = await database.DraftRoundAsync("tidak-ada-nilai");
        var saved = await database.Use<RecordResult>().RunAsync(database.Operator, new("tidak-ada-nilai", round.Components[1].Id, round.Participants[0].Id, "", "", null, 0, "Sakit saat asesmen"), Cancel);
        (saved.Value!.Text, saved.Value.Reason, saved.Value.Version).ShouldBe(("", "Sakit saat asesmen", 1));
        var cell = (await database.Use<ImportedResults>().RunAsync(database.Operator, "tidak-ada-nilai", Cancel)).Value!.Cells.ShouldHaveSingleItem();
        (cell.Value, cell.Reason).ShouldBe((null, "Sakit saat asesmen"));
    }

    [Fact]
    public async Task Taken_back_result_is_gone_its_participant_and_component_can_go_and_the_chain_stays_whole()
    {
        var round = await database.DraftRoundAsync("tarik");
        await using (var db = database.Context())
        {
            db.RoundEvents.Add(RoundEvent.Append(null, round.Id, EventKind.RoundPlanned, database.Operator.Id, database.Clock.Now, new Facts().Add("slug", "tarik")));
            await db.SaveChangesAsync(Cancel);
        }

        var (component, person) = (round.Components[1].Id, round.Participants[0].Id);
        await database.Use<RecordResult>().RunAsync(database.Operator, new("tarik", component, person, "80", "UPT", Taken, 0), Cancel);
        await database.Use<RecordResult>().RunAsync(database.Operator, new("tarik", component, person, "81", "UPT", Taken, 1), Cancel);
        (await database.Use<WithdrawParticipant>().RunAsync(database.Operator, new("tarik", person), Cancel)).Code.ShouldBe("results-recorded");
        (await database.Use<TakeBackResult>().RunAsync(database.Operator, new("tarik", component, person, "", 2), Cancel)).Errors.Keys.ShouldBe(["Reason"]);
        (await database.Use<TakeBackResult>().RunAsync(database.Operator, new("tarik", component, person, "Salah orang", 1), Cancel)).Code.ShouldBe("result-stale");
        (await database.Use<TakeBackResult>().RunAsync(database.Operator, new("tarik", component, person, "Salah orang", 2), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<TakeBackResult>().RunAsync(database.Operator, new("tarik", component, person, "Salah orang", 2), Cancel)).Code.ShouldBe("result-none");
        (await MismatchesAsync("tarik")).ShouldBeEmpty();
        (await database.Use<WithdrawParticipant>().RunAsync(database.Operator, new("tarik", person), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<RemoveComponent>().RunAsync(database.Operator, new("tarik", component, 1), Cancel)).IsDone.ShouldBeTrue();
        (await MismatchesAsync("tarik")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Take_back_after_the_plenary_opened_is_refused()
    {
        var round = await database.PlenaryAsync("tarik-pleno");
        (await database.Use<TakeBackResult>().RunAsync(database.Operator, new("tarik-pleno", round.Components[1].Id, round.Participants[0].Id, "Salah", 1), Cancel)).Code.ShouldBe("phase-wrong");
    }

    [Fact]
    public async Task Carry_over_takes_what_the_plan_showed_and_refuses_another_register()
    {
        var round = await database.DraftRoundAsync("bawa");
        var component = round.Components[1].Id;
        await RegisterAsync(round, 0, new(2025, 6, 1), null, value: 320, jpm: 96);
        await RegisterAsync(round, 1, new(2024, 6, 1), new(2026, 3, 1), value: 300);
        var plan = await PlanAsync("bawa", component, CarriedFigure.Value);
        (plan.Taken, plan.Lines.Count, plan.Lines[1].Result.Why).ShouldBe((1, 2, "asesmen terakhir berlaku sampai 1 Maret 2026, sebelum kegiatan dimulai"));
        await RegisterAsync(round, 1, new(2025, 7, 1), null, value: 280);
        (await CarryAsync("bawa", component, CarriedFigure.Value, plan.Seen)).Code.ShouldBe("row-stale");
        (await CarryAsync("bawa", component, CarriedFigure.Value, (await PlanAsync("bawa", component, CarriedFigure.Value)).Seen)).Value.ShouldBe(2);
        await using var db = database.Context();
        var stored = await db.AssessmentResults.SingleAsync(a => a.RoundId == round.Id && a.ParticipantId == round.Participants[0].Id, Cancel);
        (stored.Value, stored.Scale, stored.Provider, stored.TakenOn).ShouldBe((320m, new Scale(0, 400), "UPT Contoh", new DateOnly(2025, 6, 1)));
        (await PlanAsync("bawa", component, CarriedFigure.Value)).Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Carry_over_of_a_jpm_above_the_scale_needs_the_rounds_cap()
    {
        var round = await database.DraftRoundAsync("bawa-jpm");
        var component = round.Components[1].Id;
        await RegisterAsync(round, 0, new(2025, 6, 1), null, jpm: 112.5m);
        (await CarryAsync("bawa-jpm", component, CarriedFigure.Jpm, (await PlanAsync("bawa-jpm", component, CarriedFigure.Jpm)).Seen)).Code.ShouldBe("carry-off-scale");
        await database.Use<DeclareRules>().RunAsync(database.Operator, new() { Slug = "bawa-jpm", JpmCap = "100" }, Cancel);
        (await CarryAsync("bawa-jpm", component, CarriedFigure.Jpm, (await PlanAsync("bawa-jpm", component, CarriedFigure.Jpm)).Seen)).Value.ShouldBe(1);
        await using var db = database.Context();
        (await db.AssessmentResults.SingleAsync(a => a.RoundId == round.Id, Cancel)).Value.ShouldBe(100m);
    }

    private async Task<Round> DraftWithAsync(string slug, string library)
    {
        await database.DraftRoundAsync(slug);
        await database.Use<AddFromLibrary>().RunAsync(database.Operator, new() { Slug = slug, Code = library, Weight = "10" }, Cancel);
        await using var db = database.Context();
        return await db.Rounds.Whole().SingleAsync(r => r.Slug == slug, Cancel);
    }

    private static RecordContract.Input Contract(Round round, string realisation) => new()
    {
        Slug = round.Slug, Component = round.Components[^1].Id, Participant = round.Participants[0].Id, Provider = "Bagian Organisasi", TakenOn = Taken,
        Lines = [new() { Year = "2025", Indicator = "Indeks kepuasan", Unit = "indeks", Target = "80", Realisation = realisation }],
    };

    private async Task RegisterAsync(Round round, int participant, DateOnly taken, DateOnly? until, decimal? value = null, decimal? jpm = null)
    {
        await using var db = database.Context();
        db.Add(AssessmentRecord.Record(round.Participants[participant].OfficialId!.Value, new AssessmentFindings("UPT Contoh", taken, until, new Scale(0, 400), value, jpm, [])));
        await db.SaveChangesAsync(Cancel);
    }

    private async Task<CarryOverPlan.Plan> PlanAsync(string slug, ComponentId component, CarriedFigure figure) =>
        (await database.Use<CarryOverPlan>().RunAsync(database.Operator, new(slug, component, figure), Cancel)).Value!;

    private Task<Outcome<int>> CarryAsync(string slug, ComponentId component, CarriedFigure figure, string seen) =>
        database.Use<CarryOverAssessments>().RunAsync(database.Operator, new(slug, component, figure, seen), Cancel);

    private async Task<IReadOnlyList<string>> MismatchesAsync(string slug) => (await database.Use<RoundVerification>().RunAsync(database.Auditor, new(slug), Cancel)).Value!.Mismatches;
}
