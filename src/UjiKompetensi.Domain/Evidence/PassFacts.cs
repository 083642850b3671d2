using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>What the chain says of passes: whose and until when, never a code, a PIN or a device.</summary>
public static class PassFacts
{
    public static Facts Of(Round round, GuestPass pass) => new Facts().Add(RoundFacts.Id, pass.Id.Value)
        .Add(MarkFacts.Panelist, round.PanelistOf(pass.PanelistId).Code).Add("expires", pass.ExpiresAt);

    public static Facts Revoked(Round round, GuestPass pass, string cause) => Of(round, pass).Add("cause", cause);
}
