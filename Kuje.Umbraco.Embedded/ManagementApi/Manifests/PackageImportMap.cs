namespace Kuje.Umbraco.Embedded.ManagementApi.Manifests;

/// <summary>Modules that a package offers to others, for the import map of the backoffice's page.</summary>
internal sealed record PackageImportMap(
    IReadOnlyDictionary<string, string>? Imports = null, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Scopes = null);
