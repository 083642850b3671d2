using UjiKompetensi.Domain.Officials;

namespace UjiKompetensi.Domain.Rounds;

public readonly record struct ParticipantId(Guid Value);

/// <summary>What a round remembers of an official, so that a post renamed later changes no old report.</summary>
/// <param name="Standing">What the rules of eligibility ask for; null when it was not read.</param>
public sealed record ParticipantProfile(
    PersonName Name, EmployeeNumber EmployeeNumber, Rank Rank, string PostTitle, string OpdName, DateOnly InPostSince, Standing? Standing = null);

/// <summary>An official taking part in one round, numbered in the order he was invited.</summary>
public sealed class Participant
{
    public const int ReasonMaxLength = 1000;

    private Participant() { }

    public ParticipantId Id { get; private init; }
    public RoundId RoundId { get; private init; }

    /// <summary>Null for a fictitious person of a rehearsal.</summary>
    public OfficialId? OfficialId { get; private init; }

    /// <summary>From 1, unique in the round; <see cref="Code"/> prints it with two digits.</summary>
    public int Number { get; private init; }
    public PersonName Name { get; private set; } = new("");
    public EmployeeNumber EmployeeNumber { get; private set; }
    public Rank Rank { get; private set; }
    public string PostTitle { get; private set; } = "";
    public string OpdName { get; private set; } = "";
    public DateOnly InPostSince { get; private set; }
    public Standing Standing { get; private set; } = Standing.Unread;
    public Track Track { get; internal set; }

    /// <summary>Why he takes part in spite of a remark, by the remark's code.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; internal set; } = new Dictionary<string, string>();

    /// <summary>The post, and the office where the post's own title does not name it already.</summary>
    public string Position => PostTitle.Contains(OpdName, StringComparison.OrdinalIgnoreCase) ? PostTitle : $"{PostTitle}, {OpdName}";

    public string Code => Number.ToString("00", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Null when the post began after that day: a fact to be looked at, never a reason to hide the person.</summary>
    public Tenure? TenureOn(DateOnly day) => InPostSince > day ? null : Tenure.Between(InPostSince, day);

    /// <summary>Names of what the registers say otherwise today; empty when the copy is as they are.</summary>
    public IReadOnlyList<string> DifferencesFrom(ParticipantProfile today)
    {
        var standing = today.Standing ?? Standing.Unread;
        return new (bool Same, string Name)[]
        {
            (Name == today.Name, "nama"), (EmployeeNumber == today.EmployeeNumber, "NIP"), (Rank == today.Rank, "pangkat"),
            (PostTitle == today.PostTitle, "jabatan"), (OpdName == today.OpdName, "OPD"), (InPostSince == today.InPostSince, "TMT jabatan"),
            (Standing.RetiresOn == standing.RetiresOn, "TMT pensiun"), (Standing.Education == standing.Education, "pendidikan"),
            (Standing.Penalty == standing.Penalty, "hukuman disiplin"), (Standing.Assessment == standing.Assessment, "asesmen"),
            (Standing.Ratings.SequenceEqual(standing.Ratings), "kinerja"), (Standing.IsRead == standing.IsRead, "kelengkapan"),
        }.Where(fact => !fact.Same).Select(fact => fact.Name).ToList();
    }

    internal void TakeOver(ParticipantProfile profile, DateOnly firstDay)
    {
        var followed = Track == TenureOn(firstDay).Suggested();
        (Name, EmployeeNumber, Rank, PostTitle, OpdName) = (profile.Name, profile.EmployeeNumber, profile.Rank, profile.PostTitle, profile.OpdName);
        (InPostSince, Standing) = (profile.InPostSince, profile.Standing ?? Standing.Unread);
        if (followed) Track = TenureOn(firstDay).Suggested();
    }

    internal static Participant Invite(RoundId round, OfficialId? official, int number, ParticipantProfile profile, DateOnly firstDay)
    {
        var participant = new Participant { Id = new ParticipantId(Guid.CreateVersion7()), RoundId = round, OfficialId = official, Number = number };
        participant.TakeOver(profile, firstDay);
        participant.Track = participant.TenureOn(firstDay).Suggested();
        return participant;
    }
}
