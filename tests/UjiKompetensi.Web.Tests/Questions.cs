using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace UjiKompetensi.Web.Tests;

/// <summary>Hears what the product asks one database, statement by statement, while it is open; each is a round trip.</summary>
internal sealed class Questions : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string? _database;
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly ConcurrentBag<IDisposable> _subscriptions = [];

    public Questions(TestDatabase database)
    {
        _database = new NpgsqlConnectionStringBuilder(database.App).Database;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public IReadOnlyList<string> Asked => [.. _asked];

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) _subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuted.Name));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData told && told.Connection.Database == _database) _asked.Enqueue(told.Command.CommandText);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions) subscription.Dispose();
    }
}
