using Umbraco.Cms.Core.HealthChecks;
using Umbraco.Cms.Core.HealthChecks.NotificationMethods;
using MarkdownConverter = Umbraco.Cms.Core.Strings.IMarkdownToHtmlConverter;

namespace Kuje.Umbraco.Embedded.Settings;

/// <summary>The report of health checks as HTML.</summary>
internal sealed class HealthCheckMarkdown(IServiceProvider services) : IMarkdownToHtmlConverter
{
    public string ToHtml(HealthCheckResults results, HealthCheckNotificationVerbosity verbosity)
    {
        string markdown = results.ResultsAsMarkDown(verbosity);
        return services.GetService(typeof(MarkdownConverter)) is MarkdownConverter converter
            ? converter.ToHtml(markdown)
            : $"<pre>{System.Net.WebUtility.HtmlEncode(markdown)}</pre>";
    }
}
