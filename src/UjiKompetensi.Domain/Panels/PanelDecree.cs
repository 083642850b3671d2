namespace UjiKompetensi.Domain.Panels;

/// <summary>The decree that appoints a panel (SK panitia seleksi).</summary>
public sealed record PanelDecree
{
    public const int NumberMaxLength = 120;

    public string Number { get; init; } = "";
    public DateOnly? Date { get; init; }

    internal PanelDecree Checked()
    {
        RuleViolation.ThrowIf(Date is not null && string.IsNullOrWhiteSpace(Number), "decree-number", "Isi nomor SK bila tanggalnya diisi.");
        return this with { Number = RuleViolation.Optional(Number, NumberMaxLength, "nomor SK") };
    }
}
