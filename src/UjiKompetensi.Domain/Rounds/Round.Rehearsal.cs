using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Rounds;

/// <summary>
/// The rehearsal (gladi) of a round: a round of its own beside it, with the same instrument, rules and panel and with
/// fictitious people, so that real devices and real pages are tried without a real score. It is wiped afterwards and
/// never has a plenary.
/// </summary>
public sealed partial class Round
{
    public const int MostRehearsed = 5;

    /// <summary>The round this one rehearses; null for a real one.</summary>
    public RoundId? RehearsalOf { get; private init; }

    public bool IsRehearsal => RehearsalOf is not null;

    /// <summary>Makes the rehearsal, ready to open: the first fictitious person is the one the panel calibrates on.</summary>
    /// <param name="people">How many fictitious participants, from 1 to <see cref="MostRehearsed"/>.</param>
    /// <exception cref="RuleViolation"><c>rehearsal-phase</c>, <c>rehearsal-nested</c>, <c>rehearsal-people</c>.</exception>
    public Round Rehearse(int people, DateOnly today)
    {
        RuleViolation.ThrowIf(IsRehearsal, "rehearsal-nested", "Ini sudah gladi. Buka gladi dari kegiatan yang sebenarnya.");
        RuleViolation.ThrowIf(Phase is not (RoundPhase.Draft or RoundPhase.Scoring), "rehearsal-phase", "Gladi hanya berguna sebelum pleno.");
        RuleViolation.ThrowIf(people is < 1 or > MostRehearsed, "rehearsal-people", $"Gladi memakai 1 sampai {MostRehearsed} peserta latihan.");
        var rehearsal = new Round { Id = new RoundId(Guid.CreateVersion7()), Slug = RehearsalSlug, IsSample = true, RehearsalOf = Id };
        rehearsal.Reschedule(Shortened($"GLADI – {Name}"), today, today, Venue);
        rehearsal.SettleLetter(Letter);
        RoundTemplate.Of(this).ApplyTo(rehearsal);
        foreach (var member in Panel)
        {
            var seat = rehearsal.Seat(member.AccountId, member.Name, member.Position, member.IsInternal);
            (seat.IsChair, seat.IsDeputy) = (member.IsChair, member.IsDeputy);
        }

        for (var number = 1; number <= people; number++) rehearsal._participants.Add(Fictitious(rehearsal.Id, number, today));
        return rehearsal;
    }

    /// <summary>
    /// Whether the panel may compare its marks for this person: everybody has locked, in a rehearsal. In a real round
    /// nobody compares before the plenary.
    /// </summary>
    public bool MayCompare(ParticipantId participant, IReadOnlyCollection<ScoreSheet> sheets) =>
        IsRehearsal && sheets.Where(s => s.ParticipantId == participant).ToList() is { Count: > 0 } his && his.All(s => s.RoundId == Id && s.IsLocked);

    private string RehearsalSlug => $"gladi-{Slug}"[..Math.Min(SlugMaxLength, Slug.Length + 6)].TrimEnd('-');

    private static string Shortened(string name) => name.Length <= NameMaxLength ? name : name[..NameMaxLength].TrimEnd();

    // Born in 1900: a number that can be no living official's, so that nobody is locked out as if he took part.
    private static Participant Fictitious(RoundId round, int number, DateOnly today) => Participant.Invite(round, null, number, new ParticipantProfile(
        new PersonName($"Peserta Latihan {(char)('A' + number - 1)}"), EmployeeNumber.Parse($"19000101192001100{number}"), Rank.IVc,
        "Kepala Dinas Latihan", "Dinas Latihan", today.AddYears(-3)), today);
}
