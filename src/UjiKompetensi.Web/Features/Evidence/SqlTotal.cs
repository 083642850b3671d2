using Microsoft.EntityFrameworkCore;
using Npgsql;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>What one SQL statement over the tables (<c>Totals.sql</c>) computes for one participant; it shares no code with the domain.</summary>
/// <param name="Number">Of the participant in the round.</param>
/// <param name="Shared">The rank is shared with somebody.</param>
internal sealed record SqlTotal(int Number, decimal? Total, string? Band, int? Rank, bool Shared, bool Reweighed)
{
    private static readonly string Statement = Read();

    /// <summary>In the order of the participants; empty for a round that does not exist or has no participants.</summary>
    public static Task<List<SqlTotal>> OfAsync(AppDbContext db, string slug, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<SqlTotal>(Statement, new NpgsqlParameter("slug", slug)).ToListAsync(cancel);

    private static string Read()
    {
        using var sql = new StreamReader(typeof(SqlTotal).Assembly.GetManifestResourceStream("Totals.sql")!);
        return sql.ReadToEnd();
    }
}
