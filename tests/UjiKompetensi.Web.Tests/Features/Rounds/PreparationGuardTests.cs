using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Assessments;
using UjiKompetensi.Web.Features.Instruments;
using UjiKompetensi.Web.Features.Panels;
using UjiKompetensi.Web.Features.Participants;
using UjiKompetensi.Web.Features.Rounds;
using UjiKompetensi.Web.Tests.Features.Panels;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Rounds;

/// <summary>What every command that prepares a round has in common: who may run it, on what, and until when.</summary>
public sealed class PreparationGuardTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly Guid Someone = new("00000000-0000-0000-0000-000000000001");

    private static readonly Dictionary<string, Func<TestDatabase, CurrentUser, string, Task<Answer>>> Commands = new()
    {
        ["AddComponent"] = (d, u, s) => Run(d, new AddComponent.Input { Slug = s, Name = "Makalah", Weight = "10" }, d.Use<AddComponent>(), u),
        ["RedefineComponent"] = (d, u, s) => Run(d, new RedefineComponent.Input { Slug = s, Id = new ComponentId(Someone), Name = "Makalah", Weight = "10" }, d.Use<RedefineComponent>(), u),
        ["RemoveComponent"] = (d, u, s) => Run(d, new RemoveComponent.Input(s, new ComponentId(Someone), 0), d.Use<RemoveComponent>(), u),
        ["AddAspect"] = (d, u, s) => Run(d, new AddAspect.Input { Slug = s, Component = new ComponentId(Someone), Title = "Inovasi", Weight = "10" }, d.Use<AddAspect>(), u),
        ["RewordAspect"] = (d, u, s) => Run(d, new RewordAspect.Input { Slug = s, Id = new AspectId(Someone), Title = "Inovasi", Weight = "10" }, d.Use<RewordAspect>(), u),
        ["RemoveAspect"] = (d, u, s) => Run(d, new RemoveAspect.Input(s, new AspectId(Someone), 0), d.Use<RemoveAspect>(), u),
        ["SplitWeightsEvenly"] = (d, u, s) => Run(d, new SplitWeightsEvenly.Input(s, []), d.Use<SplitWeightsEvenly>(), u),
        ["NormaliseWeights"] = (d, u, s) => Run(d, new NormaliseWeights.Input(s, []), d.Use<NormaliseWeights>(), u),
        ["MoveComponent"] = (d, u, s) => Run(d, new MoveComponent.Input(s, new ComponentId(Someone), true), d.Use<MoveComponent>(), u),
        ["AddFromLibrary"] = (d, u, s) => Run(d, new AddFromLibrary.Input { Slug = s, Code = "rekam-jejak", Weight = "10" }, d.Use<AddFromLibrary>(), u),
        ["DeclareRules"] = (d, u, s) => Run(d, new DeclareRules.Input { Slug = s }, d.Use<DeclareRules>(), u),
        ["InviteOfficials"] = async (d, u, s) => await Run(d, new InviteOfficials.Input(s, [(await d.OfficialAsync()).Id]), d.Use<InviteOfficials>(), u),
        ["WithdrawParticipant"] = (d, u, s) => Run(d, new WithdrawParticipant.Input(s, new ParticipantId(Someone)), d.Use<WithdrawParticipant>(), u),
        ["SeatPanelist"] = async (d, u, s) => await Run(d, new SeatPanelist.Input { Slug = s, Account = await SeatPanelistTests.PanelistAccountAsync(d), Position = "Guru Besar" }, d.Use<SeatPanelist>(), u),
        ["UnseatPanelist"] = (d, u, s) => Run(d, new UnseatPanelist.Input(s, new PanelistId(Someone)), d.Use<UnseatPanelist>(), u),
        ["AppointChair"] = (d, u, s) => Run(d, new AppointChair.Input(s, new PanelistId(Someone)), d.Use<AppointChair>(), u),
        ["OpenScoring"] = (d, u, s) => Run(d, new OpenScoring.Input(s), d.Use<OpenScoring>(), u),
        ["RecordResult"] = (d, u, s) => Run(d, new RecordResult.Input(s, new ComponentId(Someone), new ParticipantId(Someone), "80", "UPT", new DateOnly(2026, 1, 5), 0), d.Use<RecordResult>(), u),
        ["TakeBackResult"] = (d, u, s) => Run(d, new TakeBackResult.Input(s, new ComponentId(Someone), new ParticipantId(Someone), "Salah orang", 1), d.Use<TakeBackResult>(), u),
        ["RecordRubric"] = (d, u, s) => Run(d, new RecordRubric.Input { Slug = s, Component = new ComponentId(Someone), Provider = "BKPSDM", TakenOn = new DateOnly(2026, 1, 5) }, d.Use<RecordRubric>(), u),
        ["RecordContract"] = (d, u, s) => Run(d, new RecordContract.Input { Slug = s, Component = new ComponentId(Someone), Provider = "BKPSDM", TakenOn = new DateOnly(2026, 1, 5), Lines = [new() { Year = "2025", Indicator = "IKM", Target = "80", Realisation = "80" }] }, d.Use<RecordContract>(), u),
        ["CarryOverAssessments"] = (d, u, s) => Run(d, new CarryOverAssessments.Input(s, new ComponentId(Someone), Domain.Assessments.CarriedFigure.Value, "x"), d.Use<CarryOverAssessments>(), u),
        ["NameProvider"] = (d, u, s) => Run(d, new NameProvider.Input(s, new ComponentId(Someone), "UPT", new DateOnly(2026, 1, 5)), d.Use<NameProvider>(), u),
        ["RescheduleRound"] = (d, u, s) => Run(d, new RescheduleRound.Input { Slug = s, Name = "Nama", HeldFrom = new DateOnly(2026, 3, 2), HeldUntil = new DateOnly(2026, 3, 2) }, d.Use<RescheduleRound>(), u),
        ["PlaceOnTrack"] = (d, u, s) => Run(d, new PlaceOnTrack.Input(s, new ParticipantId(Someone), Track.CompetencyTest), d.Use<PlaceOnTrack>(), u),
        ["GiveReason"] = (d, u, s) => Run(d, new GiveReason.Input(s, new ParticipantId(Someone), Eligibility.TenureUnderTwo, "Percepatan", ""), d.Use<GiveReason>(), u),
        ["RefreshParticipants"] = (d, u, s) => Run(d, new RefreshParticipants.Input(s), d.Use<RefreshParticipants>(), u),
        ["SettleElection"] = (d, u, s) => Run(d, new SettleElection.Input { Slug = s }, d.Use<SettleElection>(), u),
        ["SettleLetter"] = (d, u, s) => Run(d, SettleLetter.Input.From(s, Make.Letter()), d.Use<SettleLetter>(), u),
    };

    private static readonly string[] OpenAfterDraft =
        ["RecordResult", "TakeBackResult", "RecordRubric", "RecordContract", "CarryOverAssessments", "NameProvider", "SettleLetter", "SettleElection"];
    private static readonly string[] NamesARow = ["WithdrawParticipant", "RemoveComponent"];

    public static TheoryData<string> All => [.. Commands.Keys];

    public static TheoryData<string> DraftOnly => [.. Commands.Keys.Except(OpenAfterDraft).Except(NamesARow)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Command_by_panelist_auditor_or_ppk_is_forbidden(string command)
    {
        foreach (var user in new[] { database.Panelists[0], database.Stranger, database.Auditor, database.AppointingAuthority })
            (await Commands[command](database, user, await SlugAsync(command, "terlarang"))).Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Command_on_unknown_round_finds_nothing(string command) =>
        (await Commands[command](database, database.Operator, "tidak-ada")).Kind.ShouldBe(OutcomeKind.NotFound);

    [Theory]
    [MemberData(nameof(DraftOnly))]
    public async Task Command_after_scoring_opened_is_refused(string command)
    {
        var slug = $"buka-{command.ToLowerInvariant()}";
        await database.OpenRoundAsync(slug);
        (await Commands[command](database, database.Operator, slug)).Code.ShouldBe("phase-wrong");
    }

    private async Task<string> SlugAsync(string command, string prefix)
    {
        var slug = $"{prefix}-{command.ToLowerInvariant()}-{Guid.CreateVersion7():N}"[..50];
        await database.DraftRoundAsync(slug);
        return slug;
    }

    private static async Task<Answer> Run<TInput, TResult>(TestDatabase _, TInput input, Command<TInput, TResult> command, CurrentUser user)
    {
        var outcome = await command.RunAsync(user, input, TestContext.Current.CancellationToken);
        return new Answer(outcome.Kind, outcome.Code);
    }

    private sealed record Answer(OutcomeKind Kind, string Code);
}
