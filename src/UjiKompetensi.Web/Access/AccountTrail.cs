using UjiKompetensi.Domain.Notices;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Access;

/// <summary>Writes down what became of the ways in of an account and tells its owner, in the same transaction as that.</summary>
internal static class AccountTrail
{
    /// <param name="by">Who did it; its owner himself for what he did.</param>
    public static void Tell(this AppDbContext db, Account account, AccountDeed deed, CurrentUser? by, DateTimeOffset now)
    {
        db.AccountEvents.Add(new AccountEvent { Id = Guid.CreateVersion7(), AccountId = account.Id, Deed = deed, By = by?.Id ?? account.Id, ByName = by?.Name ?? account.DisplayName, At = now });
        db.Notices.Add(Notice.OfAccount(account.Id, deed switch
        {
            AccountDeed.ResetIssued => NoticeKind.ResetIssued,
            AccountDeed.PasswordReset or AccountDeed.PasswordChanged => NoticeKind.PasswordChanged,
            _ => NoticeKind.SignInChanged,
        }, now));
    }
}
