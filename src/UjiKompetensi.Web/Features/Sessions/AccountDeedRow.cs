using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Sessions;

/// <summary>A line of the trail of an account, in words.</summary>
public sealed record AccountDeedRow(string What, string By, DateTimeOffset At)
{
    private const int Most = 50;

    /// <summary>The newest ones. The caller has made sure whose account it is.</summary>
    internal static async Task<IReadOnlyList<AccountDeedRow>> OfAsync(Reading reading, Guid account, CancellationToken cancel) =>
        [.. (await reading.Db.AccountEvents.Where(e => e.AccountId == account).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Most).ToListAsync(cancel))
            .Select(e => new AccountDeedRow(Word(e.Deed), e.By == account ? "pemilik akun" : e.ByName, e.At))];

    private static string Word(AccountDeed deed) => deed switch
    {
        AccountDeed.ResetIssued => "Kode atur ulang kata sandi dibuat",
        AccountDeed.PasswordReset => "Kata sandi diganti dengan kode atur ulang",
        AccountDeed.PasswordChanged => "Kata sandi diganti",
        AccountDeed.SecondFactorOn => "Masuk dua langkah diaktifkan",
        AccountDeed.SecondFactorOff => "Masuk dua langkah dimatikan",
        AccountDeed.PasskeyAdded => "Kunci sandi ditambah",
        AccountDeed.PasskeyRemoved => "Kunci sandi dihapus",
        AccountDeed.SsoLinked => "Akun kantor ditautkan",
        AccountDeed.SsoCut => "Tautan akun kantor diputus",
        _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "no such deed"),
    };
}
