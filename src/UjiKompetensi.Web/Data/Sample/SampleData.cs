using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Web.Data;

/// <summary>The invented "Provinsi Contoh": forty posts, twenty-seven officials, eleven accounts and three rounds.</summary>
internal static class SampleData
{
    /// <returns>False when the database already holds rounds, officials or accounts: sample data never mixes with real ones.</returns>
    public static async Task<bool> LoadAsync(string connection, CancellationToken cancel = default)
    {
        await using var services = Accounts.Services(connection);
        await using var scope = services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(cancel);
        db.Acting = Acting.Machine;
        if (await db.Rounds.AnyAsync(cancel) || await db.Officials.AnyAsync(cancel) || await db.Users.AnyAsync(cancel)) return false;

        foreach (var person in SampleAccounts.All)
            await Accounts.AddAsync(scope.ServiceProvider,
                new Account { Id = Guid.CreateVersion7(), UserName = person.SignInName, Email = person.Email, DisplayName = person.Name, EmailConfirmed = true, EmployeeNumber = person.EmployeeNumber },
                SampleAccounts.Password, person.Roles);
        var (officials, posts, registers) = Registers(db);
        await db.SaveChangesAsync(cancel);

        var accounts = await db.Users.ToDictionaryAsync(a => a.UserName!, a => a.Id, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await new SampleRounds(db, officials, posts, accounts, registers).PlayAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private static (IReadOnlyList<Official> Officials, IReadOnlyList<(Post Post, Opd Opd)> Posts, SampleRegisters Registers) Registers(AppDbContext db)
    {
        var posts = SampleOffices.All.Select((office, i) =>
        {
            var opd = Opd.Register(office.Opd, office.Kind, i + 1);
            return (Post: Post.Establish(opd.Id, office.Post, Echelon.IIa), Opd: opd);
        }).ToList();
        var officials = SampleOfficials.All.Select((o, i) =>
            Official.Register(EmployeeNumber.Parse(o.Nip), o.Name, o.Rank, posts[i].Post.Id, o.InPostSince)).ToList();
        db.AddRange(posts.Select(p => p.Opd));
        db.AddRange(posts.Select(p => p.Post));
        var registers = SampleRegisters.For(officials, posts);
        db.AddRange(officials);
        db.AddRange(registers.Rows);
        return (officials, posts, registers);
    }
}
