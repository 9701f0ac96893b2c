using Kuje.Umbraco.Backoffice.Overview;
using Kuje.Umbraco.Backoffice.Preview;
using Kuje.Umbraco.Schema.Installation;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace Kuje.Umbraco.Backoffice;

internal static class BackofficeServices
{
    public static IUmbracoBuilder AddKujeBackoffice(this IUmbracoBuilder builder)
    {
        builder.Services
            .AddSingleton<IStartupFilter, BackofficeBranch>()
            .AddTransient<IInstallStep, SectionStep>()
            .AddSingleton<SummaryReader>()
            .AddSingleton<SummaryIndex>()
            .AddSingleton<OverviewBuilder>()
            .AddSingleton<CreationPlaces>()
            .AddSingleton<LatestChanges>()
            .AddSingleton<SignedInUser>()
            .AddTransient<DocumentJson>();
        return builder.AddNotificationHandler<ContentCacheRefresherNotification, SummaryIndexRefresher>();
    }
}
