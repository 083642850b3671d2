using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Plenaries;

/// <summary>Whether enough of the panel are there to decide.</summary>
public sealed record QuorumState(int Present, int Members, int Needed, bool ChairMissing)
{
    public bool IsReached => Present >= Needed && !ChairMissing;

    public string Sentence => IsReached ? $"Kuorum tercapai: {Present} dari {Members} anggota hadir."
        : Present < Needed ? $"Belum kuorum: {Present} dari {Members} anggota hadir, diperlukan {Needed}."
        : "Belum kuorum: ketua panel belum tercatat hadir.";

    public static QuorumState Of(Round round, Plenary plenary)
    {
        var present = round.Panel.Count(p => plenary.IsPresent(p.Id));
        return new QuorumState(present, round.Panel.Count, round.PlenaryRules.Quorum.Needed(round.Panel.Count),
            round.PlenaryRules.NeedsChair && !(round.ActingChair is { } chair && plenary.IsPresent(chair.Id)));
    }
}
