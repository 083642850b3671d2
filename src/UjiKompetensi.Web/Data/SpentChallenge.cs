namespace UjiKompetensi.Web.Data;

/// <summary>A challenge of a passkey that was answered: no answer to it is taken again.</summary>
public sealed class SpentChallenge
{
    public string Hash { get; init; } = "";

    /// <summary>After this the challenge is too old by itself.</summary>
    public DateTimeOffset Until { get; init; }
}
