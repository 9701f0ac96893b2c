using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Documents;

/// <summary>Documents copied; media are not.</summary>
internal static class DocumentCopyEndpoints
{
    public static void MapDocumentCopies(this IEndpointRouteBuilder api) =>
        api.MapSection("/document", Constants.Applications.Content).MapPost("/{id:guid}/copy", CopyAsync);

    private static async Task<IResult> CopyAsync(Guid id, Body<CopyDocumentRequestModel> body, IContentEditingService editing, ManagementAccess access)
    {
        if (await access.DeniesAsync(ActionCopy.ActionLetter, id) || await access.DeniesAsync(ActionNew.ActionLetter, body.Value.Target?.Id))
            return OperationProblem.Forbidden;
        Attempt<IContent?, ContentEditingOperationStatus> result = await editing.CopyAsync(
            id, body.Value.Target?.Id, body.Value.RelateToOriginal, body.Value.IncludeDescendants, access.UserKey);
        return result is { Success: true, Result: { } copy } ? new CreatedAnswer("document", copy.Key.ToString()) : ContentProblems.Of(result.Status);
    }
}
