using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kuje.Umbraco.Embedded.ManagementApi.Manifests;

/// <summary>What packages add to the backoffice.</summary>
internal static class ManifestEndpoints
{
    /// <summary>What the sign-in page may load.</summary>
    public static void MapPublicManifests(this IEndpointRouteBuilder anonymous) => anonymous.MapGet("/manifest/manifest/public", Public);

    public static void MapManifests(this IEndpointRouteBuilder api)
    {
        api.MapGet("/manifest/manifest", All);
        api.MapGet("/manifest/manifest/private", Private);
    }

    private static IResult All(PackageManifests manifests) => Answer(manifests.All);

    private static IResult Public(PackageManifests manifests) => Answer(manifests.All.Where(manifest => manifest.AllowPublicAccess));

    private static IResult Private(PackageManifests manifests) => Answer(manifests.All.Where(manifest => !manifest.AllowPublicAccess));

    private static IResult Answer(IEnumerable<PackageManifest> manifests) => EndpointExtensions.Ok(manifests
        .Select(manifest => new ManifestResponseModel(manifest.Name, manifest.Id, manifest.Version, manifest.Extensions)).ToArray());
}
