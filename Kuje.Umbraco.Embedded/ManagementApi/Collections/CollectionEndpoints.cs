using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Kuje.Umbraco.Embedded.ManagementApi.Trees;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Collections;

/// <summary>The children of a list, as its collection shows them.</summary>
internal static class CollectionEndpoints
{
    private const string DefaultOrder = "updateDate";

    public static void MapCollections(this IEndpointRouteBuilder api)
    {
        api.MapSection("/collection/document", Constants.Applications.Content).MapGet("/{id:guid}", DocumentsAsync);
        api.MapSection("/collection/media", Constants.Applications.Media, Constants.Applications.Content).MapGet("", MediaAsync);
    }

    private static async Task<IResult> DocumentsAsync(
        Guid id, string? dataTypeId, string? orderBy, string? orderCulture, Direction? orderDirection, string? filter, Paging paging,
        IContentService documents, CollectionSettings settings, ICoreScopeProvider scopes, CollectionMapping mapping, ManagementAccess access)
    {
        if (documents.GetById(id) is not { } parent)
            return CollectionSettings.Problem(ContentCollectionOperationStatus.ContentNotFound);
        if (await access.DeniesAsync(ActionBrowse.ActionLetter, id))
            return OperationProblem.Forbidden;
        if (!TryKey(dataTypeId, out Guid? dataType))
            return new RequestProblem("dataTypeId", "The parameter dataTypeId must be an id.");
        (ListViewConfiguration? configuration, ContentCollectionOperationStatus status) = await settings.FindAsync(dataType, parent.ContentType.ListView);
        if (configuration is null)
            return CollectionSettings.Problem(status);
        string? culture = string.IsNullOrEmpty(orderCulture) ? null : orderCulture;
        if (CollectionSettings.Order(configuration, orderBy ?? DefaultOrder, culture, orderDirection ?? Direction.Ascending) is not { } order)
            return CollectionSettings.Problem(ContentCollectionOperationStatus.OrderByNotPartOfCollectionConfiguration);
        IQuery<IContent>? wanted = null;
        if (!string.IsNullOrWhiteSpace(filter))
            wanted = scopes.CreateQuery<IContent>().Where(document => document.Name!.Contains(filter));
        PagedModel<IContent> page = paging.Part((long index, int size, out long total) =>
            documents.GetPagedChildren(parent.Id, index, size, out total, null, wanted, order, loadTemplates: false));
        ISet<Guid>? readable = await access.ReadableAsync([.. page.Items.Select(document => document.Key)]);
        return EndpointExtensions.Ok(new PagedAnswer<DocumentCollectionResponseModel>(
            page.Total,
            mapping.Documents([.. page.Items.Where(document => readable?.Contains(document.Key) != false)], CollectionSettings.Properties(configuration))));
    }

    private static async Task<IResult> MediaAsync(
        string? id, string? dataTypeId, string? orderBy, Direction? orderDirection, string? filter, Paging paging,
        IMediaService media, CollectionSettings settings, ICoreScopeProvider scopes, CollectionMapping mapping, StartNodes starts, ManagementAccess access)
    {
        if (!TryKey(id, out Guid? key))
            return new RequestProblem("id", "The parameter id must be an id.");
        if (!TryKey(dataTypeId, out Guid? dataType))
            return new RequestProblem("dataTypeId", "The parameter dataTypeId must be an id.");
        IMedia? parent = key is { } folder ? media.GetById(folder) : null;
        if (key is not null && parent is null)
            return CollectionSettings.Problem(ContentCollectionOperationStatus.ContentNotFound);
        string[]? startPaths = starts.Paths(UmbracoObjectTypes.Media);
        if (parent is not null && await access.DeniesMediaAsync(parent.Key))
            return OperationProblem.Forbidden;
        (ListViewConfiguration? configuration, ContentCollectionOperationStatus status) =
            await settings.FindAsync(dataType, parent is null ? Constants.DataTypes.Guids.ListViewMediaGuid : parent.ContentType.ListView);
        if (configuration is null)
            return CollectionSettings.Problem(status);
        if (CollectionSettings.Order(configuration, orderBy ?? DefaultOrder, null, orderDirection ?? Direction.Ascending) is not { } order)
            return CollectionSettings.Problem(ContentCollectionOperationStatus.OrderByNotPartOfCollectionConfiguration);

        PagedModel<IMedia> page;
        if (parent is null && startPaths is not null)
        {
            // Who may not see the root sees where they start instead.
            IReadOnlyList<int> ids = [.. starts.Ids(UmbracoObjectTypes.Media)];
            IMedia[] all = ids.Count == 0 ? [] : [.. media.GetByIds(ids).Where(item => Matches(item, filter)).OrderBy(item => item.Name, StringComparer.CurrentCultureIgnoreCase)];
            page = new PagedModel<IMedia>(all.Length, [.. all.Skip(paging.Skip).Take(paging.Take)]);
        }
        else
        {
            IQuery<IMedia>? wanted = null;
            if (!string.IsNullOrWhiteSpace(filter))
                wanted = scopes.CreateQuery<IMedia>().Where(item => item.Name!.Contains(filter));
            page = paging.Part((long index, int size, out long total) =>
                media.GetPagedChildren(parent?.Id ?? Constants.System.Root, index, size, out total, wanted, order));
        }

        return EndpointExtensions.Ok(new PagedAnswer<MediaCollectionResponseModel>(
            page.Total, mapping.Media([.. page.Items], CollectionSettings.Properties(configuration))));
    }

    private static bool Matches(IMedia item, string? filter) =>
        string.IsNullOrWhiteSpace(filter) || item.Name?.Contains(filter, StringComparison.CurrentCultureIgnoreCase) == true;

    // The client sends an empty id where it has none.
    private static bool TryKey(string? text, out Guid? key)
    {
        key = null;
        if (string.IsNullOrEmpty(text))
            return true;
        bool read = Guid.TryParse(text, out Guid parsed);
        key = parsed;
        return read;
    }
}
