using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Domain.Officials;

public readonly record struct OfficialId(Guid Value);

/// <summary>An echelon II official (PPT Pratama) and the post he holds now.</summary>
public sealed class Official
{
    private Official() { }

    public OfficialId Id { get; private init; }
    public EmployeeNumber EmployeeNumber { get; private init; }
    public PersonName Name { get; private set; } = new("");
    public Rank Rank { get; private set; }
    public PostId PostId { get; private set; }

    /// <summary>TMT jabatan: the day from which he holds the post.</summary>
    public DateOnly InPostSince { get; private set; }

    /// <exception cref="RuleViolation">The name is empty or too long.</exception>
    public static Official Register(EmployeeNumber number, PersonName name, Rank rank, PostId post, DateOnly inPostSince) => new()
    {
        Id = new OfficialId(Guid.CreateVersion7()),
        EmployeeNumber = number,
        Name = name.Checked(),
        Rank = rank,
        PostId = post,
        InPostSince = inPostSince,
    };

    public Tenure TenureOn(DateOnly day) => Tenure.Between(InPostSince, day);
}
