using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Logging.Viewer;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Logs;

/// <summary>What the site has logged of late, for administrators.</summary>
internal static class LogViewerEndpoints
{
    public static void MapLogViewer(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder group = api.MapSection("/log-viewer", Constants.Applications.Settings);
        group.MapGet("/log", LogsAsync);
        group.MapGet("/level", Levels);
        group.MapGet("/level-count", LevelCountsAsync);
        group.MapGet("/message-template", MessageTemplatesAsync);
        group.MapGet("/validate-logs-size", ValidateSizeAsync);
        group.MapGet("/saved-search", SavedSearchesAsync);
        group.MapPost("/saved-search", SaveSearchAsync);
        group.MapGet("/saved-search/{name}", SavedSearchAsync);
        group.MapDelete("/saved-search/{name}", DeleteSearchAsync);
    }

    private static async Task<IResult> LogsAsync(
        Paging paging, Direction? orderDirection, string? filterExpression, LogLevel[]? logLevel, DateTimeOffset? startDate, DateTimeOffset? endDate, ILogViewerService logs)
    {
        string[] levels = [.. (logLevel ?? []).Select(level => level.ToString())];
        LogViewerOperationStatus status = LogViewerOperationStatus.Success;
        PagedModel<ILogEntry> page = await paging.PartAsync(async (skip, take) =>
        {
            Attempt<PagedModel<ILogEntry>?, LogViewerOperationStatus> result = await logs.GetPagedLogsAsync(
                startDate, endDate, skip, take, orderDirection ?? Direction.Descending, filterExpression, levels.Length == 0 ? null : levels);
            status = result.Status;
            return result.Result ?? new PagedModel<ILogEntry>(0, []);
        });
        return status != LogViewerOperationStatus.Success ? Problem(status) : EndpointExtensions.Ok(new PagedAnswer<LogMessageResponseModel>(
            page.Total,
            [.. page.Items.Select(entry => new LogMessageResponseModel(
                entry.Timestamp, entry.Level, entry.MessageTemplateText, entry.RenderedMessage,
                [.. entry.Properties.Select(property => new LogMessagePropertyModel(property.Key, property.Value))], entry.Exception))]));
    }

    private static IResult Levels(Paging paging, ILogViewerService logs) => EndpointExtensions.Ok(paging.Of<LoggerResponseModel>(
        [.. logs.GetLogLevelsFromSinks().Select(sink => new LoggerResponseModel(sink.Key, sink.Value))]));

    private static async Task<IResult> LevelCountsAsync(DateTimeOffset? startDate, DateTimeOffset? endDate, ILogViewerService logs)
    {
        Attempt<LogLevelCounts?, LogViewerOperationStatus> result = await logs.GetLogLevelCountsAsync(startDate, endDate);
        return result is { Success: true, Result: { } counts }
            ? EndpointExtensions.Ok(new { counts.Information, counts.Debug, counts.Warning, counts.Error, counts.Fatal })
            : Problem(result.Status);
    }

    private static async Task<IResult> MessageTemplatesAsync(Paging paging, DateTimeOffset? startDate, DateTimeOffset? endDate, ILogViewerService logs)
    {
        LogViewerOperationStatus status = LogViewerOperationStatus.Success;
        PagedModel<LogTemplate> page = await paging.PartAsync(async (skip, take) =>
        {
            Attempt<PagedModel<LogTemplate>, LogViewerOperationStatus> result = await logs.GetMessageTemplatesAsync(startDate, endDate, skip, take);
            status = result.Status;
            return result.Result ?? new PagedModel<LogTemplate>(0, []);
        });
        return status != LogViewerOperationStatus.Success ? Problem(status) : EndpointExtensions.Ok(new PagedAnswer<LogTemplateResponseModel>(
            page.Total, [.. page.Items.Select(template => new LogTemplateResponseModel(template.MessageTemplate, template.Count))]));
    }

    private static async Task<IResult> ValidateSizeAsync(DateTimeOffset? startDate, DateTimeOffset? endDate, ILogViewerService logs)
    {
        Attempt<bool, LogViewerOperationStatus> result = await logs.CanViewLogsAsync(startDate, endDate);
        return result.Success ? Results.Ok() : Problem(result.Status);
    }

    private static async Task<IResult> SavedSearchesAsync(Paging paging, ILogViewerService logs)
    {
        PagedModel<ILogViewerQuery> page = await paging.PartAsync(logs.GetSavedLogQueriesAsync);
        return EndpointExtensions.Ok(new PagedAnswer<SavedLogSearchModel>(page.Total, [.. page.Items.Select(search => new SavedLogSearchModel(search.Name, search.Query))]));
    }

    private static async Task<IResult> SavedSearchAsync(string name, ILogViewerService logs) => await logs.GetSavedLogQueryByNameAsync(name) is { } search
        ? EndpointExtensions.Ok(new SavedLogSearchModel(search.Name, search.Query))
        : Problem(LogViewerOperationStatus.NotFoundLogSearch);

    private static async Task<IResult> SaveSearchAsync(Body<SavedLogSearchModel> body, ILogViewerService logs)
    {
        Attempt<ILogViewerQuery?, LogViewerOperationStatus> result = await logs.AddSavedLogQueryAsync(body.Value.Name, body.Value.Query);
        return result.Success ? new CreatedAnswer("log-viewer/saved-search", body.Value.Name) : Problem(result.Status);
    }

    private static async Task<IResult> DeleteSearchAsync(string name, ILogViewerService logs)
    {
        Attempt<ILogViewerQuery?, LogViewerOperationStatus> result = await logs.DeleteSavedLogQueryAsync(name);
        return result.Success ? Results.Ok() : Problem(result.Status);
    }

    private static OperationProblem Problem(LogViewerOperationStatus status) => status switch
    {
        LogViewerOperationStatus.NotFoundLogSearch => OperationProblem.NotFound(status, "The log search could not be found"),
        LogViewerOperationStatus.DuplicateLogSearch => OperationProblem.BadRequest(status, "Duplicate log search name", "Another log search already exists with the attempted name."),
        LogViewerOperationStatus.CancelledByLogsSizeValidation => OperationProblem.BadRequest(
            status, "Cancelled due to log file size", "The log file size for the requested date range prevented the operation."),
        _ => OperationProblem.BadRequest(status, "The logs cannot be read so"),
    };
}
