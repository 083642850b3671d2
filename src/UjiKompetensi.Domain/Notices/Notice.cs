using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Notices;

public readonly record struct NoticeId(Guid Value);

/// <summary>What becomes of a notice's e-mail.</summary>
public enum MailState { Waiting, Sent, GivenUp }

/// <summary>
/// Something told to one account: in the app until it is read, and by e-mail where the office has set that up. It keeps
/// only its kind and its round, or no round where it is about the account itself; the words are <see cref="NoticeText"/>'s and name nothing confidential.
/// </summary>
public sealed class Notice
{
    public const int MostAttempts = 8;
    public const int ErrorMaxLength = 300;

    /// <summary>Older ones are no news any more and go out by no e-mail: an office that switches e-mail on sends no heap of old ones.</summary>
    public static readonly TimeSpan MailedWithin = TimeSpan.FromDays(2);

    private Notice() { }

    public NoticeId Id { get; private init; }
    public Guid AccountId { get; private init; }
    public RoundId? RoundId { get; private init; }
    public NoticeKind Kind { get; private init; }
    public DateTimeOffset At { get; private init; }
    public DateTimeOffset? ReadAt { get; private set; }
    public MailState Mail { get; private set; }
    public int Attempts { get; private set; }

    /// <summary>Not before this instant is the e-mail tried (again).</summary>
    public DateTimeOffset DueAt { get; private set; }
    public string Error { get; private set; } = "";

    public static Notice To(Guid account, RoundId round, NoticeKind kind, DateTimeOffset now) =>
        new() { Id = new NoticeId(Guid.CreateVersion7()), AccountId = account, RoundId = round, Kind = kind, At = now, DueAt = now };

    /// <summary>One about the account itself, such as a changed password.</summary>
    public static Notice OfAccount(Guid account, NoticeKind kind, DateTimeOffset now) =>
        new() { Id = new NoticeId(Guid.CreateVersion7()), AccountId = account, Kind = kind, At = now, DueAt = now };

    /// <summary>The first reading counts.</summary>
    public void Read(DateTimeOffset now) => ReadAt ??= now;

    public void Mailed()
    {
        Attempts++;
        (Mail, Error) = (MailState.Sent, "");
    }

    /// <summary>Tries again after 1, 2, 4 … minutes, eight times in all.</summary>
    public void MailFailed(string error, DateTimeOffset now)
    {
        Attempts++;
        Error = error.Length > ErrorMaxLength ? error[..ErrorMaxLength] : error;
        if (Attempts >= MostAttempts) Mail = MailState.GivenUp;
        else DueAt = now.AddMinutes(1 << (Attempts - 1));
    }

    /// <summary>There is nowhere to send it.</summary>
    public void NotMailable(string why) => (Mail, Error) = (MailState.GivenUp, why);
}
