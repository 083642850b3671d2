using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace UjiKompetensi.Web.Tests.Drills;

/// <summary>The app died here.</summary>
public sealed class CutException : Exception;

/// <summary>
/// Ends the process for one operation at its k-th step: before and after each round trip, whoever made it, before and after the
/// commit. What is left is what the database has; the server of the connection is told nothing and ended by the superuser.
/// </summary>
internal sealed class CutAt : IDisposable
{
    /// <summary>By which the superuser finds its connections.</summary>
    public const string ApplicationName = "putus";

    private readonly string _admin;
    private readonly ActivityListener _listener;

    // Other tests speak to PostgreSQL at the same time; what is armed is only what follows from here.
    private readonly AsyncLocal<bool> _armed = new();
    private int _left;

    public CutAt(string admin)
    {
        _admin = admin;
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql", Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = _ => Step(), ActivityStopped = _ => Step(),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Since it was armed last.</summary>
    public bool HasCut { get; private set; }

    /// <param name="step">From one on.</param>
    public void Arm(int step) => (_left, HasCut, _armed.Value) = (step, false, true);

    public IInterceptor Commits => new Transactions(this);

    public void Dispose() => _listener.Dispose();

    private void Step()
    {
        if (!_armed.Value || --_left != 0) return;
        _armed.Value = false;
        using var superuser = new NpgsqlConnection(_admin + ";Pooling=false");
        superuser.Open();
        // With a wait: what is looked at afterwards must not still be on its way back.
        using var end = new NpgsqlCommand("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = $1", superuser) { Parameters = { new() { Value = ApplicationName } } };
        end.ExecuteNonQuery();
        HasCut = true;
        throw new CutException();
    }

    private sealed class Transactions(CutAt cut) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData told, InterceptionResult result, CancellationToken cancel = default)
        {
            cut.Step();
            return ValueTask.FromResult(result);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData told, CancellationToken cancel = default)
        {
            cut.Step();
            return Task.CompletedTask;
        }
    }
}
