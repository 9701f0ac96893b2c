using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>
/// Reads every configured section of <c>Umbraco:CMS</c> at the start, so that a wrong value is told then, and not by the first request
/// that needs it. Sections that are not there are left alone: some of Umbraco's own defaults would not pass its validation.
/// </summary>
internal static class SettingsCheck
{
    public static void AddSettingsCheck(this IServiceCollection services, IConfiguration configuration)
    {
        MethodInfo check = typeof(SettingsCheck).GetMethod(nameof(Check), BindingFlags.NonPublic | BindingFlags.Static)!;
        List<Type> sections = services
            .Where(service => service.ServiceType.IsConstructedGenericType && service.ServiceType.GetGenericTypeDefinition() == typeof(IConfigureOptions<>))
            .Select(service => service.ServiceType.GenericTypeArguments[0])
            .Where(type => SectionOf(type) is { } key && configuration.GetSection(key).Exists())
            .Distinct()
            .ToList();
        foreach (Type section in sections)
            check.MakeGenericMethod(section).Invoke(null, [services]);
    }

    /// <summary>The section that Umbraco reads the options from, if they are Umbraco's.</summary>
    public static string? SectionOf(Type options) => options.GetCustomAttribute<UmbracoOptionsAttribute>()?.ConfigurationKey;

    private static void Check<T>(IServiceCollection services)
        where T : class => services.AddOptions<T>().ValidateOnStart();
}
