using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>
/// Rows that point to a row that is not there. The database forbids them, so each is the trace of somebody who had its
/// foreign keys switched off.
/// </summary>
internal static class BrokenReferences
{
    /// <param name="Counting">The statement that counts a foreign key's lost rows, put together by the database from its own catalogue.</param>
    private sealed record ForeignKey(string Child, string Parent, string Columns, string Counting);

    private sealed record Count(int Value);

    public static async Task<IReadOnlyList<string>> InAsync(AppDbContext db, CancellationToken cancel)
    {
        var found = new List<string>();
        foreach (var key in await db.Database.SqlQuery<ForeignKey>($"""
            SELECT c.conrelid::regclass::text AS child, c.confrelid::regclass::text AS parent, string_agg(a.attname, ', ' ORDER BY k.place) AS columns,
                   format('SELECT count(*)::int AS value FROM %s c WHERE %s AND NOT EXISTS (SELECT FROM %s p WHERE %s)', c.conrelid::regclass,
                     string_agg(format('c.%I IS NOT NULL', a.attname), ' AND '), c.confrelid::regclass, string_agg(format('p.%I = c.%I', b.attname, a.attname), ' AND ')) AS counting
              FROM pg_constraint c CROSS JOIN LATERAL unnest(c.conkey, c.confkey) WITH ORDINALITY AS k(child, parent, place)
              JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.child JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = k.parent
             WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace GROUP BY c.oid, c.conrelid, c.confrelid ORDER BY 1, 3
            """).ToListAsync(cancel))
        {
            var lost = (await db.Database.SqlQueryRaw<Count>(key.Counting).ToListAsync(cancel))[0].Value;
            if (lost > 0) found.Add($"Tabel {key.Child}: {lost} baris menunjuk ({key.Columns}) ke baris {key.Parent} yang tidak ada");
        }

        return found;
    }
}
