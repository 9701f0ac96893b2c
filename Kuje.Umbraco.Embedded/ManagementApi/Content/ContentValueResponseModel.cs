namespace Kuje.Umbraco.Embedded.ManagementApi.Content;

internal sealed record ContentValueResponseModel(string EditorAlias, string? Culture, string? Segment, string Alias, object? Value);
