namespace Kuje.Umbraco.Embedded.ContentTypes;

/// <summary>A property type that content of these types no longer has.</summary>
internal sealed record DroppedPropertyType(int PropertyTypeId, IReadOnlyList<int> ContentTypeIds);
