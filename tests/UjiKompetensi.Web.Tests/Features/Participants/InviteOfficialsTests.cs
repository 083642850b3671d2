using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Web.Features.Assessments;
using UjiKompetensi.Web.Features.Participants;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Participants;

public sealed class InviteOfficialsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invite_takes_posts_from_the_master_data_and_the_list_no_longer_offers_them()
    {
        await database.DraftRoundAsync("undang");
        var official = await database.OfficialAsync("Sari Dewi");
        (await OffersAsync("undang")).ShouldContain(official.Id);

        (await InviteAsync("undang", official.Id)).Value.ShouldBe(1);
        (await OffersAsync("undang")).ShouldNotContain(official.Id);
        var view = (await database.Use<RoundParticipants>().RunAsync(database.Operator, "undang", Cancel)).Value!;
        var row = view.Rows[^1];
        row.Code.ShouldBe("03");
        row.Name.ShouldStartWith("Sari Dewi");
        row.PostTitle.ShouldStartWith("Kepala Dinas Uji");
        row.Track.ShouldBe("uji kompetensi (2–5 tahun)");
    }

    [Fact]
    public async Task Invite_of_nobody_is_invalid() =>
        (await InviteAsync("siapa-saja")).Kind.ShouldBe(OutcomeKind.Invalid);

    [Fact]
    public async Task Invite_with_one_unknown_invites_none()
    {
        await database.DraftRoundAsync("undang-salah");
        var known = await database.OfficialAsync();
        (await InviteAsync("undang-salah", known.Id, new OfficialId(Guid.CreateVersion7()))).Code.ShouldBe("official-unknown");
        (await OffersAsync("undang-salah")).ShouldContain(known.Id);
    }

    [Fact]
    public async Task Invite_at_once_invites_once()
    {
        var round = await database.DraftRoundAsync("undang-kembar");
        var official = await database.OfficialAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => InviteAsync("undang-kembar", official.Id)));
        outcomes.Count(o => o.IsDone).ShouldBe(1);
        outcomes.Where(o => !o.IsDone).ShouldAllBe(o => o.Code == "participant-twice");
        await using var db = database.Context();
        (await db.Participants.CountAsync(p => p.RoundId == round.Id, Cancel)).ShouldBe(3);
    }

    [Fact]
    public async Task Withdraw_takes_one_out_and_offers_him_again()
    {
        var round = await database.DraftRoundAsync("keluar");
        var person = round.Participants[0];
        (await database.Use<WithdrawParticipant>().RunAsync(database.Operator, new("keluar", person.Id), Cancel)).IsDone.ShouldBeTrue();
        (await OffersAsync("keluar")).ShouldContain(person.OfficialId!.Value);
    }

    [Fact]
    public async Task Withdraw_of_one_with_results_is_refused()
    {
        var round = await database.DraftRoundAsync("keluar-bernilai");
        var person = round.Participants[0].Id;
        await database.Use<RecordResult>().RunAsync(database.Operator, new("keluar-bernilai", round.Components[1].Id, person, "80", "UPT", new DateOnly(2026, 1, 5), 0), Cancel);
        (await database.Use<WithdrawParticipant>().RunAsync(database.Operator, new("keluar-bernilai", person), Cancel)).Code.ShouldBe("results-recorded");
    }

    [Fact]
    public async Task List_is_forbidden_to_a_plain_panelist() =>
        (await database.Use<RoundParticipants>().RunAsync(database.Panelists[1], "undang", Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);

    [Theory]
    [InlineData("sari dinas", true)]
    [InlineData("197001", true)]
    [InlineData("19700101199503", true)]
    [InlineData("sari kesehatan", false)]
    public void Row_matches_when_every_word_occurs(string words, bool matches) =>
        new OfficialsToInvite.Row(default, "Sari Dewi", "19700101 199503 1 001", "Kepala Dinas Uji", "Dinas Uji", default).Matches(words).ShouldBe(matches);

    private Task<Outcome<int>> InviteAsync(string slug, params OfficialId[] officials) =>
        database.Use<InviteOfficials>().RunAsync(database.Operator, new(slug, officials), Cancel);

    private async Task<IEnumerable<OfficialId>> OffersAsync(string slug) =>
        (await database.Use<OfficialsToInvite>().RunAsync(database.Operator, slug, Cancel)).Value!.Select(r => r.Id);
}
