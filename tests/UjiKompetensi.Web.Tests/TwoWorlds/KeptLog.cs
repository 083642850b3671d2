using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace UjiKompetensi.Web.Tests.TwoWorlds;

/// <summary>Keeps what the product would write to its log, from warnings on as it does itself.</summary>
internal sealed class KeptLog : ILoggerFactory
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Category(categoryName, _lines);

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    private static readonly int CompiledQuery = RelationalEventId.MultipleCollectionIncludeWarning.Id;

    private sealed class Category(string name, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => NullLogger.Instance.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            // EF Core tells this when it compiles a query, once for both worlds: they share its cache.
            if (IsEnabled(logLevel) && eventId.Id != CompiledQuery) lines.Enqueue($"{logLevel} {name}: {formatter(state, exception)} {exception}");
        }
    }
}
