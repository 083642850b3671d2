using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Rounds;
using UjiKompetensi.Web.UseCases;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Bench.Load;

/// <summary>One round in scoring: officials, five panelists with accounts of their own, nine aspects, one sheet for each pair.</summary>
internal sealed class LoadRound
{
    public const string Password = "ukur-rahasia-2026";
    public const int Panelists = 5;
    public const int Aspects = 9;

    private LoadRound(Round round, IReadOnlyList<string> names, IReadOnlyList<ScoreSheet> sheets)
    {
        (Round, SignInNames) = (round, names);
        AspectIds = [.. round.Components[0].Aspects.Select(a => a.Id.Value)];
        // In the order of the participants' numbers.
        Sheets = [.. round.Panel.Select(p => sheets.Where(s => s.PanelistId == p.Id).OrderBy(s => round.ParticipantOf(s.ParticipantId).Number).Select(s => s.Id.Value).ToArray())];
    }

    public Round Round { get; }
    public string Slug => Round.Slug;
    public IReadOnlyList<string> SignInNames { get; }
    public IReadOnlyList<Guid> AspectIds { get; }

    /// <summary>For each panelist his sheets, one for each participant.</summary>
    public IReadOnlyList<Guid[]> Sheets { get; }

    public static async Task<LoadRound> MakeAsync(string connection, int number, int officials)
    {
        await using var services = Accounts.Services(connection);
        var names = Enumerable.Range(1, Panelists).Select(p => string.Create(CultureInfo.InvariantCulture, $"p{p}.k{number}@ukur.example")).ToList();
        var accounts = await AccountsAsync(services, names);
        var slug = string.Create(CultureInfo.InvariantCulture, $"ukur-{number}");
        var round = Round.Plan(slug, $"Kegiatan Ukur {number}", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 4), "Hotel Contoh",
            new Letter { Government = "PEMERINTAH PROVINSI CONTOH", Office = "PANITIA SELEKSI", City = "Kota Contoh", Addressee = "Gubernur Contoh" });
        var interview = round.AddComponent("Wawancara", 100, ComponentSource.Panel, Scale.Percent);
        for (var i = 1; i <= Aspects; i++) round.AddAspect(interview.Id, $"Aspek {i}", i == 1 ? 12 : 11, $"Ceritakan contoh {i} dari pekerjaan Anda.", ["Menimbang risiko", "Mendengar sebelum memutuskan"]);
        foreach (var account in accounts) round.Seat(account.Id, new PersonName(account.DisplayName), "Panelis", isInternal: false);
        round.AppointChair(round.Panel[0].Id);

        await using (var db = Database.Context(connection))
        {
            foreach (var official in await OfficialsAsync(db, number, officials))
                round.Invite(official.Id, new ParticipantProfile(official.Name, official.EmployeeNumber, official.Rank, "Kepala Dinas Ukur", "Dinas Ukur", official.InPostSince));
            db.Add(round);
            db.Add(RoundEvent.Append(null, round.Id, EventKind.RoundPlanned, Guid.Empty, DateTimeOffset.UtcNow, new Facts().Add("slug", slug).Add("template", "ukur")));
            await db.SaveChangesAsync();
        }

        var opened = await services.GetRequiredService<OpenScoring>().RunAsync(CurrentUser.Machine, new(slug));
        if (!opened.IsDone) throw new InvalidOperationException(opened.Sentence);
        await using var read = Database.Context(connection);
        return new LoadRound(await read.Rounds.AsNoTracking().Whole().SingleAsync(r => r.Slug == slug), names, await read.Sheets.AsNoTracking().Where(s => s.RoundId == round.Id).ToListAsync());
    }

    private static async Task<IReadOnlyList<Account>> AccountsAsync(ServiceProvider services, IReadOnlyList<string> names)
    {
        var made = new List<Account>();
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        foreach (var name in names)
        {
            var account = new Account { UserName = name, Email = name, DisplayName = $"Panelis {name[..name.IndexOf('@', StringComparison.Ordinal)]}", EmailConfirmed = true };
            // One password, hashed once: hundreds of accounts would otherwise take a minute.
            if (made.Count == 0)
            {
                await Accounts.AddAsync(scope.ServiceProvider, account, Password, [Roles.Panelist]);
            }
            else
            {
                account.PasswordHash = made[0].PasswordHash;
                var result = await accounts.CreateAsync(account);
                if (!result.Succeeded || !(await accounts.AddToRoleAsync(account, Roles.Panelist)).Succeeded) throw new InvalidOperationException(result.ToString());
            }

            made.Add(account);
        }

        return made;
    }

    private static async Task<IReadOnlyList<Official>> OfficialsAsync(AppDbContext db, int round, int count)
    {
        var opd = Opd.Register($"Dinas Ukur {round}", OpdKind.Dinas, round);
        var post = Post.Establish(opd.Id, $"Kepala Dinas Ukur {round}", Echelon.IIb);
        // An employee number says born, appointed, sex and a running number; the day of birth tells the rounds apart, and from one year's 11,988 to the next.
        var officials = Enumerable.Range(1, count).Select(n => Official.Register(
            EmployeeNumber.Parse(string.Create(CultureInfo.InvariantCulture, $"{new DateOnly(1970, 1, 1).AddDays(round + (400 * (n / 11_988))):yyyyMMdd}2005{1 + (n / 999 % 12):00}1{1 + (n % 999):000}")),
            new PersonName($"Pejabat Ukur {n}"), Rank.IVb, post.Id, new DateOnly(2023, 1, 2))).ToList();
        db.AddRange(opd, post);
        db.AddRange(officials);
        await db.SaveChangesAsync();
        return officials;
    }
}
