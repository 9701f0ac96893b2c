using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Kuje.Umbraco.Embedded.ManagementApi.TreeOperations;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.ContentTypes;

/// <summary>What document types and media types answer alike: where they are allowed, what is composed of them; and copying, moving and deleting.</summary>
/// <param name="path">The address below the API.</param>
/// <param name="kind">What such a type is called in problems.</param>
internal sealed class TypeStructure<T>(string path, string kind)
    where T : class, IContentTypeComposition
{
    public static async Task<IResult> AllowedAtRootAsync(IContentTypeBaseService<T> types, Paging paging) =>
        EndpointExtensions.Ok(Page(await types.GetAllAllowedAsRootAsync(paging.Skip, paging.Take)));

    public async Task<IResult> AllowedChildrenAsync(IContentTypeBaseService<T> types, Guid id, Guid? parentContentKey, Paging paging)
    {
        Attempt<PagedModel<T>?, ContentTypeOperationStatus> result = await types.GetAllowedChildrenAsync(id, parentContentKey, paging.Skip, paging.Take);
        return result is { Success: true, Result: { } page } ? EndpointExtensions.Ok(Page(page)) : Problem(result.Status);
    }

    public async Task<IResult> CompositionReferencesAsync(IContentTypeBaseService<T> types, Guid id) => await types.GetAsync(id) is { } type
        ? EndpointExtensions.Ok(types.GetComposedOf(type.Id).Select(user => new CompositionReferenceResponseModel(user.Key, user.Name, user.Icon)).ToArray())
        : Problem(ContentTypeOperationStatus.NotFound);

    public async Task<IResult> DeleteAsync(IContentTypeBaseService<T> types, Guid id, ManagementAccess access) =>
        await types.DeleteAsync(id, access.UserKey) is var status && status == ContentTypeOperationStatus.Success ? Results.Ok() : Problem(status);

    public async Task<IResult> CopyAsync(IContentTypeBaseService<T> types, Guid id, MoveRequestModel target)
    {
        Attempt<T?, ContentTypeStructureOperationStatus> result = await types.CopyAsync(id, target.Target?.Id);
        return result is { Success: true, Result: { } copy } ? new CreatedAnswer(path, copy.Key.ToString()) : ContentTypeProblems.Of(result.Status, kind);
    }

    public async Task<IResult> MoveAsync(IContentTypeBaseService<T> types, Guid id, MoveRequestModel target)
    {
        Attempt<T?, ContentTypeStructureOperationStatus> result = await types.MoveAsync(id, target.Target?.Id);
        return result.Success ? Results.Ok() : ContentTypeProblems.Of(result.Status, kind);
    }

    public OperationProblem Problem(ContentTypeOperationStatus status) => ContentTypeProblems.Of(status, kind);

    private static PagedAnswer<AllowedContentTypeResponseModel> Page(PagedModel<T> page) =>
        new(page.Total, [.. page.Items.Select(type => new AllowedContentTypeResponseModel(type.Key, type.Name, type.Description, type.Icon))]);
}
