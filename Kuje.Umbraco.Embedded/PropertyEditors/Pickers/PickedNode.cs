namespace Kuje.Umbraco.Embedded.PropertyEditors.Pickers;

/// <summary>A picked node as clients send and receive it.</summary>
/// <param name="Type"><c>document</c>, <c>media</c> or <c>member</c>.</param>
/// <param name="Unique">Its key.</param>
internal sealed record PickedNode(string Type, Guid Unique);
