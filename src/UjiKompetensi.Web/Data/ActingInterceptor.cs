using System.Buffers;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace UjiKompetensi.Web.Data;

/// <summary>
/// Tells PostgreSQL who acts, in the round trip of the statement that needs it: the first one of a transaction, or each one
/// on a sealed table outside of one. Never for the session, which a pool hands to the next person: PostgreSQL forgets it with
/// the transaction, and what is sent together without one is a transaction of its own.
/// </summary>
internal sealed class ActingInterceptor : DbCommandInterceptor
{
    /// <summary>The tables whose rows PostgreSQL keeps back (RowSecurity.sql).</summary>
    public static readonly IReadOnlyList<string> SealedTables = ["assessment_results", "mark_versions", "note_versions", "paper_scans", "paper_typings", "round_events"];

    public static readonly ActingInterceptor Instance = new();

    private const string Telling = "SELECT set_config('ukom.actor', @ukom_actor, true), set_config('ukom.records', @ukom_records, true);\n";

    private static readonly SearchValues<string> Sealed = SearchValues.Create([.. SealedTables], StringComparison.Ordinal);

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData data, InterceptionResult<DbDataReader> result, CancellationToken cancel = default)
    {
        await TellAsync(command, data, cancel);
        return result;
    }

    /// <summary>The answer to the telling comes first; whoever asked wants his own.</summary>
    public override async ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData data, DbDataReader result, CancellationToken cancel = default)
    {
        if (command.CommandText.StartsWith(Telling, StringComparison.Ordinal)) await result.NextResultAsync(cancel);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData data, InterceptionResult<int> result, CancellationToken cancel = default)
    {
        await TellAsync(command, data, cancel);
        return result;
    }

    /// <summary>The same for what is written by hand: the first of a batch, in a transaction or as one.</summary>
    public static NpgsqlBatchCommand First(AppDbContext db)
    {
        db.ToldIn = db.Database.CurrentTransaction?.TransactionId;
        return new NpgsqlBatchCommand("SELECT set_config('ukom.actor', $1, true), set_config('ukom.records', $2, true)")
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = db.Acting?.Account.ToString("D") ?? "" }, new NpgsqlParameter<string> { TypedValue = db.Acting?.Records == true ? "ya" : "" } },
        };
    }

    private static async ValueTask TellAsync(DbCommand command, CommandEventData data, CancellationToken cancel)
    {
        if (data.Context is not AppDbContext { Acting: { } acting } db) return;
        if (db.Database.CurrentTransaction?.TransactionId is { } transaction)
        {
            if (db.ToldIn == transaction) return;
            db.ToldIn = transaction;
            if (data.CommandSource == CommandSource.SaveChanges) await AloneAsync(command, acting, cancel);
            else if (IsQuestion(data.CommandSource)) Prefix(command, acting);
        }
        else if (IsQuestion(data.CommandSource) && command.CommandText.AsSpan().ContainsAny(Sealed))
        {
            Prefix(command, acting);
        }
    }

    private static bool IsQuestion(CommandSource source) => source is CommandSource.LinqQuery or CommandSource.FromSqlQuery or CommandSource.ExecuteSqlRaw or CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete;

    private static void Prefix(DbCommand command, Acting acting)
    {
        command.CommandText = Telling + command.CommandText;
        Name(command, acting);
    }

    /// <summary>What stores counts its own answers, so nothing may stand before them. Only a transaction that begins with storing pays for this.</summary>
    private static async Task AloneAsync(DbCommand command, Acting acting, CancellationToken cancel)
    {
        await using var telling = command.Connection!.CreateCommand();
        (telling.CommandText, telling.Transaction) = (Telling, command.Transaction);
        Name(telling, acting);
        await telling.ExecuteNonQueryAsync(cancel);
    }

    private static void Name(DbCommand command, Acting acting)
    {
        command.Parameters.Add(new NpgsqlParameter<string>("ukom_actor", acting.Account.ToString("D")));
        command.Parameters.Add(new NpgsqlParameter<string>("ukom_records", acting.Records ? "ya" : ""));
    }
}
