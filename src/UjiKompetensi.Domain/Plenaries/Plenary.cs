using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Plenaries;

public readonly record struct PlenaryId(Guid Value);

/// <summary>
/// The plenary of one round (rapat pleno): who is there, which official is before it, what the chair concludes and what
/// each member says to that. Everything but who is before it is only ever added.
/// </summary>
public sealed partial class Plenary
{
    private readonly List<Attendance> _attendances = [];
    private readonly List<Conclusion> _conclusions = [];
    private readonly List<Stance> _stances = [];

    private Plenary() { }

    public PlenaryId Id { get; private init; }
    public RoundId RoundId { get; private init; }

    /// <summary>The official before the plenary; null in a pause and before the first.</summary>
    public ParticipantId? CurrentParticipantId { get; private set; }

    /// <summary>How often somebody was called or a pause begun; whoever calls names the number he saw.</summary>
    public int Calls { get; private set; }
    public IReadOnlyList<Attendance> Attendances => _attendances;
    public IReadOnlyList<Conclusion> Conclusions => _conclusions;
    public IReadOnlyList<Stance> Stances => _stances;

    public static Plenary For(Round round) => new() { Id = new PlenaryId(Guid.CreateVersion7()), RoundId = round.Id };

    public Attendance? AttendanceOf(PanelistId member) => _attendances.Where(a => a.PanelistId == member).MaxBy(a => a.Number);

    public bool IsPresent(PanelistId member) => AttendanceOf(member) is { IsPresent: true };

    /// <summary>The conclusion that stands on an official; null while there is none.</summary>
    public Conclusion? StandingOn(ParticipantId participant) => _conclusions.FirstOrDefault(c => c.ParticipantId == participant && c.Stands);

    /// <summary>A member's last word on the conclusion that stands; null while he has said nothing to it.</summary>
    public Stance? StanceOf(PanelistId member, ParticipantId participant) => StandingOn(participant) is not { } standing ? null
        : _stances.Where(s => s.ParticipantId == participant && s.PanelistId == member && s.ConclusionNumber == standing.Number).MaxBy(s => s.Number);

    /// <summary>Members who still have to say something to the conclusion that stands: those present, but for the one who concluded and whoever does not judge this official.</summary>
    public IReadOnlyList<Panelist> Silent(Round round, ParticipantId participant) => StandingOn(participant) is not { } standing ? [] :
        [.. round.Panel.Where(p => IsPresent(p.Id) && p.AccountId != standing.By && !round.HasConflict(p.Id, participant) && StanceOf(p.Id, participant) is null)];

    /// <summary>Whether this person concludes on that official: the acting chair, and where he does not judge him, any other member who does.</summary>
    public static bool MayConclude(Round round, Guid account, ParticipantId participant)
    {
        if (round.Panel.FirstOrDefault(p => p.AccountId == account) is not { } member || round.HasConflict(member.Id, participant)) return false;
        return round.ActingChair is not { } chair || chair == member || round.HasConflict(chair.Id, participant);
    }

    /// <summary>Notes that a member is there or is not. Saying what is noted already changes nothing.</summary>
    /// <returns>Null when nothing changed.</returns>
    /// <exception cref="RuleViolation"><c>phase-wrong</c>, <c>panelist-unknown</c>.</exception>
    public Attendance? RecordAttendance(Round round, PanelistId member, bool present, string note, Author author, DateTimeOffset now)
    {
        Only(round, "mencatat kehadiran");
        var (last, whom) = (AttendanceOf(member), round.PanelistOf(member).Id);
        if (last is not null && last.IsPresent == present && last.Note == note.Trim()) return null;
        var attendance = Attendance.Of(Id, whom, (last?.Number ?? 0) + 1, present, present ? "" : note, author, now);
        _attendances.Add(attendance);
        return attendance;
    }

    /// <summary>Calls an official before the plenary on every screen, or begins a pause.</summary>
    /// <param name="participant">Null for a pause.</param>
    /// <param name="seen">The <see cref="Calls"/> that were on the screen.</param>
    /// <exception cref="RuleViolation"><c>phase-wrong</c>, <c>row-stale</c>, <c>participant-unknown</c>.</exception>
    public void Call(Round round, ParticipantId? participant, int seen)
    {
        Only(round, "memanggil pejabat");
        if (participant is { } id) round.ParticipantOf(id);
        RuleViolation.Stale(seen, Calls);
        (CurrentParticipantId, Calls) = (participant, Calls + 1);
    }

    /// <summary>Guards that nobody changes what the chair has concluded on.</summary>
    /// <exception cref="RuleViolation"><c>phase-wrong</c>, <c>recommendation-concluded</c>.</exception>
    public void CheckOpenToWriting(Round round, ParticipantId participant)
    {
        Only(round, "menulis rekomendasi");
        RuleViolation.ThrowIf(StandingOn(participant) is not null, "recommendation-concluded", "Ketua sudah menyimpulkan rekomendasi ini. Untuk mengubahnya, minta ketua membuka kesimpulannya di halaman pleno.");
    }

    private void Only(Round round, string action)
    {
        RuleViolation.ThrowIf(round.Id != RoundId, "plenary-foreign", "Pleno ini milik kegiatan lain.");
        round.Only(RoundPhase.Plenary, action);
    }
}
