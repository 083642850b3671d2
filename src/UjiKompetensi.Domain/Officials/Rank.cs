namespace UjiKompetensi.Domain.Officials;

/// <summary>Civil-service rank (pangkat/golongan ruang) an echelon II official can hold, lowest first.</summary>
public enum Rank { IIId, IVa, IVb, IVc, IVd, IVe }

public static class RankNames
{
    /// <summary>As printed: <c>Pembina Utama Muda (IV/c)</c>.</summary>
    public static string Title(this Rank rank) => rank switch
    {
        Rank.IIId => "Penata Tingkat I (III/d)",
        Rank.IVa => "Pembina (IV/a)",
        Rank.IVb => "Pembina Tingkat I (IV/b)",
        Rank.IVc => "Pembina Utama Muda (IV/c)",
        Rank.IVd => "Pembina Utama Madya (IV/d)",
        Rank.IVe => "Pembina Utama (IV/e)",
        _ => throw new ArgumentOutOfRangeException(nameof(rank), rank, "no such rank"),
    };
}
