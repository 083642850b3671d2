namespace UjiKompetensi.Domain.Opds;

public readonly record struct PostId(Guid Value);

/// <summary>Echelon of a JPT Pratama post: II.a or II.b.</summary>
public enum Echelon { IIa, IIb }

public static class EchelonNames
{
    public static string Title(this Echelon echelon) => echelon == Echelon.IIa ? "II.a" : "II.b";
}

/// <summary>A post (jabatan) of echelon II in an OPD. Whether it is vacant follows from who holds it.</summary>
public sealed class Post
{
    public const int TitleMaxLength = 200;
    public const int ClassMinimum = 1;
    public const int ClassMaximum = 17;

    private Post() { }

    public PostId Id { get; private init; }
    public OpdId OpdId { get; private set; }
    public string Title { get; private set; } = "";
    public Echelon Echelon { get; private set; }

    /// <summary>Kelas jabatan, 1 to 17; null while unknown.</summary>
    public int? Class { get; private set; }

    /// <summary>Day since which nobody holds it, as the office knows it; says nothing while somebody does.</summary>
    public DateOnly? VacantSince { get; private set; }
    public CompetencyStandard Standard { get; private set; } = CompetencyStandard.ForJptPratama;

    /// <summary>Grows by one with each revision.</summary>
    public int Version { get; private set; }

    /// <exception cref="RuleViolation">The title is empty or too long.</exception>
    public static Post Establish(OpdId opd, string title, Echelon echelon, int? @class = null, DateOnly? vacantSince = null)
    {
        var post = new Post { Id = new PostId(Guid.CreateVersion7()) };
        post.Revise(opd, title, echelon, @class, vacantSince, 0);
        return post;
    }

    /// <summary>Renames or moves the post; what a round remembered of it when its participants were invited stays.</summary>
    /// <exception cref="RuleViolation"><c>row-stale</c>, or a text or class out of bounds.</exception>
    public void Revise(OpdId opd, string title, Echelon echelon, int? @class, DateOnly? vacantSince, int basedOn)
    {
        RuleViolation.Stale(basedOn, Version);
        RuleViolation.ThrowIf(@class is < ClassMinimum or > ClassMaximum, "post-class", $"Kelas jabatan antara {ClassMinimum} dan {ClassMaximum}.");
        (OpdId, Title, Echelon) = (opd, RuleViolation.Text(title, TitleMaxLength, "nama jabatan"), echelon);
        (Class, VacantSince) = (@class, vacantSince);
        Version++;
    }

    /// <exception cref="RuleViolation"><c>row-stale</c>, or the standard has a level outside 1 to 5 or names a competency twice.</exception>
    public void Require(CompetencyStandard standard, int basedOn)
    {
        RuleViolation.Stale(basedOn, Version);
        Standard = standard.Checked();
        Version++;
    }
}
