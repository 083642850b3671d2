using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Registers;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Registers;

/// <summary>What every command of the registers has in common: who may run it, and that an unknown row is not found.</summary>
public sealed class RegisterGuardTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly Guid Nobody = new("00000000-0000-0000-0000-000000000001");
    private static readonly DateOnly Day = new(2025, 5, 6);

    private static readonly Dictionary<string, Func<TestDatabase, CurrentUser, Task<OutcomeKind>>> Commands = new()
    {
        ["RegisterOpd"] = (d, u) => Run(d.Use<RegisterOpd>(), u, new RegisterOpd.Input { Name = $"Dinas {Guid.CreateVersion7()}", Order = "1" }),
        ["ReviseOpd"] = (d, u) => Run(d.Use<ReviseOpd>(), u, new ReviseOpd.Input { Id = new OpdId(Nobody), Name = "Dinas", Order = "1" }),
        ["RemoveOpd"] = (d, u) => Run(d.Use<RemoveOpd>(), u, new RemoveOpd.Input(new OpdId(Nobody))),
        ["EstablishPost"] = (d, u) => Run(d.Use<EstablishPost>(), u, new EstablishPost.Input { Opd = new OpdId(Nobody), Title = "Kepala" }),
        ["RevisePost"] = (d, u) => Run(d.Use<RevisePost>(), u, new RevisePost.Input { Id = new PostId(Nobody), Opd = new OpdId(Nobody), Title = "Kepala" }),
        ["RequireCompetencies"] = (d, u) => Run(d.Use<RequireCompetencies>(), u, new RequireCompetencies.Input { Id = new PostId(Nobody), Levels = RegisterDesk.Levels() }),
        ["RemovePost"] = (d, u) => Run(d.Use<RemovePost>(), u, new RemovePost.Input(new PostId(Nobody))),
        ["RegisterOfficial"] = (d, u) => Run(d.Use<RegisterOfficial>(), u, new RegisterOfficial.Input { EmployeeNumber = "196804111993031009", Name = "Budi", Post = new PostId(Nobody), InPostSince = Day }),
        ["ReviseOfficial"] = (d, u) => Run(d.Use<ReviseOfficial>(), u, new ReviseOfficial.Input { Id = new OfficialId(Nobody), EmployeeNumber = "196804111993031009", Name = "Budi" }),
        ["MoveOfficial"] = (d, u) => Run(d.Use<MoveOfficial>(), u, new MoveOfficial.Input { Id = new OfficialId(Nobody), Post = new PostId(Nobody), Since = Day }),
        ["CorrectOfficialPost"] = (d, u) => Run(d.Use<CorrectOfficialPost>(), u, new CorrectOfficialPost.Input { Id = new OfficialId(Nobody), Post = new PostId(Nobody), Since = Day }),
        ["RecordPenalty"] = (d, u) => Run(d.Use<RecordPenalty>(), u, new RecordPenalty.Input { Official = new OfficialId(Nobody), Description = "teguran", DecreeNumber = "1", DecreedOn = Day, From = Day }),
        ["RevisePenalty"] = (d, u) => Run(d.Use<RevisePenalty>(), u, new RevisePenalty.Input { Id = new PenaltyId(Nobody), Description = "teguran", DecreeNumber = "1", DecreedOn = Day, From = Day }),
        ["RemovePenalty"] = (d, u) => Run(d.Use<RemovePenalty>(), u, new RemovePenalty.Input(new PenaltyId(Nobody))),
        ["RecordRating"] = (d, u) => Run(d.Use<RecordRating>(), u, new RecordRating.Input { Official = new OfficialId(Nobody), Year = "2025" }),
        ["ReviseRating"] = (d, u) => Run(d.Use<ReviseRating>(), u, new ReviseRating.Input { Id = new PerformanceRatingId(Nobody) }),
        ["RecordAssessment"] = (d, u) => Run(d.Use<RecordAssessment>(), u, new RecordAssessment.Input { Official = new OfficialId(Nobody), Provider = "UPT", TakenOn = Day, Value = "80" }),
        ["ReviseAssessment"] = (d, u) => Run(d.Use<ReviseAssessment>(), u, new ReviseAssessment.Input { Id = new AssessmentRecordId(Nobody), Provider = "UPT", TakenOn = Day, Value = "80" }),
    };

    private static readonly string[] ChooseFromAList = ["EstablishPost", "RegisterOfficial"];

    public static TheoryData<string> All => [.. Commands.Keys];

    public static TheoryData<string> NamesARow => [.. Commands.Keys.Except(ChooseFromAList).Except(["RegisterOpd"])];

    public static TheoryData<string> Chooses => [.. ChooseFromAList];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Command_by_anybody_but_an_operator_is_forbidden(string command)
    {
        foreach (var user in new[] { database.Panelists[0], database.Stranger, database.Auditor, database.AppointingAuthority })
            (await Commands[command](database, user)).ShouldBe(OutcomeKind.Forbidden);
    }

    [Theory]
    [MemberData(nameof(NamesARow))]
    public async Task Command_on_unknown_row_finds_nothing(string command) => (await Commands[command](database, database.Operator)).ShouldBe(OutcomeKind.NotFound);

    [Theory]
    [MemberData(nameof(Chooses))]
    public async Task Command_with_a_choice_that_is_gone_is_refused(string command) => (await Commands[command](database, database.Operator)).ShouldBe(OutcomeKind.Refused);

    [Fact]
    public async Task Reading_is_for_auditors_and_not_for_plain_panelists()
    {
        var cancel = TestContext.Current.CancellationToken;
        (await database.Use<OfficialList>().RunAsync(database.Auditor, new(), cancel)).Value!.MayChange.ShouldBeFalse();
        foreach (var user in new[] { database.Stranger, database.AppointingAuthority })
        {
            (await database.Use<OfficialList>().RunAsync(user, new(), cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<OfficialDetail>().RunAsync(user, new(Nobody), cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<PostList>().RunAsync(user, new(), cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<PostDetail>().RunAsync(user, new(Nobody), cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<OpdList>().RunAsync(user, new(), cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<Choices>().RunAsync(user, default, cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }

        (await database.Use<OfficialDetail>().RunAsync(database.Operator, new(Nobody), cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<PostDetail>().RunAsync(database.Operator, new(Nobody), cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    private static async Task<OutcomeKind> Run<TInput, TResult>(Command<TInput, TResult> command, CurrentUser user, TInput input) =>
        (await command.RunAsync(user, input, TestContext.Current.CancellationToken)).Kind;
}
