using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>
/// Keeps out of the log, until the site runs, what the host writes of a failed start with its stack trace: <see cref="EmbeddedSite"/>
/// reports that failure itself, once. All other log settings of the site stay as they are.
/// </summary>
internal sealed class StartupLog : IPostConfigureOptions<LoggerFilterOptions>
{
    private static readonly string[] Categories = ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel"];

    private volatile bool _isOver;

    /// <summary>From here on everything is logged.</summary>
    public void End() => _isOver = true;

    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        for (var i = 0; i < options.Rules.Count; i++)
            options.Rules[i] = Restrict(options.Rules[i]);
        // Applies where no other rule does.
        options.Rules.Insert(0, Restrict(new LoggerFilterRule(null, null, options.MinLevel, null)));
    }

    private LoggerFilterRule Restrict(LoggerFilterRule rule) => new(
        rule.ProviderName, rule.CategoryName, rule.LogLevel,
        (provider, category, level) => (rule.Filter?.Invoke(provider, category, level) ?? true) && !IsKeptOut(category, level));

    private bool IsKeptOut(string? category, LogLevel level) =>
        !_isOver && level >= LogLevel.Error && category is not null && Categories.Contains(category, StringComparer.Ordinal);
}
