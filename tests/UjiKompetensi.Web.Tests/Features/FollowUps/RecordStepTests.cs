using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Features.FollowUps;
using UjiKompetensi.Web.Features.Home;
using UjiKompetensi.Web.Tests.Features.Decisions;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.FollowUps;

public sealed class RecordStepTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    // A clock before the tests' own would break the order of the chain's instants; days are given relative to it.
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static StepForm Letter(string reference = "800/1/2026", DateOnly? day = null) => new() { Kind = StepKind.Letter, Authority = "Badan Kepegawaian Negara", Reference = reference, Day = day ?? Day };

    private static StepForm Answer(AnswerKind kind = AnswerKind.Approves) => new() { Kind = StepKind.Answer, Reference = "B-10/2026", Day = Day, Answer = kind };

    private static StepForm Inauguration() => new() { Kind = StepKind.Inauguration, Reference = "821/5/2026", Day = Day };

    [Fact]
    public async Task A_letter_for_two_its_answers_and_an_inauguration_are_recorded_and_told()
    {
        await MovedAsync("lanjut");
        (await RecordAsync("lanjut", Letter(), (1, 0), (2, 0))).IsDone.ShouldBeTrue();
        (await database.LastEventAsync("lanjut"))!.Kind.ShouldBe(EventKind.FollowUpRecorded);
        (await RecordAsync("lanjut", Answer(), (1, 1))).IsDone.ShouldBeTrue();
        (await RecordAsync("lanjut", Answer(AnswerKind.Refuses), (2, 1))).IsDone.ShouldBeTrue();
        (await RecordAsync("lanjut", Inauguration(), (1, 2))).IsDone.ShouldBeTrue();
        var rows = (await BoardAsync("lanjut")).Rows;
        rows.Select(r => (r.Number, r.State)).ShouldBe([(2, FollowUpState.Refused), (1, FollowUpState.Inaugurated)]);
        (rows[1].Letter!.Authority, rows[1].Answer!.Reference, rows[1].Inauguration!.Day, rows[1].NextStep).ShouldBe(("Badan Kepegawaian Negara", "B-10/2026", Day, ""));
        (await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new("lanjut"), Cancel)).Value!.Mismatches.ShouldBeEmpty();
        await database.TamperAsync($"UPDATE follow_up_steps SET reference = 'B-99/2026' WHERE reference = 'B-10/2026' AND answer = 'Refuses'");
        (await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new("lanjut"), Cancel)).Value!.Mismatches.Single()
            .ShouldBe("Langkah tindak lanjut 2 peserta 02: nomor surat basis data B-99/2026 — jejak B-10/2026");
    }

    [Fact]
    public async Task A_letter_for_several_is_recorded_for_all_or_for_none()
    {
        await MovedAsync("semua");
        (await RecordAsync("semua", Letter(), (2, 0))).IsDone.ShouldBeTrue();
        (await RecordAsync("semua", Letter("800/2/2026"), (1, 0), (2, 1))).Code.ShouldBe("letter-runs");
        (await BoardAsync("semua")).Rows.Single(r => r.Number == 1).State.ShouldBe(FollowUpState.ToSend);
        (await RecordAsync("semua", Letter("800/2/2026"), (1, 3))).Code.ShouldBe("row-stale");
    }

    [Fact]
    public async Task A_step_is_corrected_and_taken_away_with_a_reason_and_all_of_it_stays()
    {
        await MovedAsync("betul");
        await RecordAsync("betul", Letter(), (1, 0));
        (await database.Use<CorrectStep>().RunAsync(database.Operator, new("betul", 1, 1, 1, Letter("800/7/2026"), ""), Cancel)).Errors.Keys.ShouldBe(["Reason"]);
        (await database.Use<CorrectStep>().RunAsync(database.Operator, new("betul", 1, 1, 1, Letter("800/7/2026"), "Salah ketik."), Cancel)).IsDone.ShouldBeTrue();
        (await RowAsync("betul")).Letter!.Reference.ShouldBe("800/7/2026");
        (await database.Use<RemoveStep>().RunAsync(database.Operator, new("betul", 1, 2, 2, " "), Cancel)).Errors.Keys.ShouldBe(["Reason"]);
        (await database.Use<RemoveStep>().RunAsync(database.Operator, new("betul", 1, 2, 2, "Belum dikirim."), Cancel)).IsDone.ShouldBeTrue();
        var row = await RowAsync("betul");
        (row.State, row.Letter, row.History.Count, row.Seen).ShouldBe((FollowUpState.ToSend, null, 3, 3));
        (await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new("betul"), Cancel)).Value!.Mismatches.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_ran_out_stands_first_and_home_tells_of_it_before()
    {
        await MovedAsync("tenggat");
        await RecordAsync("tenggat", Letter(), (2, 0));
        (await HomeAsync("tenggat")).ShouldBe(["1 putusan belum disurati"]);
        var noon = database.Clock.Now;
        try
        {
            database.Clock.Now = noon.AddDays(25);
            (await HomeAsync("tenggat")).ShouldBe(["1 surat atau persetujuan segera habis masanya", "1 putusan belum disurati"]);
            database.Clock.Now = noon.AddDays(31);
            (await HomeAsync("tenggat")).ShouldBe(["1 surat atau persetujuan lewat masanya", "1 putusan belum disurati"]);
            var board = await BoardAsync("tenggat");
            (board.Overdue, board.Rows[0].Number, board.Rows[0].Deadline!.DaysLeft, board.Rows[0].Also).ShouldBe((1, 2, -1, true));
        }
        finally
        {
            database.Clock.Now = noon;
        }
    }

    [Fact]
    public async Task The_operator_records_the_sekda_and_the_ppk_read_and_nobody_else()
    {
        await MovedAsync("hak");
        foreach (var reader in new[] { StagedDecision.Sekda, database.AppointingAuthority })
        {
            (await BoardAsync("hak", reader)).MayRecord.ShouldBeFalse();
            (await RecordAsync("hak", Letter(), reader, (1, 0))).Kind.ShouldBe(OutcomeKind.Forbidden);
        }

        (await BoardAsync("hak")).MayRecord.ShouldBeTrue();
        foreach (var other in new[] { database.Panelists[1], database.Stranger, database.Auditor, Alone(Roles.Admin), Alone(Roles.Secretariat) })
        {
            (await database.Use<FollowUpBoard>().RunAsync(other, new("hak"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden, other.Name);
            (await RecordAsync("hak", Letter(), other, (1, 0))).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<CorrectStep>().RunAsync(other, new("hak", 1, 1, 0, Letter(), "x"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<RemoveStep>().RunAsync(other, new("hak", 1, 1, 0, "x"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<NameAuthority>().RunAsync(other, new("X", 30, null, null), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }

        (await RecordAsync("hak", Letter(), (9, 0))).Kind.ShouldBe(OutcomeKind.NotFound);
        (await RecordAsync("hak", new StepForm { Kind = StepKind.Answer, Days = 0 }, (1, 0))).Errors.Keys.ShouldBe(["Step.Reference", "Step.Day", "Step.Days", "Step.Answer"], ignoreOrder: true);
        (await RecordAsync("hak", Letter())).Errors.Keys.ShouldBe(["Whom"]);
    }

    [Fact]
    public async Task An_operator_who_takes_part_himself_follows_nothing_up()
    {
        var round = await MovedAsync("diri");
        await using var db = database.Context();
        var account = new Data.Account { Id = Guid.CreateVersion7(), UserName = "operator-peserta", NormalizedUserName = "OPERATOR-PESERTA", DisplayName = "Operator Peserta", EmployeeNumber = round.Participants[0].EmployeeNumber };
        db.Users.Add(account);
        await db.SaveChangesAsync(Cancel);
        var self = new CurrentUser(account.Id, account.DisplayName, new HashSet<string> { Roles.Operator, Roles.Panelist });
        (await database.Use<FollowUpBoard>().RunAsync(self, new("diri"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await RecordAsync("diri", Letter(), self, (1, 0))).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Authorities_are_data_known_by_their_days_and_an_office_adds_its_own()
    {
        await MovedAsync("instansi");
        var board = await BoardAsync("instansi");
        (board.Usual!.Name, board.Usual.Days).ShouldBe(("Badan Kepegawaian Negara", 30));
        board.Authorities.Single(a => a.Name == "Komisi Aparatur Sipil Negara").IsAskedOn(new DateOnly(2022, 12, 1)).ShouldBeTrue();
        (await database.Use<NameAuthority>().RunAsync(database.Operator, new("Gubernur Contoh", 14, null, null), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<NameAuthority>().RunAsync(database.Operator, new("Gubernur Contoh", 14, null, null), Cancel)).Sentence.ShouldBe("Instansi itu sudah ada dalam daftar.");
        (await BoardAsync("instansi")).Authorities.Single(a => a.Name == "Gubernur Contoh").Days.ShouldBe(14);
    }

    /// <summary>Both officials are to be moved.</summary>
    private async Task<Domain.Rounds.Round> MovedAsync(string slug)
    {
        var round = await database.HandedOverAsync(slug);
        foreach (var number in new[] { 1, 2 })
            (await database.DecideAsync(slug, number, DecisionKind.Alters, reason: "Kebutuhan.", outcome: RecommendationKind.Rotate, post: $"Kepala Badan {number}")).IsDone.ShouldBeTrue();
        return round;
    }

    private static CurrentUser Alone(string role) => new(Guid.CreateVersion7(), role, new HashSet<string> { role });

    private Task<Outcome<Nothing>> RecordAsync(string slug, StepForm form, params (int Number, int Seen)[] whom) => RecordAsync(slug, form, database.Operator, whom);

    private Task<Outcome<Nothing>> RecordAsync(string slug, StepForm form, CurrentUser by, params (int Number, int Seen)[] whom) =>
        database.Use<RecordStep>().RunAsync(by, new(slug, [.. whom.Select(w => new RecordStep.Official(w.Number, w.Seen))], form), Cancel);

    private async Task<FollowUpBoard.View> BoardAsync(string slug, CurrentUser? by = null) => (await database.Use<FollowUpBoard>().RunAsync(by ?? database.Operator, new(slug), Cancel)).Value.ShouldNotBeNull();

    private async Task<FollowUpBoard.Row> RowAsync(string slug) => (await BoardAsync(slug)).Rows.Single(r => r.Number == 1);

    private async Task<IReadOnlyList<string>> HomeAsync(string slug) =>
        [.. (await database.Use<MyTasks>().RunAsync(database.Operator, default, Cancel)).Value!.Where(r => r.RoundName == $"Kegiatan {slug}").Select(r => r.Title)];
}
