using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.ManagementApi.Relations;

/// <summary>How nodes relate to each other, to be read.</summary>
internal static class RelationEndpoints
{
    public static void MapRelations(this IEndpointRouteBuilder api)
    {
        api.MapGet("/item/relation-type", Items);
        RouteGroupBuilder types = api.MapSection("/relation-type", Constants.Applications.Settings);
        types.MapGet("", Types);
        types.MapGet("/{id:guid}", Read);
        api.MapSection("/relation", Constants.Applications.Settings).MapGet("/type/{id:guid}", OfTypeAsync);
        api.MapSection("/object-types", Constants.Applications.Settings).MapGet("", Objects);
    }

    private static IResult Items(Guid[] id, IRelationService relations) => EndpointExtensions.Ok(relations.GetAllRelationTypes()
        .Where(type => id.Contains(type.Key))
        .Select(type => new RelationTypeItemResponseModel(type.Key, type.Name ?? type.Alias, !type.IsSystemRelationType(), [])).ToArray());

    private static IResult Types(Paging paging, IRelationService relations) => EndpointExtensions.Ok(paging.Of<RelationTypeResponseModel>(
        [.. relations.GetAllRelationTypes().OrderBy(type => type.Name, StringComparer.CurrentCultureIgnoreCase).Select(Model)]));

    private static IResult Read(Guid id, IRelationService relations) => relations.GetRelationTypeById(id) is { } type
        ? EndpointExtensions.Ok(Model(type))
        : OperationProblem.NotFound(RelationTypeOperationStatus.NotFound, "Relation type not found", "A relation type with the given key does not exist");

    private static async Task<IResult> OfTypeAsync(Guid id, Paging paging, IRelationService relations, IEntityService entities)
    {
        if (relations.GetRelationTypeById(id) is not { } type)
            return OperationProblem.NotFound(RelationTypeOperationStatus.NotFound, "Relation type not found", "A relation type with the given key does not exist");
        PagedModel<IRelation> page = await paging.PartAsync(async (skip, take) =>
            (await relations.GetPagedByRelationTypeKeyAsync(id, skip, take)).Result ?? new PagedModel<IRelation>(0, []));
        return EndpointExtensions.Ok(new PagedAnswer<RelationResponseModel>(page.Total, [.. page.Items.Select(relation => new RelationResponseModel(
            relation.Key, new ReferenceById(type.Key), End(relation.ParentId, entities), End(relation.ChildId, entities), relation.CreateDate, relation.Comment))]));
    }

    private static IResult Objects(Paging paging, IRelationService relations) => EndpointExtensions.Ok(paging.Of<ObjectTypeResponseModel>(
        [.. relations.GetAllowedObjectTypes().Select(type => new ObjectTypeResponseModel(type.GetGuid(), type.GetFriendlyName()))]));

    private static RelationTypeResponseModel Model(IRelationType type) => new(
        type.Key,
        type.Name ?? type.Alias,
        type.Alias,
        type.IsBidirectional,
        type is IRelationTypeWithIsDependency { IsDependency: true },
        Object(type.ParentObjectType),
        Object(type.ChildObjectType));

    private static ObjectTypeResponseModel? Object(Guid? key) =>
        key is { } known && known != Guid.Empty ? new ObjectTypeResponseModel(known, ObjectTypes.GetUmbracoObjectType(known).GetFriendlyName()) : null;

    private static RelationEndModel End(int id, IEntityService entities) =>
        entities.Get(id) is { } entity ? new RelationEndModel(entity.Key, entity.Name) : new RelationEndModel(Guid.Empty, null);
}
