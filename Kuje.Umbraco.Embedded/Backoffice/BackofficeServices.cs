using Kuje.Umbraco.Embedded.Backoffice.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace Kuje.Umbraco.Embedded.Backoffice;

internal static class BackofficeServices
{
    public static IServiceCollection AddBackoffice(this IServiceCollection services)
    {
        services.AddOptions<BackofficeOptions>().BindConfiguration("Umbraco:Embedded:Backoffice");
        services.AddSingleton<BackofficeFiles>();
        services.AddSingleton<BackofficePage>();
        services.AddSingleton<SignInShell>();
        services.AddSingleton<SignInPage>();
        services.AddSingleton<PasswordPage>();
        return services;
    }
}
