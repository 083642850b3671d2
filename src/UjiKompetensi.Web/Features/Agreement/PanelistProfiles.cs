using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Agreement;

/// <summary>How each panelist marked beside the others: for the chair who leads the panel, after every sheet is locked, and for nobody else.</summary>
public sealed class PanelistProfiles(UseCaseParts parts) : Query<PanelistProfiles.Input, PanelistProfiles.View>(parts)
{
    public sealed record Input(string Slug);

    public sealed record View(string Slug, string RoundName, RoundPhase Phase, RaterProfiles Profiles);

    protected override Policy Policy => Policies.LeadPanel;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var opened = await reading.OpenedRoundAsync(input.Slug, AccessKind.Analysis, cancel);
        var round = opened.Round;
        if (!round.IsLedBy(reading.User.Id)) throw new NotAllowed();
        // The order in which people were called in on the live board; empty where it was not used.
        var order = round.Turns.OrderBy(t => t.Number).Select(t => round.ParticipantOf(t.ParticipantId).Code).ToList();
        return new View(round.Slug, round.Name, round.Phase, RaterProfiles.Of(opened.Input, order));
    }
}
