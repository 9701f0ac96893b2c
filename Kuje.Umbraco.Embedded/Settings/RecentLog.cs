using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Logging.Viewer;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace Kuje.Umbraco.Embedded.Settings;

/// <summary>Keeps the newest log entries in memory for the backoffice's log viewer. Whoever wants more of the log adds a provider that keeps it.</summary>
internal sealed class RecentLog(TimeProvider time) : ILoggerProvider
{
    private const int Kept = 2000;

    private readonly ConcurrentQueue<LogEntry> _entries = new();
    private readonly TimeProvider _time = time;

    public IReadOnlyCollection<ILogEntry> Entries => _entries;

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose() => _entries.Clear();

    private void Add(LogEntry entry)
    {
        _entries.Enqueue(entry);
        while (_entries.Count > Kept)
            _entries.TryDequeue(out _);
    }

    private sealed class Logger(RecentLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information && logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
                return;
            var properties = new Dictionary<string, string?>(StringComparer.Ordinal) { ["SourceContext"] = category };
            string message = formatter(state, exception);
            string template = message;
            foreach ((string name, object? value) in state as IEnumerable<KeyValuePair<string, object?>> ?? [])
            {
                if (name == "{OriginalFormat}")
                    template = value as string ?? message;
                else
                    properties[name] = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
            }

            log.Add(new LogEntry
            {
                Timestamp = log._time.GetUtcNow(),
                Level = LogViewerRepository.Map(logLevel),
                MessageTemplateText = template,
                RenderedMessage = message,
                Properties = properties,
                Exception = exception?.ToString(),
            });
        }
    }
}
