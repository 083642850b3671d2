namespace UjiKompetensi.Domain.Opds;

public enum CompetencyKind { Managerial, SocioCultural, Technical }

/// <param name="Level">1 being developed, 2 basic, 3 intermediate, 4 advanced, 5 expert (PermenPANRB 38/2017).</param>
public sealed record RequiredLevel(CompetencyKind Kind, string Name, int Level);

/// <summary>
/// The levels of competency a post asks for (standar kompetensi jabatan): eight managerial ones, one socio-cultural,
/// and the technical ones of the post. Source of the nine: PermenPANRB 38/2017; a JPT Pratama post asks for level 4.
/// </summary>
public sealed record CompetencyStandard(IReadOnlyList<RequiredLevel> Levels)
{
    public const int LevelMinimum = 1;
    public const int LevelMaximum = 5;
    public const int NameMaxLength = 120;
    public const int JptPratamaLevel = 4;

    public static readonly IReadOnlyList<string> Managerial =
    [
        "Integritas", "Kerja Sama", "Komunikasi", "Orientasi pada Hasil", "Pelayanan Publik",
        "Pengembangan Diri dan Orang Lain", "Mengelola Perubahan", "Pengambilan Keputusan",
    ];

    public const string SocioCultural = "Perekat Bangsa";

    public static readonly CompetencyStandard ForJptPratama = new(
        [.. Managerial.Select(name => new RequiredLevel(CompetencyKind.Managerial, name, JptPratamaLevel)),
         new RequiredLevel(CompetencyKind.SocioCultural, SocioCultural, JptPratamaLevel)]);

    /// <summary>Sum of the levels asked for: 36 for a JPT Pratama post without technical competencies.</summary>
    public int Total => Levels.Sum(l => l.Level);

    internal CompetencyStandard Checked()
    {
        foreach (var level in Levels) CheckLevel(level.Level, level.Name);
        var names = Levels.Select(l => RuleViolation.Text(l.Name, NameMaxLength, "nama kompetensi")).ToList();
        RuleViolation.ThrowIf(names.Distinct(StringComparer.OrdinalIgnoreCase).Count() != names.Count, "competency-twice", "Satu kompetensi hanya boleh sekali dalam standar jabatan.");
        return new(Levels.Zip(names, (level, name) => level with { Name = name }).ToList());
    }

    internal static void CheckLevel(int level, string name) => RuleViolation.ThrowIf(level is < LevelMinimum or > LevelMaximum, "competency-level",
        $"Level \"{name}\" antara {LevelMinimum} dan {LevelMaximum}.");
}
