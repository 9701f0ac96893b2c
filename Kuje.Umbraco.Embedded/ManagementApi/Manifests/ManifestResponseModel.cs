using System.Text.Json;

namespace Kuje.Umbraco.Embedded.ManagementApi.Manifests;

/// <summary>What a package adds to the backoffice.</summary>
internal sealed record ManifestResponseModel(string Name, string? Id, string? Version, IReadOnlyCollection<JsonElement> Extensions);
