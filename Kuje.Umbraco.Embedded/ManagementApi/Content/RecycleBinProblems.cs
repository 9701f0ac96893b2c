using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace Kuje.Umbraco.Embedded.ManagementApi.Content;

/// <summary>Where something in the recycle bin came from.</summary>
internal static class RecycleBinProblems
{
    public static IResult Answer(RecycleBinQueryResultType status, Guid? parent) => status switch
    {
        RecycleBinQueryResultType.Success => EndpointExtensions.Ok(ReferenceById.Of(parent)),
        RecycleBinQueryResultType.ParentIsRoot => EndpointExtensions.Ok(null),
        RecycleBinQueryResultType.NotFound => OperationProblem.NotFound(status, "The item could not be found"),
        RecycleBinQueryResultType.NoParentRecycleRelation => OperationProblem.BadRequest(
            status, "The parent is not known", "The item was thrown away together with its parent."),
        RecycleBinQueryResultType.NotTrashed => OperationProblem.BadRequest(status, "The item is not in the recycle bin"),
        RecycleBinQueryResultType.ParentIsTrashed => OperationProblem.BadRequest(status, "The original parent is in the recycle bin"),
        _ => OperationProblem.BadRequest(status, "The original parent is gone"),
    };
}
