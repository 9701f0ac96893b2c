using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.Documents;
using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Blueprints;

internal sealed record UpdateBlueprintRequestModel : ContentRequestModel;

internal sealed record CreateBlueprintRequestModel : ContentRequestModel
{
    public Guid? Id { get; init; }

    public ReferenceById? Parent { get; init; }

    public required ReferenceById DocumentType { get; init; }
}

internal sealed record CreateBlueprintFromDocumentRequestModel(ReferenceById Document, string Name, Guid? Id = null, ReferenceById? Parent = null) : ICheckedRequest
{
    public IEnumerable<(string Path, string Message)> Problems() => string.IsNullOrWhiteSpace(Name) ? [("$.name", "The Name field is required.")] : [];
}

internal sealed record DocumentBlueprintResponseModel(
    Guid Id,
    ContentTypeReference DocumentType,
    IReadOnlyCollection<Flag> Flags,
    IReadOnlyCollection<ContentValueResponseModel> Values,
    IReadOnlyCollection<DocumentVariantResponseModel> Variants);

internal sealed record DocumentBlueprintItemResponseModel(Guid Id, string Name, ContentTypeReference DocumentType, IReadOnlyCollection<Flag> Flags);
