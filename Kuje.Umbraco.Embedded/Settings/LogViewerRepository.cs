using Umbraco.Cms.Core.Logging.Viewer;
using Umbraco.Cms.Core.Services;
using FrameworkLevel = Microsoft.Extensions.Logging.LogLevel;
using LogLevel = Umbraco.Cms.Core.Logging.LogLevel;

namespace Kuje.Umbraco.Embedded.Settings;

/// <summary>The log viewer's view of <see cref="RecentLog"/>. A filter is text that an entry contains, or a comparison of its level.</summary>
internal sealed class LogViewerRepository(RecentLog log) : ILogViewerRepository
{
    public IEnumerable<ILogEntry> GetLogs(LogTimePeriod logTimePeriod, string? filterExpression = null)
    {
        IEnumerable<ILogEntry> entries = Within(logTimePeriod);
        return string.IsNullOrWhiteSpace(filterExpression) ? [.. entries] : [.. entries.Where(entry => Contains(entry, filterExpression.Trim()))];
    }

    public LogLevelCounts GetLogCount(LogTimePeriod logTimePeriod)
    {
        ILookup<LogLevel, ILogEntry> levels = Within(logTimePeriod).ToLookup(entry => entry.Level);
        return new LogLevelCounts
        {
            Debug = levels[LogLevel.Debug].Count(),
            Information = levels[LogLevel.Information].Count(),
            Warning = levels[LogLevel.Warning].Count(),
            Error = levels[LogLevel.Error].Count(),
            Fatal = levels[LogLevel.Fatal].Count(),
        };
    }

    public LogTemplate[] GetMessageTemplates(LogTimePeriod logTimePeriod) =>
    [
        .. Within(logTimePeriod)
            .GroupBy(entry => entry.MessageTemplateText ?? string.Empty, StringComparer.Ordinal)
            .Select(template => new LogTemplate { MessageTemplate = template.Key, Count = template.Count() })
            .OrderByDescending(template => template.Count),
    ];

    public LogLevel GetGlobalMinLogLevel() => LogLevel.Information;

    public LogLevel RestrictedToMinimumLevel() => LogLevel.Information;

    internal static LogLevel Map(FrameworkLevel level) => level switch
    {
        FrameworkLevel.Trace => LogLevel.Verbose,
        FrameworkLevel.Debug => LogLevel.Debug,
        FrameworkLevel.Warning => LogLevel.Warning,
        FrameworkLevel.Error => LogLevel.Error,
        FrameworkLevel.Critical => LogLevel.Fatal,
        _ => LogLevel.Information,
    };

    private IEnumerable<ILogEntry> Within(LogTimePeriod period) =>
        log.Entries.Where(entry => entry.Timestamp >= period.StartTime && entry.Timestamp <= period.EndTime);

    private static bool Contains(ILogEntry entry, string text)
    {
        const string Level = "@Level=";
        if (text.Replace(" ", string.Empty, StringComparison.Ordinal) is var compact && compact.StartsWith(Level, StringComparison.OrdinalIgnoreCase))
            return string.Equals(entry.Level.ToString(), compact[Level.Length..].Trim('\'', '"'), StringComparison.OrdinalIgnoreCase);
        return Has(entry.RenderedMessage) || Has(entry.Exception) || entry.Properties.Values.Any(Has);

        bool Has(string? value) => value?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;
    }
}
