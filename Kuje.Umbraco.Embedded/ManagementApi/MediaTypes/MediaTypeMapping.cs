using Kuje.Umbraco.Embedded.ManagementApi.ContentTypes;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.ManagementApi.MediaTypes;

/// <summary>Media types to and from the shapes of the API.</summary>
internal static class MediaTypeMapping
{
    public static TModel Fill<TModel>(TModel model, UpdateMediaTypeRequestModel request)
        where TModel : MediaTypeModelBase
    {
        ContentTypeMapping.Fill(model, request);
        model.AllowedContentTypes =
            [.. request.AllowedMediaTypes.Select(allowed => new ContentTypeSort(allowed.MediaType.Id, allowed.SortOrder, string.Empty))];
        model.Compositions = [.. request.Compositions.Select(
            composition => new Composition { Key = composition.MediaType.Id, CompositionType = composition.CompositionType })];
        return model;
    }

    public static MediaTypeResponseModel Response(IMediaType type) => new()
    {
        Id = type.Key,
        Alias = type.Alias,
        Name = type.Name ?? string.Empty,
        Description = type.Description,
        Icon = type.Icon,
        AllowedAsRoot = type.AllowedAsRoot,
        VariesByCulture = type.VariesByCulture(),
        VariesBySegment = type.VariesBySegment(),
        Collection = ReferenceById.Of(type.ListView),
        IsElement = type.IsElement,
        Properties = ContentTypeMapping.Properties(type),
        Containers = ContentTypeMapping.Containers(type),
        AllowedMediaTypes = [.. (type.AllowedContentTypes ?? []).Select(allowed => new MediaTypeSortModel(new ReferenceById(allowed.Key), allowed.SortOrder))],
        Compositions = [.. type.ContentTypeComposition.Select(composition => new MediaTypeCompositionModel(
            new ReferenceById(composition.Key), ContentTypeMapping.Relation(type, composition)))],
        IsDeletable = !type.IsSystemMediaType(),
        AliasCanBeChanged = !type.IsSystemMediaType(),
    };

    public static MediaTypeItemResponseModel Item(IMediaType type) => new(type.Key, type.Name, type.Icon, []);
}
