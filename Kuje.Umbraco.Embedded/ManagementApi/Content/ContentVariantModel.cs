namespace Kuje.Umbraco.Embedded.ManagementApi.Content;

/// <summary>The name of content, in one culture.</summary>
internal sealed record ContentVariantModel(string Name, string? Culture = null, string? Segment = null);
