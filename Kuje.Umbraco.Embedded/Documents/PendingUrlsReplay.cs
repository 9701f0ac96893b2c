using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.Documents;

/// <summary>Writes at start the URL segments that an earlier process did not get to.</summary>
internal sealed partial class PendingUrlsReplay(
    ICoreScopeProvider scopes, PendingUrls pending, IDocumentUrlService urls, IDocumentUrlAliasService aliases, ILogger<PendingUrlsReplay> logger)
    : INotificationAsyncHandler<UmbracoApplicationStartedNotification>
{
    public async Task HandleAsync(UmbracoApplicationStartedNotification notification, CancellationToken cancellationToken)
    {
        List<Guid> documents;
        using (ICoreScope scope = scopes.CreateCoreScope(autoComplete: true))
            documents = pending.All();
        if (documents.Count == 0)
            return;

        LogReplay(documents.Count);
        foreach (Guid document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await urls.CreateOrUpdateUrlSegmentsAsync(document);
            await aliases.CreateOrUpdateAliasesAsync(document);
        }

        using (ICoreScope scope = scopes.CreateCoreScope())
        {
            pending.Clear(documents);
            scope.Complete();
        }
    }

    [LoggerMessage(LogLevel.Information, "Writing the URLs of {Count} documents that the last process was stopped before.")]
    private partial void LogReplay(int count);
}
