using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.ManagementApi.Trees;

/// <summary>The trees of the settings: types and blueprints in their folders.</summary>
internal sealed class NamedTrees(
    IEntityService entities, IDataTypeService dataTypes, IContentTypeService documentTypes, IMediaTypeService mediaTypes)
{
    public NamedTree DataTypes => new(entities, UmbracoObjectTypes.DataType, UmbracoObjectTypes.DataTypeContainer, DescribeDataTypes);

    public NamedTree DocumentTypes => new(entities, UmbracoObjectTypes.DocumentType, UmbracoObjectTypes.DocumentTypeContainer, DescribeDocumentTypes);

    public NamedTree MediaTypes => new(entities, UmbracoObjectTypes.MediaType, UmbracoObjectTypes.MediaTypeContainer, DescribeMediaTypes);

    public NamedTree Blueprints => new(entities, UmbracoObjectTypes.DocumentBlueprint, UmbracoObjectTypes.DocumentBlueprintContainer, DescribeBlueprints);

    private IReadOnlyList<NamedTreeItemResponseModel> DescribeDataTypes(IReadOnlyList<IEntitySlim> nodes)
    {
        Guid[] ids = Keys(nodes, UmbracoObjectTypes.DataType);
        // Core reads types without waiting for anything.
        Dictionary<Guid, IDataType> found = ids.Length == 0 ? [] : dataTypes.GetAllAsync(ids).GetAwaiter().GetResult().ToDictionary(type => type.Key);
        return [.. nodes.Select(node => found.GetValueOrDefault(node.Key) is { } type
            ? new DataTypeTreeItemResponseModel(
                node.Key, Parent(node), node.Name ?? string.Empty, node.HasChildren, [], IsFolder: false, type.EditorUiAlias, type.IsDeletableDataType())
            : new DataTypeTreeItemResponseModel(
                node.Key, Parent(node), node.Name ?? string.Empty, node.HasChildren, [], IsFolder: true, null, IsDeletable: false))];
    }

    private IReadOnlyList<NamedTreeItemResponseModel> DescribeDocumentTypes(IReadOnlyList<IEntitySlim> nodes)
    {
        Guid[] ids = Keys(nodes, UmbracoObjectTypes.DocumentType);
        Dictionary<Guid, IContentType> found = ids.Length == 0 ? [] : documentTypes.GetMany(ids).ToDictionary(type => type.Key);
        return [.. nodes.Select(node => found.GetValueOrDefault(node.Key) is { } type
            ? new DocumentTypeTreeItemResponseModel(
                node.Key, Parent(node), node.Name ?? string.Empty, node.HasChildren, [], IsFolder: false, type.IsElement, type.Icon ?? string.Empty)
            : new DocumentTypeTreeItemResponseModel(
                node.Key, Parent(node), node.Name ?? string.Empty, node.HasChildren, [], IsFolder: true, IsElement: false, string.Empty))];
    }

    private IReadOnlyList<NamedTreeItemResponseModel> DescribeMediaTypes(IReadOnlyList<IEntitySlim> nodes)
    {
        Guid[] ids = Keys(nodes, UmbracoObjectTypes.MediaType);
        Dictionary<Guid, IMediaType> found = ids.Length == 0 ? [] : mediaTypes.GetMany(ids).ToDictionary(type => type.Key);
        return [.. nodes.Select(node => found.GetValueOrDefault(node.Key) is { } type
            ? new MediaTypeTreeItemResponseModel(
                node.Key, Parent(node), node.Name ?? string.Empty, node.HasChildren, [], IsFolder: false, type.Icon ?? string.Empty, !type.IsSystemMediaType())
            : new MediaTypeTreeItemResponseModel(
                node.Key, Parent(node), node.Name ?? string.Empty, node.HasChildren, [], IsFolder: true, string.Empty, IsDeletable: false))];
    }

    private IReadOnlyList<NamedTreeItemResponseModel> DescribeBlueprints(IReadOnlyList<IEntitySlim> nodes) =>
        [.. nodes.Select(node => new DocumentBlueprintTreeItemResponseModel(
            node.Key, Parent(node), node.Name ?? string.Empty, node.HasChildren, [], node is not IDocumentEntitySlim,
            node is IDocumentEntitySlim blueprint ? ContentTypeReference.Of(blueprint) : null))];

    private static Guid[] Keys(IEnumerable<IEntitySlim> nodes, UmbracoObjectTypes type) =>
        [.. nodes.Where(node => node.NodeObjectType == type.GetGuid()).Select(node => node.Key)];

    // What is in a tree is below one of its own kind or in a folder.
    private ReferenceById? Parent(IEntitySlim node) => node.ParentId > 0 && entities.Get(node.ParentId) is { } parent ? new ReferenceById(parent.Key) : null;
}
