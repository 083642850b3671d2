namespace UjiKompetensi.Domain.Documents;

/// <summary>The paper an office prints on.</summary>
public enum OfficePaper { F4, A4 }

/// <summary>
/// How the office's papers look and what they say by themselves (tata naskah dinas): letterhead, paper, numbers, signers
/// and the sentences no code may decide. One row for the whole office; a round's own letter settings come first.
/// </summary>
public sealed record OfficeStyle
{
    public const int LineMaxLength = 300;
    public const int MaximumSignatories = 20;
    public const int MinimumMargin = 10;
    public const int MaximumMargin = 50;

    /// <summary>The kop of the office's own letters; without a unit the round's kop is taken.</summary>
    public IReadOnlyList<string> GovernmentLines { get; init; } = [];
    public string Unit { get; init; } = "";
    public IReadOnlyList<string> AddressLines { get; init; } = [];

    public OfficePaper Paper { get; init; } = OfficePaper.F4;

    /// <summary>Millimetres.</summary>
    public int MarginTop { get; init; } = 25;
    public int MarginRight { get; init; } = 25;
    public int MarginBottom { get; init; } = 25;
    public int MarginLeft { get; init; } = 30;

    /// <summary>Points, 10 to 12.</summary>
    public int TextSize { get; init; } = 11;

    public string OfficePattern { get; init; } = "{klasifikasi}/{nomor:3}/{unit}/{tahun}";
    public string PanelPattern { get; init; } = "{nomor}/Pansel-JPT/{bulan-romawi}/{tahun}";
    public string ClassificationCode { get; init; } = "800";
    public string UnitCode { get; init; } = "BKD";
    public IReadOnlyList<Signatory> Signatories { get; init; } = [];
    public IReadOnlyList<string> CopiesTo { get; init; } = [];

    /// <summary>Printed at the head of every page that tells results.</summary>
    public string Classification { get; init; } = "RAHASIA";

    /// <summary>Whose decree appoints the panel, what it is about, and the panel's duties, one a line.</summary>
    public string DecreeOf { get; init; } = "";
    public string DecreeAbout { get; init; } = "";
    public IReadOnlyList<string> PanelDuties { get; init; } = [];

    /// <summary>To whom a plan and its result are submitted for approval, line by line; which authority that is has changed often.</summary>
    public IReadOnlyList<string> Authority { get; init; } = [];

    /// <summary>What the plan letter asks; empty takes the standard sentence.</summary>
    public string PlanRequest { get; init; } = "";

    /// <summary>How an official may object, in one sentence for the feedback letter.</summary>
    public string Objection { get; init; } = "";

    /// <summary>Where the product is reached from outside, for QR codes: <c>https://ukom.contoh.go.id</c>.</summary>
    public string PublicAddress { get; init; } = "";

    /// <exception cref="RuleViolation">A text is too long, a margin or size out of its range, a pattern or an address malformed.</exception>
    public OfficeStyle Checked()
    {
        foreach (var margin in (int[])[MarginTop, MarginRight, MarginBottom, MarginLeft])
            RuleViolation.ThrowIf(margin is < MinimumMargin or > MaximumMargin, "margin-range", $"Batas tepi {MinimumMargin} sampai {MaximumMargin} mm.");
        RuleViolation.ThrowIf(TextSize is < 10 or > 12, "text-size", "Ukuran huruf 10 sampai 12.");
        RuleViolation.ThrowIf(Signatories.Count > MaximumSignatories, "signatories-many", $"Paling banyak {MaximumSignatories} penanda tangan.");
        var address = RuleViolation.Optional(PublicAddress, LineMaxLength, "alamat aplikasi").TrimEnd('/');
        RuleViolation.ThrowIf(address.Length > 0 && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"), "address-form", "Alamat aplikasi harus lengkap, misalnya https://ukom.contoh.go.id.");
        return this with
        {
            GovernmentLines = Lines(GovernmentLines, "baris kop"),
            Unit = RuleViolation.Optional(Unit, LineMaxLength, "nama unit pada kop"),
            AddressLines = Lines(AddressLines, "alamat pada kop"),
            OfficePattern = NumberPattern.Parse(OfficePattern).Text,
            PanelPattern = NumberPattern.Parse(PanelPattern).Text,
            ClassificationCode = RuleViolation.Optional(ClassificationCode, 30, "kode klasifikasi"),
            UnitCode = RuleViolation.Optional(UnitCode, 60, "kode unit"),
            Signatories = Signatories.Select(s => s.Checked()).ToList(),
            CopiesTo = Lines(CopiesTo, "tembusan"),
            Classification = RuleViolation.Optional(Classification, 30, "klasifikasi keamanan"),
            DecreeOf = RuleViolation.Optional(DecreeOf, LineMaxLength, "pejabat penetap SK"),
            DecreeAbout = RuleViolation.Optional(DecreeAbout, LineMaxLength, "judul SK"),
            PanelDuties = Lines(PanelDuties, "tugas panitia"),
            Authority = Lines(Authority, "tujuan surat persetujuan"),
            PlanRequest = RuleViolation.Optional(PlanRequest, 1000, "permohonan pada surat rencana"),
            Objection = RuleViolation.Optional(Objection, 1000, "kalimat keberatan"),
            PublicAddress = address,
        };
    }

    private static List<string> Lines(IEnumerable<string> lines, string what) =>
        lines.Select(line => RuleViolation.Optional(line, LineMaxLength, what)).Where(line => line.Length > 0).ToList();
}

/// <summary>The office's one row of settings for papers, with its emblem.</summary>
public sealed class OfficeSettings
{
    /// <summary>There is one office in a database (decision 5).</summary>
    public const int OnlyId = 1;
    public const int EmblemMaximumBytes = 512 * 1024;

    private OfficeSettings() { }

    public int Id { get; private init; } = OnlyId;
    public OfficeStyle Style { get; private set; } = new();

    /// <summary>PNG or JPEG; null prints none.</summary>
    public byte[]? Emblem { get; private set; }

    /// <summary>From 1 with each save.</summary>
    public int Version { get; private set; }

    public static OfficeSettings Default() => new();

    /// <exception cref="RuleViolation"><c>row-stale</c>, or what <see cref="OfficeStyle.Checked"/> refuses.</exception>
    public void Settle(OfficeStyle style, int basedOn)
    {
        RuleViolation.Stale(basedOn, Version);
        (Style, Version) = (style.Checked(), Version + 1);
    }

    /// <param name="emblem">Null removes it.</param>
    /// <exception cref="RuleViolation">Neither PNG nor JPEG, or too large.</exception>
    public void SettleEmblem(byte[]? emblem)
    {
        if (emblem is not null)
        {
            RuleViolation.ThrowIf(emblem.Length > EmblemMaximumBytes, "emblem-large", "Gambar lambang paling besar 512 kB.");
            RuleViolation.ThrowIf(Files.FileContent.Detect(emblem) is not (Files.FileFormat.Png or Files.FileFormat.Jpeg), "emblem-format", "Gambar lambang harus PNG atau JPEG.");
        }

        (Emblem, Version) = (emblem, Version + 1);
    }
}
