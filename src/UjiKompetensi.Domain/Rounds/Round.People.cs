using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Panels;

namespace UjiKompetensi.Domain.Rounds;

/// <summary>Who takes part in a round and who marks.</summary>
public sealed partial class Round
{
    public Participant Invite(OfficialId official, ParticipantProfile profile)
    {
        Only(RoundPhase.Draft, "menambah peserta");
        RuleViolation.ThrowIf(_participants.Any(p => p.OfficialId == official), "participant-twice", $"{profile.Name.Full} sudah menjadi peserta.");
        var participant = Participant.Invite(Id, official, _participants.Count == 0 ? 1 : _participants.Max(p => p.Number) + 1, profile, HeldFrom);
        _participants.Add(participant);
        return participant;
    }

    public void Withdraw(ParticipantId id)
    {
        Only(RoundPhase.Draft, "mengeluarkan peserta");
        _participants.Remove(ParticipantOf(id));
        _conflicts.RemoveAll(c => c.ParticipantId == id);
    }

    public Panelist Seat(Guid account, PersonName name, string position, bool isInternal, EmployeeNumber? number = null)
    {
        Only(RoundPhase.Draft, "menambah panelis");
        RuleViolation.ThrowIf(_panel.Any(p => p.AccountId == account), "panelist-twice", $"{name.Full} sudah duduk di panel ini.");
        var panelist = Panelist.Seated(Id, account, _panel.Count == 0 ? 1 : _panel.Max(p => p.Seat) + 1, name, position, isInternal, number);
        _panel.Add(panelist);
        return panelist;
    }

    public void Unseat(PanelistId id)
    {
        Only(RoundPhase.Draft, "mengeluarkan panelis");
        _panel.Remove(PanelistOf(id));
        _conflicts.RemoveAll(c => c.PanelistId == id);
    }

    public void AppointChair(PanelistId id)
    {
        Only(RoundPhase.Draft, "menetapkan ketua");
        var chair = PanelistOf(id);
        foreach (var member in _panel) (member.IsChair, member.IsDeputy) = (member == chair, member.IsDeputy && member != chair);
    }

    public void AppointDeputy(PanelistId id)
    {
        Only(RoundPhase.Draft, "menetapkan ketua pengganti");
        var deputy = PanelistOf(id);
        RuleViolation.ThrowIf(deputy.IsChair, "deputy-is-chair", "Ketua tidak dapat menjadi penggantinya sendiri. Pilih panelis lain.");
        foreach (var member in _panel) member.IsDeputy = member == deputy;
    }

    /// <summary>The same person as a participant of this round: he cannot mark himself, nor lead the round he is tested in.</summary>
    public bool IsParticipant(Panelist panelist) => panelist.EmployeeNumber is { } number && _participants.Any(p => p.EmployeeNumber == number);

    /// <summary>The chair, or the deputy where the chair takes part himself; null while there is none.</summary>
    public Panelist? ActingChair => _panel.FirstOrDefault(p => p.IsChair) is { } chair && !IsParticipant(chair) ? chair
        : _panel.FirstOrDefault(p => p.IsDeputy && !IsParticipant(p));

    public bool IsLedBy(Guid account) => ActingChair?.AccountId == account;
}
