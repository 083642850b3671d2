namespace UjiKompetensi.Domain.Opds;

public readonly record struct PostId(Guid Value);

/// <summary>Echelon of a JPT Pratama post: II.a or II.b.</summary>
public enum Echelon { IIa, IIb }

/// <summary>A post (jabatan) of echelon II in an OPD. Whether it is vacant follows from who holds it.</summary>
public sealed class Post
{
    public const int TitleMaxLength = 200;

    private Post() { }

    public PostId Id { get; private init; }
    public OpdId OpdId { get; private init; }
    public string Title { get; private set; } = "";
    public Echelon Echelon { get; private set; }

    /// <exception cref="RuleViolation">The title is empty or too long.</exception>
    public static Post Establish(OpdId opd, string title, Echelon echelon) => new()
    {
        Id = new PostId(Guid.CreateVersion7()),
        OpdId = opd,
        Title = RuleViolation.Text(title, TitleMaxLength, "nama jabatan"),
        Echelon = echelon,
    };
}
