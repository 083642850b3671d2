using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace UjiKompetensi.Web.Data;

/// <summary>Tables and columns in snake_case, so that SQL by hand needs no quotes.</summary>
internal static partial class Naming
{
    public static void UseSnakeCase(ModelBuilder builder)
    {
        // What lies inside a JSON column has no names of its own in the database.
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()))
        {
            if (entity.GetTableName() is { } table)
                entity.SetTableName(Snake(table.StartsWith("AspNet", StringComparison.Ordinal) ? "account_" + table[6..] : table));
            foreach (var property in entity.GetProperties()) property.SetColumnName(Snake(property.GetColumnName()));
            foreach (var key in entity.GetKeys()) key.SetName(Snake(key.GetName() ?? ""));
            foreach (var key in entity.GetForeignKeys()) key.SetConstraintName(Snake(key.GetConstraintName() ?? ""));
            foreach (var index in entity.GetIndexes()) index.SetDatabaseName(Snake(index.GetDatabaseName() ?? ""));
        }
    }

    private static string Snake(string name) => Hump().Replace(name, "$1_$2").ToLowerInvariant();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Hump();
}
