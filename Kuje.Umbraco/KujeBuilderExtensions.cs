using Kuje.Umbraco.Backoffice;
using Kuje.Umbraco.Delivery;
using Kuje.Umbraco.Directory.Search;
using Kuje.Umbraco.Editorial;
using Kuje.Umbraco.Schema.Installation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Kuje.Umbraco;

/// <summary>Adds Kuje to an Umbraco site.</summary>
public static class KujeBuilderExtensions
{
    /// <summary>Adds everything Kuje needs. <see cref="KujeComposer"/> calls it; a second call does nothing. Nor does a call when <see cref="KujeOptions.Enabled"/> is off.</summary>
    public static IUmbracoBuilder AddKuje(this IUmbracoBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var section = builder.Config.GetSection(KujeOptions.Section);
        if (!section.GetValue(nameof(KujeOptions.Enabled), defaultValue: true)
            || builder.Services.Any(service => service.ServiceType == typeof(Registered)))
        {
            return builder;
        }

        builder.Services.AddSingleton<Registered>();
        builder.Services.AddOptions<KujeOptions>().Bind(section).ValidateOnStart();
        builder.AddKujeInstallation();
        builder.AddKujeEditorialRules();
        builder.AddKujeSearch();
        builder.AddKujeBackoffice();
        builder.AddKujeDelivery();
        return builder;
    }

    private sealed class Registered;
}
