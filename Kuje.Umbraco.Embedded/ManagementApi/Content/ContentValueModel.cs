namespace Kuje.Umbraco.Embedded.ManagementApi.Content;

/// <summary>The value of a property, in one culture.</summary>
internal sealed record ContentValueModel(string Alias, object? Value = null, string? Culture = null, string? Segment = null);
