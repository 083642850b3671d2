using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Notices;
using UjiKompetensi.Domain.Objections;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Features.Notices;
using UjiKompetensi.Web.Features.Objections;
using UjiKompetensi.Web.Features.Participation;
using UjiKompetensi.Web.Tests.Features.Participation;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Objections;

public sealed class ObjectionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Official_objects_staff_answers_and_the_chain_tells_of_each_step()
    {
        var round = await database.ReleasedWithAsync("sanggah", OwnParts.Everything);
        var (person, other) = (await database.AccountOfAsync(round, 1), await database.AccountOfAsync(round, 2));
        (await FileAsync(person, "sanggah", "  ")).Errors.Keys.ShouldBe(["Text"]);
        (await FileAsync(person, "sanggah", "Nilai makalah saya keliru.")).Value.ShouldBe(1);
        (await database.LastEventAsync("sanggah"))!.Kind.ShouldBe(EventKind.ObjectionFiled);
        (await database.LastEventAsync("sanggah"))!.Facts.ShouldNotContain("makalah");
        (await FileAsync(person, "sanggah", "Sekali lagi.")).Code.ShouldBe("objection-open");
        (await FileAsync(other, "sanggah", "Saya juga.")).Value.ShouldBe(1);

        var view = (await database.Use<RoundObjections>().RunAsync(database.Operator, new("sanggah"), Cancel)).Value.ShouldNotBeNull();
        view.Rows.Select(r => (r.Participant, r.Text)).ShouldBe([(1, "Nilai makalah saya keliru."), (2, "Saya juga.")], ignoreOrder: true);
        (await database.Use<TakeUpObjection>().RunAsync(database.Operator, new("sanggah", 1, 1), Cancel)).IsDone.ShouldBeTrue();
        (await AnswerAsync(database.Operator, null, "Sudah diperiksa.")).Errors.Keys.ShouldBe(["Verdict"]);
        (await AnswerAsync(database.Operator, ObjectionVerdict.Dismissed, "Sudah dihitung ulang dan benar.")).IsDone.ShouldBeTrue();
        (await AnswerAsync(database.Operator, ObjectionVerdict.Upheld, "Berubah pikiran.")).Code.ShouldBe("objection-closed");

        var mine = (await database.CaseAsync(person, "sanggah")).Value!.Objecting!.Mine.Single();
        (mine.State, mine.Steps[^1].Text).ShouldBe((ObjectionState.Answered, "Sudah dihitung ulang dan benar."));
        (await database.CaseAsync(other, "sanggah")).Value!.Objecting!.Mine.Single().Text.ShouldBe("Saya juga.");
        (await database.Use<MyNotices>().RunAsync(person, default, Cancel)).Value!.Rows.Select(r => r.Subject).ShouldContain("Sanggahan Anda ditanggapi");
        (await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new("sanggah"), Cancel)).Value!.Mismatches.ShouldBeEmpty();
    }

    [Fact]
    public async Task He_withdraws_his_own_and_cannot_touch_anothers()
    {
        var round = await database.ReleasedWithAsync("sanggah-tarik", OwnParts.Everything);
        var (person, other) = (await database.AccountOfAsync(round, 1), await database.AccountOfAsync(round, 2));
        (await FileAsync(person, "sanggah-tarik", "Keliru.")).IsDone.ShouldBeTrue();
        (await database.Use<WithdrawObjection>().RunAsync(other, new("sanggah-tarik", 1), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<WithdrawObjection>().RunAsync(database.Operator, new("sanggah-tarik", 1), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<WithdrawObjection>().RunAsync(person, new("sanggah-tarik", 2), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<WithdrawObjection>().RunAsync(person, new("sanggah-tarik", 1), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<WithdrawObjection>().RunAsync(person, new("sanggah-tarik", 1), Cancel)).Code.ShouldBe("objection-closed");
        (await FileAsync(person, "sanggah-tarik", "Keliru lagi.")).Value.ShouldBe(2);
    }

    [Fact]
    public async Task Deadline_and_release_are_kept()
    {
        await database.PlenaryAsync("sanggah-dini");
        var early = await database.AccountOfAsync((await database.ScoredAsync("sanggah-nilai")), 1);
        (await FileAsync(early, "sanggah-nilai", "Keliru.")).Code.ShouldBe("phase-wrong");
        (await FileAsync(early, "sanggah-dini", "Keliru.")).Kind.ShouldBe(OutcomeKind.NotFound);
        var rights = OwnParts.Everything;
        rights.ObjectionDays = 3;
        var round = await database.ReleasedWithAsync("sanggah-batas", rights);
        var person = await database.AccountOfAsync(round, 1);
        var now = database.Clock.Now;
        database.Clock.Now = now.AddDays(4);
        (await FileAsync(person, "sanggah-batas", "Terlambat.")).Code.ShouldBe("objection-late");
        database.Clock.Now = now.AddDays(3);
        (await FileAsync(person, "sanggah-batas", "Tepat waktu.")).IsDone.ShouldBeTrue();
        database.Clock.Now = now;
    }

    [Fact]
    public async Task Only_staff_that_is_neither_panel_nor_tested_answers_and_only_overseers_read()
    {
        var round = await database.ReleasedWithAsync("sanggah-siapa", OwnParts.Everything);
        (await FileAsync(await database.AccountOfAsync(round, 1), "sanggah-siapa", "Keliru.")).IsDone.ShouldBeTrue();
        var tested = await database.AccountOfAsync(round, 2, Roles.Operator);
        (await database.Use<RoundObjections>().RunAsync(tested, new("sanggah-siapa"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<TakeUpObjection>().RunAsync(tested, new("sanggah-siapa", 1, 1), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        var seated = new CurrentUser(database.Panelists[1].Id, "panelis2", new HashSet<string> { Roles.Panelist, Roles.Operator });
        (await database.Use<TakeUpObjection>().RunAsync(seated, new("sanggah-siapa", 1, 1), Cancel)).Code.ShouldBe("staff-panelist");
        foreach (var reader in new[] { database.Auditor, database.Operator }) (await database.Use<RoundObjections>().RunAsync(reader, new("sanggah-siapa"), Cancel)).IsDone.ShouldBeTrue();
        foreach (var stranger in new[] { database.AppointingAuthority, database.Stranger, database.Panelists[2] }) (await database.Use<RoundObjections>().RunAsync(stranger, new("sanggah-siapa"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<TakeUpObjection>().RunAsync(database.Operator, new("sanggah-siapa", 9, 1), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<TakeUpObjection>().RunAsync(database.Operator, new("sanggah-siapa", 1, 9), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Database_itself_refuses_a_second_answer_an_early_filing_and_a_changed_word()
    {
        var round = await database.ReleasedWithAsync("sanggah-jaga", OwnParts.Everything);
        (await FileAsync(await database.AccountOfAsync(round, 1), "sanggah-jaga", "Keliru.")).IsDone.ShouldBeTrue();
        (await database.Use<AnswerObjection>().RunAsync(database.Operator, new() { Slug = "sanggah-jaga", Participant = 1, Number = 1, Verdict = ObjectionVerdict.Upheld, Text = "Benar." }, Cancel)).IsDone.ShouldBeTrue();
        await using (var db = database.Context())
        {
            await Should.ThrowAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlAsync($"UPDATE objections SET text = 'lain'", Cancel));
            await Should.ThrowAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlAsync($"DELETE FROM objection_steps", Cancel));
            await Should.ThrowAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlAsync($"INSERT INTO objection_steps SELECT gen_random_uuid(), objection_id, 2, move, verdict, text, by, by_name, at FROM objection_steps", Cancel));
            await Should.ThrowAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlAsync($"UPDATE notices SET kind = 'SheetsWaiting'", Cancel));
        }

        await database.TamperAsync($"UPDATE objections SET text = 'lain' WHERE round_id = {round.Id.Value}");
        (await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new("sanggah-jaga"), Cancel)).Value!.Mismatches.ShouldBe(["Sanggahan 1 peserta 01: teks di basis data bukan yang tercatat dalam jejak"]);
    }

    private Task<Outcome<int>> FileAsync(CurrentUser user, string slug, string text) => database.Use<FileObjection>().RunAsync(user, new() { Slug = slug, Text = text }, Cancel);

    private Task<Outcome<Nothing>> AnswerAsync(CurrentUser user, ObjectionVerdict? verdict, string text) =>
        database.Use<AnswerObjection>().RunAsync(user, new() { Slug = "sanggah", Participant = 1, Number = 1, Verdict = verdict, Text = text }, Cancel);
}
