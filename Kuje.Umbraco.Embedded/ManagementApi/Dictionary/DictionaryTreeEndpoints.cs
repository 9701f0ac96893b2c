using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Kuje.Umbraco.Embedded.ManagementApi.Trees;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.ManagementApi.Dictionary;

/// <summary>The tree of dictionary items.</summary>
internal static class DictionaryTreeEndpoints
{
    public static void MapDictionaryTree(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder tree = api.MapSection("/tree/dictionary", Constants.Applications.Translation);
        tree.MapGet("/root", RootAsync);
        tree.MapGet("/children", ChildrenAsync);
        tree.MapGet("/ancestors", AncestorsAsync);
    }

    private static async Task<IResult> RootAsync(Paging paging, IDictionaryItemService dictionary) =>
        await AnswerAsync(await dictionary.GetAtRootAsync(), paging, dictionary);

    private static async Task<IResult> ChildrenAsync(Guid parentId, Paging paging, IDictionaryItemService dictionary) =>
        await AnswerAsync(await dictionary.GetChildrenAsync(parentId), paging, dictionary);

    private static async Task<IResult> AncestorsAsync(Guid descendantId, IDictionaryItemService dictionary)
    {
        var path = new List<NamedTreeItemResponseModel>();
        for (IDictionaryItem? item = await dictionary.GetAsync(descendantId); item is not null; item = item.ParentId is { } parent ? await dictionary.GetAsync(parent) : null)
            path.Insert(0, await ItemAsync(item, dictionary));
        return EndpointExtensions.Ok(path);
    }

    private static async Task<IResult> AnswerAsync(IEnumerable<IDictionaryItem> level, Paging paging, IDictionaryItemService dictionary)
    {
        IDictionaryItem[] all = [.. level.OrderBy(item => item.ItemKey, StringComparer.CurrentCultureIgnoreCase)];
        var items = new List<NamedTreeItemResponseModel>();
        foreach (IDictionaryItem item in all.Skip(paging.Skip).Take(paging.Take))
            items.Add(await ItemAsync(item, dictionary));
        return EndpointExtensions.Ok(new PagedAnswer<NamedTreeItemResponseModel>(all.Length, items));
    }

    private static async Task<NamedTreeItemResponseModel> ItemAsync(IDictionaryItem item, IDictionaryItemService dictionary) =>
        new(item.Key, ReferenceById.Of(item.ParentId), item.ItemKey, await dictionary.CountChildrenAsync(item.Key) > 0, []);
}
