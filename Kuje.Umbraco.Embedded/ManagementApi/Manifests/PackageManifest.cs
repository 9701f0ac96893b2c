using System.Text.Json;

namespace Kuje.Umbraco.Embedded.ManagementApi.Manifests;

/// <summary>An <c>umbraco-package.json</c>.</summary>
internal sealed record PackageManifest
{
    public required string Name { get; init; }

    public string? Id { get; init; }

    public string? Version { get; init; }

    /// <summary>Whether the sign-in page may have the extensions too.</summary>
    public bool AllowPublicAccess { get; init; }

    public IReadOnlyCollection<JsonElement> Extensions { get; init; } = [];

    public PackageImportMap? Importmap { get; init; }

    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };
}
