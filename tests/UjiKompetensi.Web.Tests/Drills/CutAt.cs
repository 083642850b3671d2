using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace UjiKompetensi.Web.Tests.Drills;

/// <summary>The app died here.</summary>
public sealed class CutException : Exception;

/// <summary>
/// Ends the process for one operation at its k-th step: before and after each statement, before and after the commit. What
/// is left is what the database has; the server of the connection is told nothing and ended by the superuser.
/// </summary>
internal sealed class CutAt(string admin)
{
    private int _left;

    /// <summary>Since it was armed last.</summary>
    public bool HasCut { get; private set; }

    /// <param name="step">From one on.</param>
    public void Arm(int step) => (_left, HasCut) = (step, false);

    public IReadOnlyList<IInterceptor> Interceptors => [new Commands(this), new Transactions(this)];

    private void Step(DbConnection connection)
    {
        if (--_left != 0) return;
        using var superuser = new NpgsqlConnection(admin + ";Pooling=false");
        superuser.Open();
        // With a wait: what is looked at afterwards must not still be on its way back.
        using var end = new NpgsqlCommand($"SELECT pg_terminate_backend({((NpgsqlConnection)connection).ProcessID}, 5000)", superuser);
        end.ExecuteNonQuery();
        HasCut = true;
        throw new CutException();
    }

    private sealed class Commands(CutAt cut) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData told, InterceptionResult<DbDataReader> result, CancellationToken cancel = default)
        {
            cut.Step(command.Connection!);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData told, DbDataReader result, CancellationToken cancel = default)
        {
            cut.Step(command.Connection!);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData told, InterceptionResult<int> result, CancellationToken cancel = default)
        {
            cut.Step(command.Connection!);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData told, int result, CancellationToken cancel = default)
        {
            cut.Step(command.Connection!);
            return ValueTask.FromResult(result);
        }
    }

    private sealed class Transactions(CutAt cut) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData told, InterceptionResult result, CancellationToken cancel = default)
        {
            cut.Step(transaction.Connection!);
            return ValueTask.FromResult(result);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData told, CancellationToken cancel = default)
        {
            cut.Step(told.Context!.Database.GetDbConnection());
            return Task.CompletedTask;
        }
    }
}
