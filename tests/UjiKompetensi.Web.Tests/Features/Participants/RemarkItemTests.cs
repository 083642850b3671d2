using Bunit;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Features.Participants;
using UjiKompetensi.Web.Features.Registers;
using TestContext = Xunit.TestContext;

namespace UjiKompetensi.Web.Tests.Features.Participants;

public sealed class RemarkItemTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reason_is_saved_when_its_field_is_left_and_a_refused_one_stays_in_it_with_why()
    {
        await database.DraftRoundAsync("alasan-otomatis");
        var official = await database.OfficialAsync();
        await database.Use<CorrectOfficialPost>().RunAsync(database.Operator, new() { Id = official.Id, BasedOn = official.Version, Post = official.PostId, Since = new DateOnly(2024, 3, 3) }, Cancel);
        await database.Use<InviteOfficials>().RunAsync(database.Operator, new("alasan-otomatis", [official.Id]), Cancel);
        var person = (await ViewAsync()).Rows[^1];

        await using var screen = Screen.Of(database);
        var item = screen.Render<RemarkItem>(p => p.For(database.Operator).Add(i => i.Slug, "alasan-otomatis").Add(i => i.Participant, person.Id)
            .Add(i => i.Name, person.Name).Add(i => i.Row, person.Remarks.First(r => r.Remark.AsksReason)).Add(i => i.MayChange, true));
        item.FindAll("button").ShouldBeEmpty("leaving the field is enough");
        await item.Find("textarea").LeaveAsync(" Percepatan penanganan stunting ");
        item.Find(".tersimpan").TextContent.ShouldBe("Tersimpan 09.00.00");
        (await StoredAsync()).ShouldBe("Percepatan penanganan stunting");

        var tooLong = new string('x', Participant.ReasonMaxLength + 1);
        await item.Find("textarea").LeaveAsync(tooLong);
        item.Find(".salah").TextContent.ShouldStartWith("Alasan paling panjang");
        item.Find("textarea").GetAttribute("value").ShouldBe(tooLong);
        item.FindAll(".tersimpan").ShouldBeEmpty();
        (await StoredAsync()).ShouldBe("Percepatan penanganan stunting");
    }

    private async Task<string> StoredAsync() => (await ViewAsync()).Rows[^1].Remarks.First(r => r.Remark.AsksReason).Reason;

    private async Task<RoundParticipants.View> ViewAsync() => (await database.Use<RoundParticipants>().RunAsync(database.Operator, "alasan-otomatis", Cancel)).Value!;
}
