using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Media;

internal sealed record UpdateMediaRequestModel : ContentRequestModel;

internal sealed record CreateMediaRequestModel : ContentRequestModel
{
    public Guid? Id { get; init; }

    public ReferenceById? Parent { get; init; }

    public required ReferenceById MediaType { get; init; }
}

internal sealed record MediaVariantResponseModel(DateTime CreateDate, DateTime UpdateDate, string? Culture, string? Segment, string Name);

internal sealed record MediaResponseModel(
    Guid Id,
    bool IsTrashed,
    ContentTypeReference MediaType,
    IReadOnlyCollection<Flag> Flags,
    IReadOnlyCollection<ContentValueResponseModel> Values,
    IReadOnlyCollection<MediaVariantResponseModel> Variants);

internal sealed record MediaUrlInfo(string? Culture, string? Url);

internal sealed record MediaUrlInfoResponseModel(Guid Id, IReadOnlyCollection<MediaUrlInfo> UrlInfos);
