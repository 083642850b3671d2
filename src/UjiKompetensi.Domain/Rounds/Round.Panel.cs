using UjiKompetensi.Domain.Panels;

namespace UjiKompetensi.Domain.Rounds;

/// <summary>What a round keeps of its panel as a whole: its decree, and whether its members pledge integrity first.</summary>
public sealed partial class Round
{
    public PanelDecree Decree { get; private set; } = new();

    /// <summary>Whether a panelist signs the pledge before his first mark.</summary>
    public bool RequiresPledge { get; private set; }

    /// <summary>The decree may follow later, like the letter, until the release.</summary>
    public void SettlePanelDecree(PanelDecree decree)
    {
        RuleViolation.ThrowIf(Phase > RoundPhase.Plenary, "letter-final", "Laporan sudah diserahkan; nomor SK tidak dapat diubah lagi.");
        Decree = decree.Checked();
    }

    public void RequirePledge(bool required)
    {
        Only(RoundPhase.Draft, "mengatur pakta integritas");
        RequiresPledge = required;
    }

    /// <summary>A panelist signs for himself, once; a second time changes nothing.</summary>
    /// <returns>Null when he had signed already.</returns>
    public Panelist? SignPledge(Guid account, DateTimeOffset now)
    {
        RuleViolation.ThrowIf(Phase is not (RoundPhase.Draft or RoundPhase.Scoring), "phase-wrong", "Pakta integritas hanya ditandatangani sebelum pleno.");
        var panelist = _panel.FirstOrDefault(p => p.AccountId == account) ?? throw new RuleViolation("panelist-unknown", "Anda tidak duduk di panel kegiatan ini.");
        if (panelist.PledgedAt is not null) return null;
        panelist.PledgedAt = now;
        return panelist;
    }

    /// <summary>Guards that an entry on a sheet follows the pledge where the round wants one.</summary>
    public void CheckPledged(PanelistId panelist) => RuleViolation.ThrowIf(RequiresPledge && PanelistOf(panelist).PledgedAt is null, "pledge-missing",
        "Tanda tangani pakta integritas lebih dahulu; setelah itu nilai dapat disimpan.");
}
