using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Panels;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Panels;

public sealed class SeatPanelistTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Seat_takes_the_name_from_the_account_and_the_list_no_longer_offers_it()
    {
        await database.DraftRoundAsync("kursi");
        var account = await PanelistAccountAsync(database);
        (await database.Use<AccountsToSeat>().RunAsync(database.Operator, "kursi", Cancel)).Value!.Select(r => r.Id).ShouldContain(account);

        (await SeatAsync("kursi", account)).IsDone.ShouldBeTrue();
        var view = (await database.Use<RoundPanel>().RunAsync(database.Operator, "kursi", Cancel)).Value!;
        view.Members[^1].Name.ShouldStartWith("Prof. Uji");
        view.Members[^1].Code.ShouldBe("P4");
        view.Remarks.ShouldNotBeEmpty();
        (await database.Use<AccountsToSeat>().RunAsync(database.Operator, "kursi", Cancel)).Value!.Select(r => r.Id).ShouldNotContain(account);
    }

    [Fact]
    public async Task Seat_of_an_account_without_the_role_is_refused()
    {
        await database.DraftRoundAsync("kursi-salah");
        (await SeatAsync("kursi-salah", database.Auditor.Id)).Code.ShouldBe("account-not-panelist");
    }

    [Fact]
    public async Task Seat_without_position_is_invalid_and_names_the_field()
    {
        var outcome = await database.Use<SeatPanelist>().RunAsync(database.Operator, new SeatPanelist.Input { Slug = "kursi", Account = Guid.CreateVersion7() }, Cancel);
        outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        outcome.Errors.Keys.ShouldBe(["Position"]);
    }

    [Fact]
    public async Task Seat_at_once_seats_once()
    {
        await database.DraftRoundAsync("kursi-kembar");
        var account = await PanelistAccountAsync(database);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SeatAsync("kursi-kembar", account)));
        outcomes.Count(o => o.IsDone).ShouldBe(1);
        outcomes.Where(o => !o.IsDone).ShouldAllBe(o => o.Code == "panelist-twice");
    }

    [Fact]
    public async Task Appoint_leaves_exactly_one_chair()
    {
        var round = await database.DraftRoundAsync("ketua");
        (await database.Use<AppointChair>().RunAsync(database.Operator, new("ketua", round.Panel[2].Id), Cancel)).IsDone.ShouldBeTrue();
        var view = (await database.Use<RoundPanel>().RunAsync(database.Operator, "ketua", Cancel)).Value!;
        view.Members.Where(m => m.IsChair).Select(m => m.Code).ShouldBe(["P3"]);
    }

    [Fact]
    public async Task Unseat_takes_one_out_and_a_second_time_is_refused()
    {
        var round = await database.DraftRoundAsync("turun");
        var input = new UnseatPanelist.Input("turun", round.Panel[1].Id);
        (await database.Use<UnseatPanelist>().RunAsync(database.Operator, input, Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<UnseatPanelist>().RunAsync(database.Operator, input, Cancel)).Code.ShouldBe("panelist-unknown");
    }

    /// <summary>A stored account that really has the role; the cast of <see cref="TestDatabase"/> only claims it.</summary>
    internal static async Task<Guid> PanelistAccountAsync(TestDatabase database)
    {
        await using var db = database.Context();
        var role = await db.Roles.FirstOrDefaultAsync(r => r.Name == Roles.Panelist, Cancel);
        if (role is null) db.Roles.Add(role = new IdentityRole<Guid>(Roles.Panelist) { Id = Guid.CreateVersion7(), NormalizedName = Roles.Panelist.ToUpperInvariant() });
        var id = Guid.CreateVersion7();
        db.Users.Add(new Account { Id = id, UserName = $"akun-{id:N}", NormalizedUserName = $"AKUN-{id:N}", DisplayName = $"Prof. Uji {id:N}" });
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = id, RoleId = role.Id });
        await db.SaveChangesAsync(Cancel);
        return id;
    }

    private Task<Outcome<PanelistId>> SeatAsync(string slug, Guid account) =>
        database.Use<SeatPanelist>().RunAsync(database.Operator, new SeatPanelist.Input { Slug = slug, Account = account, Position = "Guru Besar Universitas Contoh" }, Cancel);
}
