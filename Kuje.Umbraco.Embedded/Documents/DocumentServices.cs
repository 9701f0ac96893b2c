using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Documents;

internal static class DocumentServices
{
    public static IUmbracoBuilder AddDocuments(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<DocumentSchedules>();
        builder.Services.AddSingleton<DocumentPermissions>();
        builder.Services.AddSingleton<PendingUrls>();
        builder.Services.AddSingleton<DocumentRepository>();
        builder.Services.AddSingleton<IDocumentRepository>(provider => provider.GetRequiredService<DocumentRepository>());
        builder.Services.AddSingleton<IDocumentBlueprintRepository, DocumentBlueprintRepository>();
        builder.Services.AddSingleton<IDocumentVersionRepository, DocumentVersionRepository>();
        builder.Services.AddSingleton<IDocumentUrlRepository, DocumentUrlRepository>();
        builder.Services.AddSingleton<IDocumentUrlAliasRepository, DocumentUrlAliasRepository>();
        builder.Services.AddSingleton<IPublishStatusRepository, PublishStatusRepository>();
        builder.AddNotificationAsyncHandler<UmbracoApplicationStartedNotification, PendingUrlsReplay>();
        return builder;
    }
}
