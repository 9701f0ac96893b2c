using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Members;

internal sealed record MemberGroupResponseModel(Guid Id, string Name);

internal sealed record CreateMemberGroupRequestModel(string Name, Guid? Id = null) : ICheckedRequest
{
    public IEnumerable<(string Path, string Message)> Problems() => string.IsNullOrWhiteSpace(Name) ? [("$.name", "The Name field is required.")] : [];
}

internal sealed record UpdateMemberGroupRequestModel(string Name) : ICheckedRequest
{
    public IEnumerable<(string Path, string Message)> Problems() => string.IsNullOrWhiteSpace(Name) ? [("$.name", "The Name field is required.")] : [];
}

internal sealed record MemberVariantItemModel(string Name, string? Culture);

internal sealed record MemberItemResponseModel(
    Guid Id, ContentTypeReference MemberType, IReadOnlyCollection<MemberVariantItemModel> Variants, string Kind, IReadOnlyCollection<Flag> Flags);
