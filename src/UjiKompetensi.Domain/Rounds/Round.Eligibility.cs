namespace UjiKompetensi.Domain.Rounds;

/// <summary>What the rules remark on who takes part and when, and what the office answers.</summary>
public sealed partial class Round
{
    public Election Election { get; private set; } = new();

    /// <summary>Whether the round falls into a window in which moving officials needs the Minister's approval.</summary>
    public IReadOnlyList<Remark> ElectionRemarks() => Election.Remarks(HeldFrom, HeldUntil);

    /// <summary>How many remarks ask for a written reason that nobody has given yet.</summary>
    public int ReasonsOutstanding => _participants.Sum(p => RemarksOn(p).Count(r => r.AsksReason && !p.Reasons.ContainsKey(r.Code)));

    /// <summary>Remarks on one participant. A copy that was never taken is told only while it can be taken.</summary>
    public IReadOnlyList<Remark> RemarksOn(Participant participant) =>
        [.. Eligibility.Remarks(participant.InPostSince, participant.Standing, HeldFrom).Where(r => Phase == RoundPhase.Draft || r.Code != Eligibility.RegisterUnread)];

    public void PlaceOnTrack(ParticipantId id, Track track)
    {
        Only(RoundPhase.Draft, "mengubah jalur peserta");
        ParticipantOf(id).Track = track;
    }

    /// <param name="basedOn">The reason that was on the screen; empty for none.</param>
    /// <exception cref="RuleViolation">The remark is gone or asks for no reason, somebody else gave another one meanwhile, or the text is empty.</exception>
    public void GiveReason(ParticipantId id, string code, string reason, string basedOn)
    {
        Only(RoundPhase.Draft, "menulis alasan");
        var participant = ParticipantOf(id);
        RuleViolation.ThrowIf(RemarksOn(participant).All(r => r.Code != code || !r.AsksReason), "remark-unknown", "Peringatan itu sudah tidak ada atau tidak meminta alasan. Muat ulang halaman.");
        RuleViolation.ThrowIf(participant.Reasons.GetValueOrDefault(code, "") != basedOn, "reason-stale",
            $"Alasan ini baru saja diisi orang lain: \"{participant.Reasons.GetValueOrDefault(code, "")}\". Bandingkan, lalu simpan lagi bila perlu.");
        var reasons = new Dictionary<string, string>(participant.Reasons) { [code] = RuleViolation.Text(reason, Participant.ReasonMaxLength, "alasan") };
        participant.Reasons = reasons;
    }

    /// <summary>Takes over what the registers say today. A track that followed the suggestion follows it still; one the office chose stays.</summary>
    public void Refresh(ParticipantId id, ParticipantProfile profile)
    {
        Only(RoundPhase.Draft, "memperbarui data peserta");
        ParticipantOf(id).TakeOver(profile, HeldFrom);
    }

    /// <summary>May be settled until the release; afterwards nothing of the round changes any more.</summary>
    public void SettleElection(Election election)
    {
        RuleViolation.ThrowIf(Phase > RoundPhase.Plenary, "election-final", "Hasil sudah diserahkan; tanggal pemilihan tidak dapat diubah lagi.");
        Election = election.Checked();
    }
}
