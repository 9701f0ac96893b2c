using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kuje.Umbraco.Embedded.Backoffice;

/// <summary>Logo and background, which the client asks of the Management API, also before anybody is signed in.</summary>
internal static class BackofficeGraphics
{
    public static void MapBackofficeGraphics(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/umbraco/management/api/v1/security/back-office/graphics/{name}", Find).AllowAnonymous();

    private static IResult Find(string name, BackofficeFiles files) =>
        files is { Version: { } version } && files.Find($"assets/graphics/{name}.svg") is { } file
            ? new BackofficeFileResult(file, version, isVersioned: false)
            : Results.NotFound();
}
