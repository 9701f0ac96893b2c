using Kuje.Umbraco.Schema.Content;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace Kuje.Umbraco.Schema.Installation;

internal static class InstallationServices
{
    public static IUmbracoBuilder AddKujeInstallation(this IUmbracoBuilder builder)
    {
        builder.Services
            .AddTransient<LedgerStore>()
            .AddTransient<ContentTypeInstaller>()
            .AddTransient<IInstallStep, LanguageStep>()
            .AddTransient<IInstallStep, DataTypeStep>()
            .AddTransient<IInstallStep, ElementTypeStep>()
            .AddTransient<IInstallStep, DocumentTypeStep>()
            .AddContentSteps();
        return builder.AddNotificationAsyncHandler<UmbracoApplicationStartedNotification, Installer>();
    }
}
