namespace UjiKompetensi.Web.UseCases;

public enum OutcomeKind { Done, Invalid, Refused, Conflict, NotFound, Forbidden }

/// <summary>How a use case ended, as a value: pages show it, endpoints turn it into a status.</summary>
/// <param name="Sentence">Indonesian, says what to do next; empty when done.</param>
/// <param name="Errors">Field name to messages, when invalid.</param>
public sealed record Outcome<T>(
    OutcomeKind Kind, T? Value, string Code, string Sentence, IReadOnlyDictionary<string, string[]> Errors)
{
    private static readonly IReadOnlyDictionary<string, string[]> None = new Dictionary<string, string[]>();

    public const string SignedOutCode = "signed-out";

    public bool IsDone => Kind == OutcomeKind.Done;

    /// <summary>The first message for one field, or null.</summary>
    public string? ErrorOf(string field) => Errors.TryGetValue(field, out var messages) ? messages[0] : null;

    internal static Outcome<T> Done(T value) => new(OutcomeKind.Done, value, "", "", None);

    internal static Outcome<T> Invalid(IReadOnlyDictionary<string, string[]> errors) =>
        new(OutcomeKind.Invalid, default, "invalid", string.Join(" ", errors.Values.SelectMany(e => e).Distinct()), errors);

    internal static Outcome<T> Refused(string code, string sentence) => new(OutcomeKind.Refused, default, code, sentence, None);

    /// <param name="current">What is stored now, for the person to compare with what he has.</param>
    internal static Outcome<T> Conflict(string code, string sentence, T? current = default) => new(OutcomeKind.Conflict, current, code, sentence, None);

    internal static Outcome<T> NotFound() => new(OutcomeKind.NotFound, default, "not-found", "Halaman atau data itu tidak ada.", None);

    /// <summary>His session ended while he was at it.</summary>
    internal static Outcome<T> SignedOut() => new(OutcomeKind.Forbidden, default, SignedOutCode, "Sesi Anda sudah berakhir. Masuk lagi, lalu ulangi.", None);

    internal static Outcome<T> Forbidden() => new(OutcomeKind.Forbidden, default, "forbidden", "Anda tidak berwenang melakukan ini.", None);
}

/// <summary>For commands that have nothing to tell but that they are done.</summary>
public readonly record struct Nothing;
