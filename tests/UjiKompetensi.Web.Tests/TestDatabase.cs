using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Web.Tests;

/// <summary>A clock that stands where a test puts it.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>
/// A database of its own for one test class, the use cases on it as the app's own role, and a small named cast:
/// an operator, three panelists of whom the first can chair, a stranger on no panel, and the PPK.
/// </summary>
public sealed class TestDatabase(TestCluster cluster) : IAsyncLifetime
{
    private ServiceProvider _services = null!;
    private int _officials;

    public string App { get; private set; } = "";
    public string Owner { get; private set; } = "";
    public TestClock Clock { get; } = new();
    public CurrentUser Operator { get; private set; } = null!;
    public IReadOnlyList<CurrentUser> Panelists { get; private set; } = [];
    public CurrentUser Stranger { get; private set; } = null!;
    public CurrentUser AppointingAuthority { get; private set; } = null!;
    public CurrentUser Auditor { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        (App, Owner) = await cluster.CloneAsync();
        _services = new ServiceCollection().AddLogging().AddData(App).AddUseCases().AddSingleton<TimeProvider>(Clock).AddSingleton(new InstanceMode(IsSample: true)).AddSingleton(new SsoDoor(null)).BuildServiceProvider();
        Operator = await PersonAsync("operator", Roles.Operator);
        Panelists = [await PersonAsync("panelis1", Roles.Panelist, Roles.Sekda), await PersonAsync("panelis2", Roles.Panelist), await PersonAsync("panelis3", Roles.Panelist)];
        Stranger = await PersonAsync("asing", Roles.Panelist);
        AppointingAuthority = await PersonAsync("ppk", Roles.AppointingAuthority);
        Auditor = await PersonAsync("auditor", Roles.Auditor);
    }

    /// <summary>A use case, wired as in the product.</summary>
    public T Use<T>() where T : notnull => _services.GetRequiredService<T>();

    internal AppDbContext Context() => Database.Context(App);

    internal AppDbContext OwnerContext() => Database.Context(Owner);

    public async Task<Official> OfficialAsync(string name = "Budi Santosa")
    {
        var n = Interlocked.Increment(ref _officials);
        await using var db = Context();
        var opd = Opd.Register($"Dinas Uji {n}", OpdKind.Dinas, n);
        var post = Post.Establish(opd.Id, $"Kepala Dinas Uji {n}", Echelon.IIa);
        var official = Official.Register(EmployeeNumber.Parse($"19700101199503{1}{n:000}"), new PersonName($"{name} {n}"), Rank.IVc, post.Id, new DateOnly(2023, 1, 2));
        db.AddRange(opd, post, official);
        await db.SaveChangesAsync();
        return official;
    }

    /// <summary>
    /// A stored draft round: one panel component with two aspects (60), one import component (40), two participants,
    /// the three panelists with the first as chair.
    /// </summary>
    public async Task<Round> DraftRoundAsync(string slug)
    {
        var round = Round.Plan(slug, $"Kegiatan {slug}", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 3), "Hotel Contoh",
            new Letter { Government = "PEMERINTAH PROVINSI CONTOH", Office = "PANITIA SELEKSI", City = "Kota Contoh", Addressee = "Gubernur Contoh" });
        var interview = round.AddComponent("Wawancara", 60, ComponentSource.Panel, Scale.Percent);
        round.AddAspect(interview.Id, "Kerja Sama", 50);
        round.AddAspect(interview.Id, "Pengambilan Keputusan", 50);
        round.AddComponent("Assessment Center", 40, ComponentSource.Import, Scale.Percent);
        foreach (var person in Panelists) round.Seat(person.Id, new PersonName(person.Name), "Anggota", isInternal: false);
        round.AppointChair(round.Panel[0].Id);
        for (var i = 0; i < 2; i++)
        {
            var official = await OfficialAsync();
            round.Invite(official.Id, new ParticipantProfile(official.Name, official.EmployeeNumber, official.Rank, "Kepala Dinas Uji", "Dinas Uji", official.InPostSince));
        }

        await using var db = Context();
        db.Rounds.Add(round);
        await db.SaveChangesAsync();
        return round;
    }

    /// <summary>The same round with scoring open: six empty sheets.</summary>
    public async Task<Round> OpenRoundAsync(string slug)
    {
        await DraftRoundAsync(slug);
        await using var db = Context();
        var round = await db.Rounds.Whole().SingleAsync(r => r.Slug == slug);
        db.Sheets.AddRange(round.OpenScoring());
        await db.SaveChangesAsync();
        return round;
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    private async Task<CurrentUser> PersonAsync(string name, params string[] roles)
    {
        await using var db = Context();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name };
        db.Users.Add(account);
        await db.SaveChangesAsync();
        return new CurrentUser(account.Id, name, roles.ToHashSet());
    }
}
