namespace UjiKompetensi.Domain.Recommendations;

/// <summary>How a post stands that an advice names: who holds it, whether the same round moves him away, and who else is advised for it.</summary>
/// <param name="Holder">Null when it is vacant.</param>
/// <param name="IsOwn">The official himself holds it.</param>
/// <param name="HolderLeaves">The holder takes part in the round and its advice for him is another post or none.</param>
/// <param name="Others">Other participants whose advice names the same post.</param>
public sealed record TargetSituation(TargetPost Post, string? Holder, bool IsOwn, bool HolderLeaves, IReadOnlyList<string> Others);
