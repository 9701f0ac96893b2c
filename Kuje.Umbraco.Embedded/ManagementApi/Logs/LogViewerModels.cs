using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core.Logging;

namespace Kuje.Umbraco.Embedded.ManagementApi.Logs;

internal sealed record LogMessagePropertyModel(string Name, string? Value);

internal sealed record LogMessageResponseModel(
    DateTimeOffset Timestamp, LogLevel Level, string? MessageTemplate, string? RenderedMessage, IReadOnlyCollection<LogMessagePropertyModel> Properties, string? Exception);

internal sealed record LoggerResponseModel(string Name, LogLevel Level);

internal sealed record LogTemplateResponseModel(string? MessageTemplate, int Count);

internal sealed record SavedLogSearchModel(string Name, string Query) : ICheckedRequest
{
    public IEnumerable<(string Path, string Message)> Problems() => string.IsNullOrWhiteSpace(Name) ? [("$.name", "The Name field is required.")] : [];
}
