using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.ContentTypes;

/// <summary>What a document type and a media type have both, as it is sent to be saved.</summary>
internal record ContentTypeRequestModel : ICheckedRequest
{
    public required string Alias { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? Icon { get; init; }

    public bool AllowedAsRoot { get; init; }

    public bool VariesByCulture { get; init; }

    public bool VariesBySegment { get; init; }

    public ReferenceById? Collection { get; init; }

    public bool IsElement { get; init; }

    public required IReadOnlyCollection<PropertyTypeModel> Properties { get; init; }

    public required IReadOnlyCollection<PropertyTypeContainerModel> Containers { get; init; }

    public IEnumerable<(string Path, string Message)> Problems()
    {
        if (string.IsNullOrWhiteSpace(Alias))
            yield return ("$.alias", "The Alias field is required.");
        if (string.IsNullOrWhiteSpace(Name))
            yield return ("$.name", "The Name field is required.");
    }
}
