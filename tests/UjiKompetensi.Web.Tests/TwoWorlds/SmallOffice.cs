using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Files;
using UjiKompetensi.Web.Features.Guests;
using UjiKompetensi.Web.UseCases;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Web.Tests.TwoWorlds;

/// <summary>Somebody who looks at both worlds.</summary>
/// <param name="Name">NIP or e-mail to sign in with; the code of the pass for the guest.</param>
/// <param name="SeesImports">Results from elsewhere are his own work, so that they are the same in both worlds.</param>
internal sealed record Viewer(string Title, string Name, string Secret, CurrentUser User, bool IsGuest = false, bool SeesImports = false);

/// <summary>
/// An office small enough that a page costs milliseconds, with one account of every role: a round in the middle of
/// scoring (<see cref="Scoring"/>), one in draft and one released. The round in the middle has every kind of sheet.
/// </summary>
internal sealed class SmallOffice(string app, TestClock clock)
{
    public const string Scoring = "skor";
    public const string Draft = "draf";
    public const string Released = "rilis";
    public const string Plenary = "pleno";
    public const string Archived = "arsip";
    private const string Secret = "ikan-terbang-merah";

    private static readonly Letter Letter = new()
    {
        Government = "PEMERINTAH PROVINSI CONTOH", Office = "PANITIA SELEKSI", City = "Kota Contoh", Addressee = "Gubernur Contoh", Number = "800/1/2026", Date = new DateOnly(2026, 2, 2),
    };

    private readonly Dictionary<string, CurrentUser> _people = [];
    private readonly List<(string App, string Pin)> _passes = [];
    private List<Official> _officials = [];
    private List<(Post Post, Opd Opd)> _posts = [];
    private CurrentUser _guest = null!;

    public string UploadToken { get; private set; } = "";

    /// <summary>Whether there is also a round in its plenary and one in the archive.</summary>
    public bool HasEveryPhase { get; init; }

    public async Task<IReadOnlyList<Viewer>> BuildAsync(CancellationToken cancel)
    {
        var people = new (string Title, string Nip, string[] Roles)[]
        {
            ("ketua", "197001011995031001", [Roles.Panelist, Roles.Sekda]), ("panelis", "197001011995031002", [Roles.Panelist]), ("panelis lain", "197001011995031003", [Roles.Panelist]),
            ("operator", "197001011995031004", [Roles.Operator]), ("sekretariat", "197001011995031005", [Roles.Secretariat]), ("sekda di luar panel", "197001011995031006", [Roles.Sekda]),
            ("auditor", "197001011995031007", [Roles.Auditor]), ("admin", "197001011995031008", [Roles.Admin]), ("ppk", "197001011995031009", [Roles.AppointingAuthority]),
            ("panelis tanpa kursi", "197001011995031010", [Roles.Panelist]), ("operator yang dinilai", SampleOfficials.All[1].Nip, [Roles.Operator]),
        };
        await using (var services = Accounts.Services(app))
        await using (var scope = services.CreateAsyncScope())
            foreach (var (title, nip, roles) in people)
            {
                var account = new Account { Id = Guid.CreateVersion7(), UserName = nip, Email = $"{nip}@contoh.example", DisplayName = $"Si {title}", EmployeeNumber = EmployeeNumber.Parse(nip) };
                await Accounts.AddAsync(scope.ServiceProvider, account, Secret, roles);
                _people[title] = new CurrentUser(account.Id, account.DisplayName, roles.ToHashSet());
            }

        await using (var db = Database.Context(app)) await PlayAsync(db, cancel);
        await HandOutAsync(cancel);
        return
        [
            .. people.Select(p => new Viewer(p.Title, p.Nip, Secret, _people[p.Title], SeesImports: p.Title == "operator")),
            new Viewer("panelis tamu", _passes[0].App, _passes[0].Pin, _guest, IsGuest: true),
        ];
    }

    private async Task PlayAsync(AppDbContext db, CancellationToken cancel)
    {
        _posts = SampleOffices.All.Take(16).Select((office, i) =>
        {
            var opd = Opd.Register(office.Opd, office.Kind, i + 1);
            return (Post.Establish(opd.Id, office.Post, Echelon.IIa), opd);
        }).ToList();
        _officials = SampleOfficials.All.Take(6).Select((o, i) => Official.Register(EmployeeNumber.Parse(o.Nip), o.Name, o.Rank, _posts[i].Post.Id, o.InPostSince)).ToList();
        db.AddRange(_posts.Select(p => p.Opd));
        db.AddRange(_posts.Select(p => p.Post));
        var registers = SampleRegisters.For(_officials, _posts);
        db.AddRange(_officials);
        db.AddRange(registers.Rows);
        var guest = new Account { Id = Guid.CreateVersion7(), UserName = "tamu", NormalizedUserName = "TAMU", DisplayName = "Si panelis tamu", SecurityStamp = "TAMU", LockoutEnabled = true };
        var role = await db.Roles.SingleAsync(r => r.Name == Roles.Panelist, cancel);
        db.Users.Add(guest);
        db.UserRoles.Add(new() { UserId = guest.Id, RoleId = role.Id });
        await db.SaveChangesAsync(cancel);
        _guest = new CurrentUser(guest.Id, guest.DisplayName, new HashSet<string> { Roles.Panelist });

        await ReleaseAsync(db, await MarkedAsync(db, Released, new DateOnly(2025, 6, 2), cancel), cancel);
        if (HasEveryPhase)
        {
            var plenary = await MarkedAsync(db, Plenary, new DateOnly(2025, 9, 1), cancel);
            plenary.Later(TimeSpan.FromHours(14));
            plenary.Round.OpenPlenary(_people["ketua"].Id, plenary.Sheets);
            await plenary.SaveAsync(cancel);
            var archived = await MarkedAsync(db, Archived, new DateOnly(2025, 3, 3), cancel);
            await ReleaseAsync(db, archived, cancel);
            archived.Round.ConcludeDecision(await DecideAsync(db, archived, cancel));
            await archived.SaveAsync(cancel);
            archived.Round.Archive();
            await archived.SaveAsync(cancel);
        }

        await StageAsync(db, Draft, new DateOnly(2026, 5, 4), cancel);
        var scoring = await StageAsync(db, Scoring, new DateOnly(2026, 3, 2), cancel);
        SampleSchedule.Settle(scoring, _people["operator"].Id);
        SampleSchedule.AddFiles(db, scoring, _people["operator"].Id);
        await scoring.OpenScoringAsync(_people["operator"].Id, cancel);
        await SheetPlay.BeginAsync(scoring, cancel);
    }

    private async Task<SampleStage> MarkedAsync(AppDbContext db, string slug, DateOnly from, CancellationToken cancel)
    {
        var stage = await StageAsync(db, slug, from, cancel);
        await stage.OpenScoringAsync(_people["operator"].Id, cancel);
        foreach (var sheet in stage.Sheets) SheetPlay.Fill(stage, sheet);
        await stage.SaveAsync(cancel);
        foreach (var sheet in stage.Sheets) stage.Lock(sheet);
        await stage.SaveAsync(cancel);
        return stage;
    }

    private async Task<SampleStage> StageAsync(AppDbContext db, string slug, DateOnly from, CancellationToken cancel)
    {
        var round = Round.Plan(slug, $"Kegiatan {slug}", from, from.AddDays(1), "Hotel Contoh", Letter, isSample: true);
        var interview = round.AddComponent("Wawancara", 40, ComponentSource.Panel, Scale.Percent);
        round.AddAspect(interview.Id, "Kerja Sama", 50, "Ceritakan.", ["Mendengar"]);
        round.AddAspect(interview.Id, "Pengambilan Keputusan", 50);
        var paper = round.AddComponent("Makalah", 20, ComponentSource.Panel, Scale.Of(1, 5));
        round.AddAspect(paper.Id, "Isi", 100);
        round.AddComponent("Assessment Center", 40, ComponentSource.Import, Scale.Percent);
        round.SettleDisplay(new DisplayRules { ShowsRanking = true });
        foreach (var (official, i) in _officials.Take(3).Select((o, i) => (o, i)))
            round.Invite(official.Id, new ParticipantProfile(official.Name, official.EmployeeNumber, official.Rank, _posts[i].Post.Title, _posts[i].Opd.Name, official.InPostSince));
        foreach (var person in new[] { _people["ketua"], _people["panelis"], _people["panelis lain"], _guest })
            round.Seat(person.Id, new PersonName(person.Name), "Anggota", isInternal: person == _people["ketua"]);
        round.AppointChair(round.Panel[0].Id);
        var stage = new SampleStage(db, round, new DateTimeOffset(from, new TimeOnly(1, 0), TimeSpan.Zero));
        await stage.PlanAsync(_people["operator"].Id, "", cancel);
        await stage.RecordResultsAsync(_people["operator"].Id, new SampleMarks(7), "Lembaga Contoh", from.AddDays(-40), cancel);
        return stage;
    }

    private async Task ReleaseAsync(AppDbContext db, SampleStage stage, CancellationToken cancel)
    {
        var (round, chair) = (stage.Round, _people["ketua"].Id);
        stage.Later(TimeSpan.FromHours(14));
        round.OpenPlenary(chair, stage.Sheets);
        stage.Record(EventKind.PlenaryOpened, chair, RoundFacts.Step(round));
        await stage.SaveAsync(cancel);
        var written = round.Participants.Select(p =>
        {
            var recommendation = Recommendation.For(round, p.Id);
            db.RecommendationVersions.Add(recommendation.Write(round, new Advice { Kind = RecommendationKind.Stay, Opinion = "Layak pada jabatan sekarang.", Departure = "Kebutuhan perangkat daerah." }, new Author(chair, "ketua"), 0, stage.Now));
            stage.Record(EventKind.RecommendationWritten, chair, RoundFacts.Recommendation(round, recommendation));
            return recommendation;
        }).ToList();
        db.Recommendations.AddRange(written);
        await stage.SaveAsync(cancel);
        var input = Inputs.Of(round, stage.Sheets, stage.Results);
        round.ReleaseToAppointingAuthority(chair, await stage.DeliberateAsync(written, RoundCalculation.Of(input), cancel), stage.Now);
        stage.Record(EventKind.Released, chair, ReleaseFacts.Of(round, input, RoundCalculation.Of(input)));
        await stage.SaveAsync(cancel);
    }

    private async Task<IReadOnlyList<Decision>> DecideAsync(AppDbContext db, SampleStage stage, CancellationToken cancel)
    {
        var governor = new Author(_people["ppk"].Id, "ppk");
        var recommendations = await db.Recommendations.Where(r => r.RoundId == stage.Round.Id).ToListAsync(cancel);
        var decided = recommendations.Select(r => FollowUpCase.Of(stage.Round, r, [], []).Decide(DecisionChoice.AsProposed, governor, "", 0, stage.Now)).ToList();
        db.Decisions.AddRange(decided);
        foreach (var decision in decided) stage.Record(EventKind.OfficialDecided, governor.Account, DecisionFacts.Of(stage.Round, decision));
        await stage.SaveAsync(cancel);
        return decided;
    }

    /// <summary>What is told once and never again: the guest's pass and a participant's link.</summary>
    private async Task HandOutAsync(CancellationToken cancel)
    {
        await using var services = new ServiceCollection().AddLogging().AddData(app).AddUseCases().AddSingleton<TimeProvider>(clock).AddSingleton(new InstanceMode(IsSample: true)).BuildServiceProvider();
        await using var db = Database.Context(app);
        var round = await db.Rounds.Whole().SingleAsync(r => r.Slug == Scoring, cancel);
        var @operator = _people["operator"];
        var pass = (await services.GetRequiredService<IssuePass>().RunAsync(@operator, new(Scoring, round.Panel[3].Id, 24 * 7), cancel)).Value.ShouldNotBeNull();
        _passes.Add((pass.Code, pass.Pin));
        var link = await services.GetRequiredService<IssueUploadLink>().RunAsync(@operator, new() { Slug = Scoring, Participant = round.Participants[0].Id, Deadline = clock.Now.AddDays(3) }, cancel);
        UploadToken = link.Value.ShouldNotBeNull().Token;
    }
}
