using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DynamicRoot;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Pickers;

/// <summary>What property editors ask: where a picker begins, and whether a property has values.</summary>
internal static class PickerEndpoints
{
    public static void MapPickers(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder roots = api.MapSection("/dynamic-root", Constants.Applications.Content, Constants.Applications.Settings);
        roots.MapPost("/query", RootsAsync);
        roots.MapGet("/steps", Steps);
        api.MapSection("/property-type", Constants.Applications.Content, Constants.Applications.Settings).MapGet("/is-used", IsUsedAsync);
    }

    private static async Task<IResult> RootsAsync(Body<DynamicRootRequestModel> body, IDynamicRootService dynamicRoots, DynamicRootQueryStepCollection known)
    {
        DynamicRootRequestModel request = body.Value;
        int unknown = request.Query.Steps.Select(step => step.Alias).ToList()
            .FindIndex(alias => known.All(step => !step.SupportedDirectionAlias.Equals(alias, StringComparison.OrdinalIgnoreCase)));
        if (unknown >= 0)
            return new RequestProblem($"$.query.steps[{unknown}].alias", "There is no such step.");
        IEnumerable<Guid> found = await dynamicRoots.GetDynamicRootsAsync(new DynamicRootNodeQuery
        {
            OriginAlias = request.Query.Origin.Alias,
            OriginKey = request.Query.Origin.Id,
            Context = new DynamicRootContext { CurrentKey = request.Context.Id, ParentKey = request.Context.Parent.Id },
            QuerySteps = [.. request.Query.Steps.Select(step => new DynamicRootQueryStep { Alias = step.Alias, AnyOfDocTypeKeys = step.DocumentTypeIds })],
        });
        return EndpointExtensions.Ok(new { Roots = found.ToArray() });
    }

    private static IResult Steps(DynamicRootQueryStepCollection steps) =>
        EndpointExtensions.Ok(steps.Select(step => step.SupportedDirectionAlias).ToArray());

    private static async Task<IResult> IsUsedAsync(Guid contentTypeId, string propertyAlias, IPropertyTypeUsageService usage)
    {
        Attempt<bool, PropertyTypeOperationStatus> result = await usage.HasSavedPropertyValuesAsync(contentTypeId, propertyAlias);
        return result.Success
            ? EndpointExtensions.Ok(result.Result)
            : OperationProblem.NotFound(result.Status, "The content type could not be found");
    }
}
