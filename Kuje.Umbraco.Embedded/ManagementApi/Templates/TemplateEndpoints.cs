using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Kuje.Umbraco.Embedded.ManagementApi.Trees;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Templates;

/// <summary>Templates, to be read: this engine renders no pages, but a database may have come with some.</summary>
internal static class TemplateEndpoints
{
    public static void MapTemplates(this IEndpointRouteBuilder api)
    {
        api.MapGet("/item/template", ItemsAsync);
        api.MapGet("/item/template/search", SearchAsync);

        RouteGroupBuilder group = api.MapSection("/template", Constants.Applications.Settings);
        group.MapGet("/configuration", Configuration);
        group.MapGet("/{id:guid}", ReadAsync);

        RouteGroupBuilder tree = api.MapSection("/tree/template", Constants.Applications.Settings);
        tree.MapGet("/root", RootAsync);
        tree.MapGet("/children", ChildrenAsync);
        tree.MapGet("/ancestors", AncestorsAsync);
        tree.MapGet("/siblings", SiblingsAsync);
    }

    private static async Task<IResult> ItemsAsync(Guid[] id, ITemplateService templates) =>
        EndpointExtensions.Ok(id.Length == 0 ? [] : (await templates.GetAllAsync(id)).Select(Item).ToArray());

    private static async Task<IResult> SearchAsync(Paging paging, ITemplateService templates, string query = "") =>
        EndpointExtensions.Ok(paging.Of<TemplateItemResponseModel>([.. (await AllAsync(templates))
            .Where(template => template.Name?.Contains(query, StringComparison.CurrentCultureIgnoreCase) == true)
            .Select(Item)]));

    private static IResult Configuration() => EndpointExtensions.Ok(new { Disabled = true });

    private static async Task<IResult> ReadAsync(Guid id, ITemplateService templates)
    {
        if (await templates.GetAsync(id) is not { } template)
            return OperationProblem.NotFound(TemplateOperationStatus.TemplateNotFound, "The template could not be found");
        ITemplate? master = template.MasterTemplateAlias is { Length: > 0 } alias ? await templates.GetAsync(alias) : null;
        return EndpointExtensions.Ok(new TemplateResponseModel(
            template.Key, template.Name ?? template.Alias, template.Alias, template.Content, ReferenceById.Of(master?.Key)));
    }

    private static async Task<IResult> RootAsync(Paging paging, ITemplateService templates) => Answer(await AllAsync(templates), null, paging);

    private static async Task<IResult> ChildrenAsync(Guid parentId, Paging paging, ITemplateService templates)
    {
        ITemplate[] all = await AllAsync(templates);
        return all.FirstOrDefault(template => template.Key == parentId) is { } parent
            ? Answer(all, parent, paging)
            : EndpointExtensions.Ok(new PagedAnswer<NamedTreeItemResponseModel>(0, []));
    }

    private static async Task<IResult> AncestorsAsync(Guid descendantId, ITemplateService templates)
    {
        ITemplate[] all = await AllAsync(templates);
        var path = new List<NamedTreeItemResponseModel>();
        for (ITemplate? template = all.FirstOrDefault(candidate => candidate.Key == descendantId);
             template is not null && path.TrueForAll(item => item.Id != template.Key);
             template = Master(template, all))
        {
            path.Insert(0, TreeItem(template, all));
        }

        return EndpointExtensions.Ok(path);
    }

    private static async Task<IResult> SiblingsAsync(Guid target, int? before, int? after, ITemplateService templates)
    {
        ITemplate[] all = await AllAsync(templates);
        if (all.FirstOrDefault(candidate => candidate.Key == target) is not { } template)
            return Results.NotFound();
        ITemplate[] level = Level(all, Master(template, all));
        int place = Array.IndexOf(level, template);
        int first = Math.Max(0, place - Math.Clamp(before ?? 0, 0, 500));
        int last = Math.Min(level.Length - 1, place + Math.Clamp(after ?? 0, 0, 500));
        return EndpointExtensions.Ok(new SiblingsAnswer<NamedTreeItemResponseModel>(
            first, level.Length - 1 - last, [.. level[first..(last + 1)].Select(sibling => TreeItem(sibling, all))]));
    }

    private static async Task<ITemplate[]> AllAsync(ITemplateService templates) =>
        [.. (await templates.GetAllAsync(Array.Empty<string>())).OrderBy(template => template.Name, StringComparer.CurrentCultureIgnoreCase)];

    private static IResult Answer(ITemplate[] all, ITemplate? parent, Paging paging) =>
        EndpointExtensions.Ok(paging.Of<NamedTreeItemResponseModel>([.. Level(all, parent).Select(template => TreeItem(template, all))]));

    private static ITemplate[] Level(ITemplate[] all, ITemplate? parent) => [.. all.Where(template => ReferenceEquals(Master(template, all), parent))];

    private static ITemplate? Master(ITemplate template, ITemplate[] all) =>
        template.MasterTemplateAlias is { Length: > 0 } alias ? all.FirstOrDefault(candidate => candidate.Alias == alias) : null;

    private static NamedTreeItemResponseModel TreeItem(ITemplate template, ITemplate[] all) => new(
        template.Key, ReferenceById.Of(Master(template, all)?.Key), template.Name ?? template.Alias, Level(all, template).Length > 0, []);

    private static TemplateItemResponseModel Item(ITemplate template) => new(template.Key, template.Name ?? template.Alias, template.Alias, []);
}
