using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Domain.Officials;

public readonly record struct OfficialId(Guid Value);

/// <summary>Highest formal education, lowest first.</summary>
public enum Education { Sma, D3, D4, S1, S2, S3 }

/// <summary>A post held before, as it was called then.</summary>
public sealed record PastPost(string PostTitle, string OpdName, DateOnly Since, DateOnly Until);

/// <summary>What the register says of an official beside his number and his post.</summary>
public sealed record OfficialDetails(PersonName Name, Rank Rank, Education? Education = null, string EducationField = "", DateOnly? RetiresOn = null);

/// <summary>An echelon II official (PPT Pratama), the post he holds now and those he held before.</summary>
public sealed class Official
{
    public const int EducationFieldMaxLength = 150;

    /// <summary>Batas usia pensiun of a JPT holder, unless the register knows another day.</summary>
    public const int RetirementAge = 60;

    private Official() { }

    public OfficialId Id { get; private init; }
    public EmployeeNumber EmployeeNumber { get; private set; }
    public PersonName Name { get; private set; } = new("");
    public Rank Rank { get; private set; }
    public PostId PostId { get; private set; }

    /// <summary>TMT jabatan: the day from which he holds the post.</summary>
    public DateOnly InPostSince { get; private set; }
    public Education? Education { get; private set; }
    public string EducationField { get; private set; } = "";

    /// <summary>TMT pensiun as the register knows it; null for the one that follows from the birth date.</summary>
    public DateOnly? RetiresOn { get; private set; }
    public IReadOnlyList<PastPost> History { get; private set; } = [];

    /// <summary>Grows by one with each revision.</summary>
    public int Version { get; private set; }

    /// <summary>First day of the month after the sixtieth birthday, unless the register knows better.</summary>
    public DateOnly RetirementOn => RetiresOn ?? FirstOfNextMonth(EmployeeNumber.BirthDate.AddYears(RetirementAge));

    /// <exception cref="RuleViolation">The name is empty or too long.</exception>
    public static Official Register(EmployeeNumber number, PersonName name, Rank rank, PostId post, DateOnly inPostSince)
    {
        var official = new Official { Id = new OfficialId(Guid.CreateVersion7()), PostId = post, InPostSince = inPostSince };
        official.Revise(number, new OfficialDetails(name, rank), 0);
        return official;
    }

    /// <exception cref="RuleViolation"><c>row-stale</c>, or a text out of bounds.</exception>
    public void Revise(EmployeeNumber number, OfficialDetails details, int basedOn)
    {
        RuleViolation.Stale(basedOn, Version);
        (EmployeeNumber, Name, Rank) = (number, details.Name.Checked(), details.Rank);
        (Education, RetiresOn) = (details.Education, details.RetiresOn);
        EducationField = RuleViolation.Optional(details.EducationField, EducationFieldMaxLength, "jurusan pendidikan");
        Version++;
    }

    /// <summary>Moves him to another post; the one he leaves becomes history under the name it has today.</summary>
    /// <exception cref="RuleViolation">The new post begins before the present one did, or the row is stale.</exception>
    public void MoveTo(PostId post, DateOnly since, string leavesTitle, string leavesOpd, int basedOn)
    {
        RuleViolation.Stale(basedOn, Version);
        RuleViolation.ThrowIf(post == PostId, "post-same", "Pejabat ini sudah menduduki jabatan itu. Untuk membetulkan TMT, ubah TMT jabatannya.");
        RuleViolation.ThrowIf(since <= InPostSince, "post-order", $"TMT jabatan baru harus setelah TMT jabatan sekarang ({InPostSince:dd-MM-yyyy}).");
        History = [new PastPost(leavesTitle, leavesOpd, InPostSince, since.AddDays(-1)), .. History];
        (PostId, InPostSince) = (post, since);
        Version++;
    }

    /// <summary>Corrects a wrongly recorded TMT without making history.</summary>
    public void CorrectPost(PostId post, DateOnly since, int basedOn)
    {
        RuleViolation.Stale(basedOn, Version);
        (PostId, InPostSince) = (post, since);
        Version++;
    }

    /// <summary>Puts back the post and TMT of before an import; the history that leaving it had made goes too.</summary>
    public void TakeBackPost(PostId post, DateOnly since, int basedOn)
    {
        RuleViolation.Stale(basedOn, Version);
        if (History.Count > 0 && History[0].Since == since && History[0].Until == InPostSince.AddDays(-1)) History = [.. History.Skip(1)];
        (PostId, InPostSince) = (post, since);
        Version++;
    }

    public Tenure TenureOn(DateOnly day) => Tenure.Between(InPostSince, day);

    /// <summary>
    /// Whoever is born before this day retires on or before <paramref name="day"/>, unless the register knows another day:
    /// the rule of <see cref="RetirementOn"/> turned round, so that a list of thousands can be searched by birth date.
    /// </summary>
    public static DateOnly BornBeforeToRetireBy(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddYears(-RetirementAge);

    private static DateOnly FirstOfNextMonth(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1);
}
