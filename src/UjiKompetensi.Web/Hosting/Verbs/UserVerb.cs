using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Hosting.Verbs;

/// <summary>
/// <c>user add</c>: the way to the first administrator; the password is read from standard input, never from an argument.
/// <c>user reset</c>: the way back in for whoever forgot his, and for an administrator whom no other one can help.
/// </summary>
internal static class UserVerb
{
    public static Command Create()
    {
        var name = new Option<string>("--name") { Description = "Nama lengkap dengan gelar", Required = true };
        var email = new Option<string>("--email") { Description = "Alamat surel", Required = true };
        var nip = new Option<string?>("--nip") { Description = "NIP 18 angka; tanpa NIP, surel menjadi nama masuk" };
        var role = new Option<string[]>("--role") { Description = $"Peran, boleh lebih dari satu (--role Sekda Panelis): {string.Join(", ", Roles.All.Keys)}", Required = true, AllowMultipleArgumentsPerToken = true };
        var add = new Command("add", "Menambah akun.") { name, email, nip, role, VerbOutput.Json };
        add.SetAction((parsed, cancel) => AddAsync(parsed, parsed.GetValue(name)!, parsed.GetValue(email)!, parsed.GetValue(nip), parsed.GetValue(role)!, cancel));
        var whose = new Option<string>("--account") { Description = "NIP atau surel yang dipakai untuk masuk", Required = true };
        var reset = new Command("reset", "Membuat kode sekali pakai untuk memilih kata sandi baru.") { whose, VerbOutput.Json };
        reset.SetAction((parsed, cancel) => ResetAsync(parsed, parsed.GetValue(whose)!, cancel));
        return new Command("user", "Mengelola akun.") { add, reset };
    }

    private static async Task<int> ResetAsync(ParseResult parsed, string name, CancellationToken cancel)
    {
        await using var database = await Database.OpenAsync(cancel);
        if ((await database.PendingMigrationsAsync(cancel)).Count > 0) throw new VerbFailed("Skema basis data belum terbaru. Jalankan: ./uji migrate");
        await using var db = Database.Context(database.App);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var wanted = name.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        var account = await db.Users.SingleOrDefaultAsync(u => u.NormalizedUserName == wanted || u.NormalizedEmail == wanted, cancel) ?? throw new VerbFailed($"Tidak ada akun dengan NIP atau surel {name}.");
        var now = TimeProvider.System.GetUtcNow();
        var code = await ResetCode.IssueAsync(db, account, CurrentUser.Machine, now, cancel);
        await transaction.CommitAsync(cancel);
        VerbOutput.Write(parsed, new { account.UserName, code, expiresAt = now + ResetCode.Life }, $"Kode untuk {account.DisplayName}, satu kali, 24 jam, pada halaman /masuk/atur-ulang: {code}");
        return 0;
    }

    private static async Task<int> AddAsync(ParseResult parsed, string name, string email, string? nip, string[] roles, CancellationToken cancel)
    {
        if (roles.FirstOrDefault(r => !Roles.All.ContainsKey(r)) is { } unknown)
            throw new VerbFailed($"Peran \"{unknown}\" tidak ada. Pilih: {string.Join(", ", Roles.All.Keys)}.");
        EmployeeNumber? number = nip is null ? null : EmployeeNumber.Parse(nip);
        var userName = number?.Digits ?? email;
        var password = await TypedSecret.ReadAsync("Kata sandi (paling sedikit 12 karakter, tidak tampil saat diketik): ", cancel);

        await using var database = await Database.OpenAsync(cancel);
        if (database.IsPrivate && (await database.PendingMigrationsAsync(cancel)).Count > 0) await database.MigrateAsync(cancel);
        await using var services = Accounts.Services(database.App);
        await using var scope = services.CreateAsyncScope();
        await Accounts.AddAsync(scope.ServiceProvider, new Account { UserName = userName, Email = email, DisplayName = RuleViolation.Text(name, Account.DisplayNameMaxLength, "nama"), EmailConfirmed = true, EmployeeNumber = number }, password, roles);
        VerbOutput.Write(parsed, new { userName, email, roles }, $"Akun {userName} dibuat.");
        return 0;
    }
}
