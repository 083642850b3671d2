using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Panels;

public readonly record struct PanelistId(Guid Value);

/// <summary>
/// A member of a round's panel (pansel). <see cref="AccountId"/> is the account with which he signs in; one account
/// has at most one seat in a round.
/// </summary>
public sealed class Panelist
{
    public const int PositionMaxLength = 200;

    private Panelist() { }

    public PanelistId Id { get; private init; }
    public RoundId RoundId { get; private init; }
    public Guid AccountId { get; private init; }

    /// <summary>Seat number from 1; <see cref="Code"/> prints it as <c>P1</c>.</summary>
    public int Seat { get; private init; }
    public PersonName Name { get; private init; } = new("");

    /// <summary>Position and institution as printed below the signature.</summary>
    public string Position { get; private init; } = "";

    /// <summary>Belongs to this government itself (unsur internal) rather than to a university, BKN or the public.</summary>
    public bool IsInternal { get; private init; }
    public bool IsChair { get; internal set; }

    /// <summary>Leads instead of a chair who takes part in the round himself (ketua pengganti).</summary>
    public bool IsDeputy { get; internal set; }

    /// <summary>His NIP, where he has one: by it the product knows that he is a participant too.</summary>
    public EmployeeNumber? EmployeeNumber { get; private init; }

    /// <summary>When he signed the integrity pledge (pakta integritas).</summary>
    public DateTimeOffset? PledgedAt { get; internal set; }

    public string Code => $"P{Seat}";

    internal static Panelist Seated(RoundId round, Guid account, int seat, PersonName name, string position, bool isInternal, EmployeeNumber? number) => new()
    {
        Id = new PanelistId(Guid.CreateVersion7()),
        RoundId = round,
        AccountId = account,
        Seat = seat,
        Name = name.Checked(),
        Position = RuleViolation.Text(position, PositionMaxLength, "jabatan panelis"),
        IsInternal = isInternal,
        EmployeeNumber = number,
    };
}
