using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kinora.ServerTests.Operation;

/// <summary>What a server logs, each line behind its category. The line of a request is written after its answer.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<string> all = new();

    /// <summary>For a server that is about to be started.</summary>
    public Action<IServiceCollection> Arrange(LogLevel least) => services => services.AddLogging(logging => logging.AddProvider(this).SetMinimumLevel(least));

    /// <summary>What our own code has said, once that has in it what is waited for.</summary>
    public Task<string> WithAsync(string words) =>
        Soon.Async(() => string.Join('\n', all.Where(line => line.StartsWith("Kinora.", StringComparison.Ordinal))), told => told.Contains(words, StringComparison.Ordinal), "the log has: " + words);

    public ILogger CreateLogger(string categoryName) => new Log(categoryName, all);

    public void Dispose()
    {
    }

    private sealed class Log(string category, ConcurrentQueue<string> all) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            all.Enqueue($"{category}: {formatter(state, exception)}");
    }
}
