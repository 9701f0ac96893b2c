using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Kuje.Umbraco.Embedded.DeliveryApi.OpenApi;

/// <summary>Lets the document follow the site's types, data types and languages.</summary>
internal sealed class ApiDescriptionChangeHandler(ApiDescription description) :
    INotificationHandler<ContentTypeCacheRefresherNotification>,
    INotificationHandler<DataTypeCacheRefresherNotification>,
    INotificationHandler<LanguageCacheRefresherNotification>
{
    public void Handle(ContentTypeCacheRefresherNotification notification) => description.Forget();

    public void Handle(DataTypeCacheRefresherNotification notification) => description.Forget();

    public void Handle(LanguageCacheRefresherNotification notification) => description.Forget();
}
