using Npgsql;
using UjiKompetensi.Web.Access;

namespace UjiKompetensi.Web.Data;

/// <summary>
/// For whom the database is asked. PostgreSQL then keeps back, by itself, the rows that are sealed from him: the net below
/// <see cref="VisibleTo"/>. Whoever is nobody gets none of them.
/// </summary>
/// <param name="Account">All zeros for the product itself, as in the evidence chain.</param>
/// <param name="Records">He records results from elsewhere, and so sees them before the plenary.</param>
internal sealed record Acting(Guid Account, bool Records)
{
    /// <summary>The command line, and use cases that work on sealed values and let none of them out.</summary>
    public static readonly Acting Machine = new(Guid.Empty, Records: true);

    /// <summary>The same for a whole connection, for programs that speak to PostgreSQL directly.</summary>
    public const string MachineOptions = "-c ukom.actor=00000000-0000-0000-0000-000000000000";

    /// <summary>The same connection, asking as the product itself.</summary>
    public static string AsMachine(string connection) => new NpgsqlConnectionStringBuilder(connection) { Options = MachineOptions }.ConnectionString;

    /// <summary>Null for a visitor who is not signed in.</summary>
    public static Acting? For(CurrentUser user) => user.Id != Guid.Empty ? new Acting(user.Id, user.Is(Roles.Operator)) : user.Roles.Count > 0 ? Machine : null;
}
