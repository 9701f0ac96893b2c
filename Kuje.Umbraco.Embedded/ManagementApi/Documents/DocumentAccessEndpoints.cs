using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using RuleTypes = Umbraco.Cms.Core.Constants.Conventions.PublicAccess;

namespace Kuje.Umbraco.Embedded.ManagementApi.Documents;

/// <summary>Which members a document is kept for.</summary>
internal static class DocumentAccessEndpoints
{
    public static void MapDocumentAccess(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder documents = api.MapSection("/document/{id:guid}/public-access", Constants.Applications.Content);
        documents.MapGet("", ReadAsync);
        documents.MapPost("", (Guid id, Body<AccessModel> body, IPublicAccessService publicAccess, ManagementAccess access) =>
            SaveAsync(id, body.Value, access, async entry => (await publicAccess.CreateAsync(entry)).Status));
        documents.MapPut("", (Guid id, Body<AccessModel> body, IPublicAccessService publicAccess, ManagementAccess access) =>
            SaveAsync(id, body.Value, access, async entry => (await publicAccess.UpdateAsync(entry)).Status));
        documents.MapDelete("", DeleteAsync);
    }

    private static async Task<IResult> ReadAsync(
        Guid id, IPublicAccessService publicAccess, IEntityService entities, IMemberService members, IMemberGroupService groups, ManagementAccess access,
        bool includeAncestors = false)
    {
        if (await access.DeniesAsync(ActionProtect.ActionLetter, id))
            return OperationProblem.Forbidden;
        Attempt<PublicAccessEntry?, PublicAccessOperationStatus> found = includeAncestors
            ? await publicAccess.GetEntryByContentKeyAsync(id)
            : await publicAccess.GetEntryByContentKeyWithoutAncestorsAsync(id);
        if (found is not { Success: true, Result: { } entry })
            return Problem(found.Status);
        var documents = entities.GetAll(UmbracoObjectTypes.Document, [entry.LoginNodeId, entry.NoAccessNodeId, entry.ProtectedNodeId])
            .ToDictionary(document => document.Id, document => new ReferenceById(document.Key));
        return EndpointExtensions.Ok(new
        {
            Members = entry.Rules
                .Where(rule => rule.RuleType == RuleTypes.MemberUsernameRuleType && rule.RuleValue is not null)
                .Select(rule => members.GetByUsername(rule.RuleValue!))
                .OfType<IMember>()
                .Select(member => new { Id = member.Key, MemberType = new { Id = member.ContentType.Key, member.ContentType.Icon }, Variants = new[] { new { member.Name, Culture = (string?)null } }, Kind = "Default" })
                .ToArray(),
            Groups = entry.Rules
                .Where(rule => rule.RuleType == RuleTypes.MemberRoleRuleType && rule.RuleValue is not null)
                .Select(rule => groups.GetByName(rule.RuleValue!))
                .OfType<IMemberGroup>()
                .Select(group => new { Id = group.Key, group.Name })
                .ToArray(),
            LoginDocument = documents.GetValueOrDefault(entry.LoginNodeId),
            ErrorDocument = documents.GetValueOrDefault(entry.NoAccessNodeId),
            IsProtectedByAncestor = documents.GetValueOrDefault(entry.ProtectedNodeId)?.Id != id,
        });
    }

    private static async Task<IResult> SaveAsync(
        Guid id, AccessModel model, ManagementAccess access, Func<PublicAccessEntrySlim, Task<PublicAccessOperationStatus>> saveAsync)
    {
        if (await access.DeniesAsync(ActionProtect.ActionLetter, id))
            return OperationProblem.Forbidden;
        PublicAccessOperationStatus status = await saveAsync(new PublicAccessEntrySlim
        {
            ContentId = id,
            LoginPageId = model.LoginDocument.Id,
            ErrorPageId = model.ErrorDocument.Id,
            MemberUserNames = [.. model.MemberUserNames ?? []],
            MemberGroupNames = [.. model.MemberGroupNames ?? []],
        });
        return status == PublicAccessOperationStatus.Success ? Results.Ok() : Problem(status);
    }

    private static async Task<IResult> DeleteAsync(Guid id, IPublicAccessService publicAccess, ManagementAccess access)
    {
        if (await access.DeniesAsync(ActionProtect.ActionLetter, id))
            return OperationProblem.Forbidden;
        Attempt<PublicAccessOperationStatus> deleted = await publicAccess.DeleteAsync(id);
        return deleted.Success ? Results.Ok() : Problem(deleted.Result);
    }

    private static OperationProblem Problem(PublicAccessOperationStatus status) => status switch
    {
        PublicAccessOperationStatus.ContentNotFound => OperationProblem.NotFound(status, "The content could not be found"),
        PublicAccessOperationStatus.EntryNotFound => OperationProblem.NotFound(status, "The document is not protected"),
        PublicAccessOperationStatus.LoginNodeNotFound => OperationProblem.NotFound(status, "The login page could not be found"),
        PublicAccessOperationStatus.ErrorNodeNotFound => OperationProblem.NotFound(status, "The error page could not be found"),
        PublicAccessOperationStatus.NoAllowedEntities => OperationProblem.BadRequest(
            status, "Nobody is allowed", "Name at least one member or member group."),
        PublicAccessOperationStatus.AmbiguousRule => OperationProblem.BadRequest(
            status, "Ambiguous rule", "Name either members or member groups, not both."),
        PublicAccessOperationStatus.CancelledByNotification => OperationProblem.BadRequest(
            status, "Cancelled by notification", "A notification handler prevented the operation."),
        _ => OperationProblem.BadRequest(status, "The access cannot be changed so"),
    };

    internal sealed record AccessModel(
        ReferenceById LoginDocument,
        ReferenceById ErrorDocument,
        IReadOnlyList<string>? MemberUserNames = null,
        IReadOnlyList<string>? MemberGroupNames = null);
}
