using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace Kuje.Umbraco.Editorial;

internal static class EditorialServices
{
    public static IUmbracoBuilder AddKujeEditorialRules(this IUmbracoBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services
            .AddSingleton<TextLibrary>()
            .AddSingleton<EditorLanguage>()
            .AddSingleton<FinnishClock>()
            .AddSingleton<FindingWriter>();
        return builder
            .AddNotificationHandler<ContentPublishingNotification, PublishingHandler>()
            .AddNotificationHandler<ContentSavingNotification, SavingHandler>();
    }
}
