using Kuje.Umbraco.Embedded.ManagementApi.Collections;
using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.ContentTypes;
using Kuje.Umbraco.Embedded.ManagementApi.Documents;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Kuje.Umbraco.Embedded.ManagementApi.Manifests;
using Kuje.Umbraco.Embedded.ManagementApi.Security;
using Kuje.Umbraco.Embedded.ManagementApi.TreeOperations;
using Kuje.Umbraco.Embedded.ManagementApi.Trees;
using Kuje.Umbraco.Embedded.ManagementApi.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kuje.Umbraco.Embedded.ManagementApi;

internal static class ManagementServices
{
    /// <summary>The name of the policy that sites and packages know from Umbraco.</summary>
    public const string Policy = "BackOfficeAccess";

    public static IServiceCollection AddManagementApi(this IServiceCollection services)
    {
        services.AddSingleton<SignInTokens>();
        services.AddSingleton<PasswordSignIn>();
        services.AddSingleton<ManagementAccess>();
        services.AddSingleton<ContentValues>();
        services.AddSingleton<DocumentMapping>();
        services.AddSingleton<PropertyPermissions>();
        services.AddSingleton<CollectionSettings>();
        services.AddSingleton<CollectionMapping>();
        services.AddSingleton<StartNodes>();
        services.AddSingleton<DocumentOperations>();
        services.AddSingleton<MediaOperations>();
        services.AddSingleton<Branches>();
        services.AddSingleton<PropertyKeys>();
        services.AddSingleton<NamedTrees>();
        services.AddSingleton<EntitySearch>();
        services.AddSingleton<DocumentItems>();
        services.AddSingleton<PackageManifests>();
        services.AddSingleton<UserMapping>();
        services.AddSingleton<UserGroupMapping>();
        services.AddSingleton<UserRights>();
        services.AddSingleton<Avatars>();
        services.AddSingleton<UserMailSettings>();
        services.AddSingleton<PasswordResetMails>();
        services.AddHostedService(provider => provider.GetRequiredService<PasswordResetMails>());
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, BackOfficeTokenHandler>(BackOfficeTokenHandler.SchemeName, null);
        services.AddAuthorizationBuilder().AddPolicy(
            Policy, policy => policy.AddAuthenticationSchemes(BackOfficeTokenHandler.SchemeName).RequireAuthenticatedUser());
        // A parameter that cannot be read is answered, also in development.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        return services;
    }
}
