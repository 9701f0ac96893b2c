using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Navigation;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>
/// Reads anew what is published when languages change: documents that do not vary are published in every language there is, and who names no
/// culture asks for the default one.
/// </summary>
internal sealed class LanguageChangeHandler(IPublishStatusManagementService publishStatus) : INotificationAsyncHandler<LanguageCacheRefresherNotification>
{
    public Task HandleAsync(LanguageCacheRefresherNotification notification, CancellationToken cancellationToken) =>
        publishStatus.InitializeAsync(cancellationToken);
}
