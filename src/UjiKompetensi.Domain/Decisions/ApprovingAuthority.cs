namespace UjiKompetensi.Domain.Decisions;

public readonly record struct ApprovingAuthorityId(Guid Value);

/// <summary>
/// Who approves a move before it takes effect: the BKN today; the KASN until it was dissolved, and the Ministry of Home
/// Affairs, in older rounds. Data and not code, because it has changed twice in ten years.
/// </summary>
public sealed class ApprovingAuthority
{
    public const int NameMaxLength = 200;

    /// <summary>How long a technical approval of the BKN (pertek) is valid as practised in 2025; no regulation is quoted for it.</summary>
    public const int UsualDays = 30;
    public const int MostDays = 365;

    private ApprovingAuthority() { }

    public ApprovingAuthorityId Id { get; private init; }
    public string Name { get; private init; } = "";

    /// <summary>Days that its letters run, suggested for each new one.</summary>
    public int Days { get; private init; } = UsualDays;

    /// <summary>First day it is asked on; null for always.</summary>
    public DateOnly? From { get; private init; }

    /// <summary>Last day it is asked on; null for until further notice.</summary>
    public DateOnly? Until { get; private init; }

    /// <exception cref="RuleViolation"><c>text-empty</c>, <c>text-too-long</c>, <c>days-range</c>, <c>dates-crossed</c>.</exception>
    public static ApprovingAuthority Named(string? name, int days = UsualDays, DateOnly? from = null, DateOnly? until = null)
    {
        CheckDays(days);
        RuleViolation.ThrowIf(until < from, "dates-crossed", "Hari terakhir tidak boleh sebelum hari pertama.");
        return new ApprovingAuthority { Id = new ApprovingAuthorityId(Guid.CreateVersion7()), Name = RuleViolation.Text(name, NameMaxLength, "nama instansi"), Days = days, From = from, Until = until };
    }

    /// <summary>Whether a letter of that day goes to it by itself.</summary>
    public bool IsAskedOn(DateOnly day) => (From is not { } from || day >= from) && (Until is not { } until || day <= until);

    internal static int CheckDays(int days)
    {
        RuleViolation.ThrowIf(days is < 1 or > MostDays, "days-range", $"Masa berlaku 1 sampai {MostDays} hari.");
        return days;
    }
}
