using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Features.Home;
using UjiKompetensi.Web.Features.Participation;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.Features.Profiles;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Participation;

public sealed class OwnCaseTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Schedule_is_there_from_the_invitation_on_and_nothing_else_before_the_release()
    {
        var round = await database.DraftRoundAsync("saya-undangan");
        var person = await database.AccountOfAsync(round, 1);
        var view = (await database.CaseAsync(person, "saya-undangan")).Value.ShouldNotBeNull();
        (view.Appointment.Turn, view.Result, view.Opinion, view.Plan, view.Objecting, view.Looks).ShouldBe((null, null, null, null, null, null));
        await using (var db = database.Context())
        {
            var stored = await db.Rounds.Whole().SingleAsync(r => r.Slug == "saya-undangan", Cancel);
            stored.SettleSchedule([new ScheduleSession(new DateOnly(2026, 3, 2), "Ruang Rapat", new TimeOnly(8, 0), new TimeOnly(12, 0), [])], 30, 15, 0);
            await db.SaveChangesAsync(Cancel);
        }

        var turn = (await database.CaseAsync(person, "saya-undangan")).Value!.Appointment.Turn.ShouldNotBeNull();
        (turn.Room, turn.CallAt, turn.From, turn.Participant.Number).ShouldBe(("Ruang Rapat", new TimeOnly(8, 0), new TimeOnly(8, 15), 1));
        (await database.Use<OwnRounds>().RunAsync(person, default, Cancel)).Value!.Select(r => r.Slug).ShouldBe(["saya-undangan"]);
        (await database.Use<MyTasks>().RunAsync(person, default, Cancel)).Value!.Select(r => r.Href).ShouldBe(["/saya/saya-undangan"]);
    }

    [Theory]
    [InlineData("saya-nilai")]
    [InlineData("saya-pleno")]
    public async Task Nobody_learns_his_result_before_the_release_whatever_the_round_will_open(string slug)
    {
        var round = slug == "saya-nilai" ? await database.ScoredAsync(slug) : await database.PlenaryAsync(slug);
        await using (var db = database.OwnerContext()) await db.Database.ExecuteSqlAsync($$"""ALTER TABLE rounds DISABLE TRIGGER guard_rights; UPDATE rounds SET participant_rules = participant_rules || '{"ShowsResult": true, "ShowsOpinion": true, "ShowsPlan": true}' WHERE slug = {{slug}}; ALTER TABLE rounds ENABLE TRIGGER guard_rights""", Cancel);
        var view = (await database.CaseAsync(await database.AccountOfAsync(round, 1), slug)).Value.ShouldNotBeNull();
        (view.Result, view.Opinion, view.Plan, view.Objecting, view.Looks).ShouldBe((null, null, null, null, null));
    }

    [Fact]
    public async Task After_the_release_he_reads_what_the_round_opens_about_himself_alone()
    {
        var round = await database.ReleasedWithAsync("saya-rilis", OwnParts.Everything);
        var (first, second) = (await database.AccountOfAsync(round, 1), await database.AccountOfAsync(round, 2));
        var mine = (await database.CaseAsync(first, "saya-rilis")).Value.ShouldNotBeNull();
        // Panelists 1 to 3 gave participant 1 the marks 80, 81, 82: mean 81 x 60 % and 81,25 x 40 %.
        mine.Result!.Lines.Select(l => l.Value).ShouldBe([81m, 81.25m]);
        (mine.Result.Total, mine.Opinion, mine.Plan!.Single().Activity).ShouldBe((81.1m, "Pendapat tentang 01.", "Pelatihan 01"));
        var his = (await database.CaseAsync(second, "saya-rilis")).Value.ShouldNotBeNull();
        (his.Result!.Total, his.Opinion).ShouldBe((81.7m, "Pendapat tentang 02."));
        var told = JsonSerializer.Serialize(mine);
        foreach (var secret in new[] { "Pendapat tentang 02", "Catatan panel", "81.7", round.Participants[1].Name.Bare, "Rank", "Marks" }) told.ShouldNotContain(secret);
    }

    [Fact]
    public async Task What_the_round_keeps_closed_stays_closed()
    {
        var round = await database.ReleasedWithAsync("saya-tutup", new() { ShowsPlan = true });
        var view = (await database.CaseAsync(await database.AccountOfAsync(round, 1), "saya-tutup")).Value.ShouldNotBeNull();
        (view.Result, view.Opinion, view.Plan!.Count, view.Objecting!.Until).ShouldBe((null, null, 1, null));
        view.Objecting.WhyNot.ShouldNotBeNull();
        view.Looks.ShouldNotBeNull("who looked is told always");
    }

    [Fact]
    public async Task Another_finds_nothing_neither_by_address_nor_with_a_number_that_only_looks_right()
    {
        var round = await database.ReleasedWithAsync("saya-orang", OwnParts.Everything);
        await database.ReleasedWithAsync("saya-lain", OwnParts.Everything);
        var person = await database.AccountOfAsync(round, 1);
        foreach (var slug in new[] { "saya-lain", "tidak-ada", "'--", "" }) (await database.CaseAsync(person, slug)).Kind.ShouldBe(OutcomeKind.NotFound);
        foreach (var other in new[] { database.Operator, database.Chair, database.Stranger, database.Auditor, database.AppointingAuthority })
            (await database.CaseAsync(other, "saya-orang")).Kind.ShouldBe(OutcomeKind.NotFound);
        foreach (var code in new[] { "01", "02" }) (await database.Use<OfficialProfile>().RunAsync(person, new("saya-orang", code), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden, "whatever exists, so that nothing is learnt");
        (await database.Use<RecommendationDetail>().RunAsync(person, new("saya-orang", 2), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);

        // A wrong digit in the invitation or in the register closes and never opens.
        await database.TamperAsync($"UPDATE participants SET employee_number = '196001011985031999' WHERE id = {round.Participants[0].Id.Value}");
        (await database.CaseAsync(person, "saya-orang")).Kind.ShouldBe(OutcomeKind.NotFound);
        await database.TamperAsync($"UPDATE participants SET employee_number = {round.Participants[0].EmployeeNumber.Digits} WHERE id = {round.Participants[0].Id.Value}");
        await database.TamperAsync($"UPDATE officials SET employee_number = '196001011985031999' WHERE id = {round.Participants[0].OfficialId!.Value.Value}");
        (await database.CaseAsync(person, "saya-orang")).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<OwnRounds>().RunAsync(person, default, Cancel)).Value.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_looked_is_told_with_time_and_kind_and_without_a_score()
    {
        var round = await database.ReleasedWithAsync("saya-jejak", OwnParts.Everything);
        var person = await database.AccountOfAsync(round, 1);
        database.Clock.Now = database.Clock.Now.AddHours(1);
        (await database.Use<RoundRecap>().RunAsync(database.Auditor, new("saya-jejak"), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<OfficialProfile>().RunAsync(database.AppointingAuthority, new("saya-jejak", "01"), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<OfficialProfile>().RunAsync(database.AppointingAuthority, new("saya-jejak", "01"), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<OfficialProfile>().RunAsync(database.AppointingAuthority, new("saya-jejak", "02"), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<OfficialProfile>().RunAsync(database.Stranger, new("saya-jejak", "01"), Cancel)).IsDone.ShouldBeFalse();
        var looks = (await database.CaseAsync(person, "saya-jejak")).Value!.Looks!.Where(l => l.At == database.Clock.Now).ToList();
        looks.Select(l => (l.Who, l.What, l.AboutAll)).ShouldBe([("ppk", "Profil dan bukti", false), ("auditor", "Rekapitulasi nilai", true)], ignoreOrder: true);
        looks.Single(l => l.Who == "ppk").Roles.ShouldBe("PPK");
        database.Clock.Now = database.Clock.Now.AddMinutes(11);
        (await database.Use<OfficialProfile>().RunAsync(database.AppointingAuthority, new("saya-jejak", "01"), Cancel)).IsDone.ShouldBeTrue();
        (await database.CaseAsync(person, "saya-jejak")).Value!.Looks!.Count(l => l.Who == "ppk").ShouldBe(2, "another look");
        typeof(AccessEntry).GetProperties().ShouldAllBe(p => p.PropertyType != typeof(decimal) && p.PropertyType != typeof(decimal?));

        await using var db = database.Context();
        await Should.ThrowAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlAsync($"DELETE FROM access_entries", Cancel));
        await Should.ThrowAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlAsync($"UPDATE access_entries SET by_name = 'orang lain'", Cancel));
    }

    [Fact]
    public async Task Rights_are_for_the_operator_before_the_plenary_and_their_change_is_seen()
    {
        await database.DraftRoundAsync("saya-hak");
        SettleParticipantRules.Input Rights(int basedOn) => new() { Slug = "saya-hak", ShowsResult = true, TakesObjections = true, ObjectionDays = 7, BasedOn = basedOn };
        (await database.Use<SettleParticipantRules>().RunAsync(database.Auditor, Rights(0), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        var invalid = Rights(0);
        invalid.ObjectionDays = 0;
        (await database.Use<SettleParticipantRules>().RunAsync(database.Operator, invalid, Cancel)).Errors.Keys.ShouldBe(["ObjectionDays"]);
        (await database.Use<SettleParticipantRules>().RunAsync(database.Operator, Rights(0), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<SettleParticipantRules>().RunAsync(database.Operator, Rights(0), Cancel)).Code.ShouldBe("row-stale");
        (await database.LastEventAsync("saya-hak"))!.Kind.ShouldBe(EventKind.ParticipantRulesSettled);
        (await database.Use<ParticipantSettings>().RunAsync(database.Auditor, new("saya-hak"), Cancel)).Value!.Rules.ObjectionDays.ShouldBe(7);
        (await database.Use<ParticipantSettings>().RunAsync(database.Stranger, new("saya-hak"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);

        await database.ReleasedWithAsync("saya-hak-beku", OwnParts.Everything);
        var late = OwnParts.Everything;
        (late.Slug, late.BasedOn) = ("saya-hak-beku", 1);
        (await database.Use<SettleParticipantRules>().RunAsync(database.Operator, late, Cancel)).Code.ShouldBe("phase-wrong");
        (await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new("saya-hak-beku"), Cancel)).Value!.Mismatches.ShouldBeEmpty();
        await using (var db = database.Context())
            await Should.ThrowAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlAsync($"UPDATE rounds SET participant_rules = '{"{}"}'::jsonb WHERE slug = 'saya-hak-beku'", Cancel));
        await using var owner = database.OwnerContext();
        await owner.Database.ExecuteSqlRawAsync("""ALTER TABLE rounds DISABLE TRIGGER guard_rights; UPDATE rounds SET participant_rules = jsonb_set(participant_rules, '{{ObjectionDays}}', '90') WHERE slug = 'saya-hak-beku'; ALTER TABLE rounds ENABLE TRIGGER guard_rights""", Cancel);
        (await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new("saya-hak-beku"), Cancel)).Value!.Mismatches.ShouldBe(["Hak peserta: basis data tidak sama dengan yang tercatat dalam jejak"]);
    }
}
