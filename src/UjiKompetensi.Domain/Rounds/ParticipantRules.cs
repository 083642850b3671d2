using UjiKompetensi.Domain.Files;

namespace UjiKompetensi.Domain.Rounds;

/// <summary>
/// What a round opens to its participants and asks of them (hak peserta). Settled before the plenary opens, so that
/// nobody decides what an official may see by what he got. No rule of law says that a panel's result is shown to the
/// official, nor how long he may object: both are the office's decision, and closed until it decides.
/// </summary>
public sealed record ParticipantRules
{
    public const int UsualObjectionDays = 14;
    public const int MostObjectionDays = 90;

    /// <summary>His own total, band and value per component, once released; never a place in the order and never one panelist's mark.</summary>
    public bool ShowsResult { get; init; }

    /// <summary>The panel's opinion on himself, once released.</summary>
    public bool ShowsOpinion { get; init; }

    /// <summary>His development plan, once released.</summary>
    public bool ShowsPlan { get; init; }

    /// <summary>Days after the day of release on which an objection is still taken, 1 to 90; null takes none.</summary>
    public int? ObjectionDays { get; init; } = UsualObjectionDays;

    /// <summary>Files that every participant is to hand in before the plenary.</summary>
    public IReadOnlyList<FileKind> RequiredFiles { get; init; } = [];

    /// <summary>Grows by one with each settling.</summary>
    public int Version { get; init; }

    public bool ShowsSomething => ShowsResult || ShowsOpinion || ShowsPlan;

    /// <summary>The last day on which an objection is taken, itself included; null where none is.</summary>
    /// <param name="released">The day of the release in the office's own zone.</param>
    public DateOnly? ObjectionsUntil(DateOnly released) => ObjectionDays is { } days ? released.AddDays(days) : null;

    /// <summary>Which required files are not there, in the order of <see cref="FileKind"/>.</summary>
    public IReadOnlyList<FileKind> Lacking(IEnumerable<FileKind> present) => [.. RequiredFiles.Except(present).Order()];

    /// <exception cref="RuleViolation"><c>objection-days</c>, <c>file-unknown</c>.</exception>
    internal ParticipantRules Checked()
    {
        RuleViolation.ThrowIf(ObjectionDays is < 1 or > MostObjectionDays, "objection-days", $"Batas sanggahan antara 1 dan {MostObjectionDays} hari.");
        RuleViolation.ThrowIf(RequiredFiles.Any(k => !Enum.IsDefined(k)), "file-unknown", "Pilih jenis berkas dari daftar.");
        return this with { RequiredFiles = [.. RequiredFiles.Distinct().Order()] };
    }
}
