using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Logging.Viewer;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.Settings;

/// <summary>The log viewer over what is in memory: it is never too much to be read, as Umbraco's files can be.</summary>
internal sealed class RecentLogViewerService(ILogViewerQueryRepository queries, ICoreScopeProvider scopes, ILogViewerRepository log)
    : LogViewerServiceBase(queries, scopes, log)
{
    protected override string LoggerName => nameof(RecentLog);

    public override Task<Attempt<bool, LogViewerOperationStatus>> CanViewLogsAsync(LogTimePeriod logTimePeriod) =>
        Task.FromResult(Attempt.SucceedWithStatus(LogViewerOperationStatus.Success, true));
}
