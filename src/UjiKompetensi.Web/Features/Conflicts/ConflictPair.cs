using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Features.Conflicts;

/// <summary>A panelist and a participant, and what is between them.</summary>
public sealed record ConflictPair(PanelistId Panelist, ParticipantId Participant, ConflictKind Kind);
