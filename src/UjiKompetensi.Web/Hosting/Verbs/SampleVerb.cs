using System.CommandLine;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Hosting.Verbs;

internal static class SampleVerb
{
    public static Command Create()
    {
        var verb = new Command("sample", "Memuat data contoh ke klaster pribadi yang masih kosong.") { VerbOutput.Json };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var database = await Database.OpenAsync(cancel);
            if (!database.IsPrivate) throw new VerbFailed("Data contoh hanya untuk klaster pribadi, bukan untuk basis data kantor.");
            await database.MigrateAsync(cancel);
            var loaded = await SampleData.LoadAsync(database.App, cancel);
            VerbOutput.Write(parsed, new { loaded, accounts = SampleAccounts.All.Select(a => new { a.Name, a.SignInName, roles = a.Roles }), password = SampleAccounts.Password },
                loaded ? SampleAccounts.Announcement : "Data contoh sudah ada.");
            return 0;
        });
        return verb;
    }
}
