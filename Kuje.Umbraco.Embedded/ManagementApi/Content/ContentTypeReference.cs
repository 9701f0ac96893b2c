using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Kuje.Umbraco.Embedded.ManagementApi.Content;

/// <summary>The type of content, with what a tree shows of it.</summary>
internal sealed record ContentTypeReference(Guid Id, string? Icon, ReferenceById? Collection)
{
    public static ContentTypeReference Of(IContentEntitySlim entity) =>
        new(entity.ContentTypeKey, entity.ContentTypeIcon, ReferenceById.Of(entity.ListViewKey));

    public static ContentTypeReference Of(ISimpleContentType type) => new(type.Key, type.Icon, ReferenceById.Of(type.ListView));
}
