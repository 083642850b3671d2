using UjiKompetensi.Domain.Officials;

namespace UjiKompetensi.Domain.Rounds;

public readonly record struct ParticipantId(Guid Value);

/// <summary>What a round remembers of an official, so that a post renamed later changes no old report.</summary>
public sealed record ParticipantProfile(
    PersonName Name, EmployeeNumber EmployeeNumber, Rank Rank, string PostTitle, string OpdName, DateOnly InPostSince);

/// <summary>An official taking part in one round, numbered in the order he was invited.</summary>
public sealed class Participant
{
    private Participant() { }

    public ParticipantId Id { get; private init; }
    public RoundId RoundId { get; private init; }
    public OfficialId OfficialId { get; private init; }

    /// <summary>From 1, unique in the round; <see cref="Code"/> prints it with two digits.</summary>
    public int Number { get; private init; }
    public PersonName Name { get; private init; } = new("");
    public EmployeeNumber EmployeeNumber { get; private init; }
    public Rank Rank { get; private init; }
    public string PostTitle { get; private init; } = "";
    public string OpdName { get; private init; } = "";
    public DateOnly InPostSince { get; private init; }

    /// <summary>The post, and the office where the post's own title does not name it already.</summary>
    public string Position => PostTitle.Contains(OpdName, StringComparison.OrdinalIgnoreCase) ? PostTitle : $"{PostTitle}, {OpdName}";

    public string Code => Number.ToString("00", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Null when the post began after that day: a fact to be looked at, never a reason to hide the person.</summary>
    public Tenure? TenureOn(DateOnly day) => InPostSince > day ? null : Tenure.Between(InPostSince, day);

    internal static Participant Invite(RoundId round, OfficialId official, int number, ParticipantProfile profile) => new()
    {
        Id = new ParticipantId(Guid.CreateVersion7()),
        RoundId = round,
        OfficialId = official,
        Number = number,
        Name = profile.Name,
        EmployeeNumber = profile.EmployeeNumber,
        Rank = profile.Rank,
        PostTitle = profile.PostTitle,
        OpdName = profile.OpdName,
        InPostSince = profile.InPostSince,
    };
}
