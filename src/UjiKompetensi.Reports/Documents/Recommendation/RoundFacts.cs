namespace UjiKompetensi.Reports.Documents;

/// <summary>The head of the office's letters, as its settings give it.</summary>
/// <param name="GovernmentLines">For example "PEMERINTAH PROVINSI CONTOH".</param>
public sealed record LetterheadFacts(
    IReadOnlyList<string> GovernmentLines, string Unit, IReadOnlyList<string> AddressLines)
{
    /// <summary>The emblem as PNG or JPEG; null prints none.</summary>
    public ReadOnlyMemory<byte>? Emblem { get; init; }
}

/// <summary>The competency test the report is about.</summary>
public sealed record RoundFacts(string Name, DateOnly FirstDay, DateOnly LastDay, string Venue);

/// <summary>A member of the panel.</summary>
/// <param name="Role">Ketua, Sekretaris or Anggota.</param>
/// <param name="EmployeeNumber">18 digits, or null for members from outside the civil service.</param>
public sealed record PanelMemberFacts(
    string Name, string Position, string Institution, string Role, string? EmployeeNumber = null);

/// <summary>An official who was tested.</summary>
/// <param name="Track">Why or by which route the official takes part.</param>
public sealed record ParticipantFacts(
    int Number, string Name, string EmployeeNumber, string Rank, string Post, string Opd, string Tenure, string Track)
{
    /// <summary>TMT jabatan; null when it is not known.</summary>
    public DateOnly? InPostSince { get; init; }

    /// <summary>The name without titles, by which alphabetical lists are ordered; empty takes the name as printed.</summary>
    public string SortName { get; init; } = "";

    /// <summary>Posts the office plans for this official, where a letter names them.</summary>
    public IReadOnlyList<string> TargetPosts { get; init; } = [];

    internal string SortsBy => SortName.Length > 0 ? SortName : Name;
}

/// <summary>One source of the total, with what it is made of.</summary>
/// <param name="Weight">Percent of the total.</param>
/// <param name="Provider">Who delivered it, when it was measured elsewhere.</param>
public sealed record ComponentFacts(
    string Name, decimal Weight, string Scale, string Source, string Provider = "", DateOnly? AssessedOn = null)
{
    public IReadOnlyList<AspectFacts> Aspects { get; init; } = [];
}

/// <param name="Weight">Percent within its component.</param>
public sealed record AspectFacts(string Title, decimal Weight);
