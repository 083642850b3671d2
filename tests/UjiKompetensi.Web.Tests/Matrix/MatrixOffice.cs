using UjiKompetensi.Web.Access;
using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.Tests.TwoWorlds;
using UjiKompetensi.Web.UseCases;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Web.Tests.Matrix;

/// <summary>
/// The small office with a round in every phase, and the whole application on it. Every transaction is undone instead of
/// committed, after everything in it was done: so no cell changes what the next one finds.
/// </summary>
public sealed class MatrixOffice(TestCluster cluster) : IAsyncLifetime
{
    public static readonly string[] Rounds = [SmallOffice.Draft, SmallOffice.Scoring, SmallOffice.Plenary, SmallOffice.Released, SmallOffice.Archived];

    private WebApplication _app = null!;
    private readonly Dictionary<string, (Round Round, List<Domain.Scoring.ScoreSheet> Sheets)> _rounds = [];
    private readonly Dictionary<Guid, Guid> _sessions = [];
    private string _token = "";

    internal TestClock Clock { get; } = new();
    internal Catalogue Catalogue { get; } = new();
    internal CellInput Input { get; private set; } = null!;
    internal IReadOnlyList<Viewer> Viewers { get; private set; } = [];
    internal IServiceProvider Services { get; private set; } = null!;
    internal WebApplication App => _app;

    public async ValueTask InitializeAsync()
    {
        var (app, _) = await cluster.CloneAsync();
        var office = new SmallOffice(app, Clock) { HasEveryPhase = true };
        Viewers = await office.BuildAsync(CancellationToken.None);
        _token = office.UploadToken;
        await using (var db = Database.Context(app))
        {
            foreach (var slug in Rounds)
            {
                var round = await db.Rounds.Whole().AsNoTracking().SingleAsync(r => r.Slug == slug);
                _rounds[slug] = (round, await db.Sheets.Whole().AsNoTracking().Where(s => s.RoundId == round.Id).ToListAsync());
            }

            foreach (var user in Viewers.Select(v => v.User))
            {
                _sessions[user.Id] = Guid.CreateVersion7();
                db.Sessions.Add(new Session { Id = _sessions[user.Id], KeyHash = Access.GuestGate.Hash($"{user.Id}"), AccountId = user.Id, Device = "Contoh", CreatedAt = Clock.Now, SeenAt = Clock.Now, ExpiresAt = Clock.Now.AddHours(14) });
            }

            await db.SaveChangesAsync();
            Input = await CellInput.ReadAsync(db, Clock.Now, CancellationToken.None);
        }

        _app = WebHost.Build(app, new InstanceMode(IsSample: true), services => services.AddSingleton<TimeProvider>(Clock), "http://127.0.0.1:0");
        await _app.StartAsync();
        Services = new ServiceCollection().AddLogging().AddData(app).ConfigureDbContext<AppDbContext>(o => o.AddInterceptors(new NothingStays()))
            .AddUseCases().AddSingleton<TimeProvider>(Clock).AddSingleton(new InstanceMode(IsSample: true)).AddSingleton(new SsoDoor(null)).BuildServiceProvider();
    }

    /// <summary>A round, and of it a sheet of this owner, or of somebody else on its panel.</summary>
    internal Target TargetOf(string slug, Guid viewer, bool own)
    {
        var (round, sheets) = _rounds[slug];
        var mine = round.Panel.FirstOrDefault(p => p.AccountId == viewer)?.Id;
        var sheet = sheets.Where(s => own ? s.PanelistId == mine : s.PanelistId != mine).OrderBy(s => s.Id.Value).FirstOrDefault();
        var person = own ? viewer : Viewers.First(v => v.User.Id != viewer).User.Id;
        return new Target(round, sheet, sheet is null ? null : round.PanelistOf(sheet.PanelistId).AccountId, person, _sessions.GetValueOrDefault(person), _token);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await ((ServiceProvider)Services).DisposeAsync();
    }

    private sealed class NothingStays : DbTransactionInterceptor
    {
        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            await transaction.RollbackAsync(cancellationToken);
            return InterceptionResult.Suppress();
        }
    }
}
