using Kuje.Umbraco.Embedded.DeliveryApi.Caching;
using Kuje.Umbraco.Embedded.DeliveryApi.Http;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Content;

/// <summary>Answers one request for content.</summary>
internal sealed class ContentRequests(
    IHttpContextAccessor accessor,
    DeliveryRequest request,
    IApiAccessService access,
    IRequestPreviewService preview,
    IRequestStartItemProvider startItems,
    IRequestMemberAccessService members,
    IRequestRedirectService redirects,
    IApiPublishedContentCache contents,
    IApiContentPathResolver paths,
    IApiContentQueryService queries,
    IApiContentResponseBuilder responses)
{
    private const string PreviewPath = "/" + Constants.DeliveryApi.Routing.PreviewContentPathPrefix;

    private HttpContext Http => accessor.HttpContext!;

    public Task QueryAsync()
    {
        var parameters = new QueryParameters(Http.Request.Query);
        int skip = parameters.Count("skip", otherwise: 0);
        int take = parameters.Count("take", otherwise: 10);
        return AnswerAsync(parameters, async () =>
        {
            ProtectedAccess member = await members.MemberAccessAsync();
            Attempt<PagedModel<Guid>, ApiContentQueryOperationStatus> found = queries.ExecuteQuery(
                parameters.Text("fetch"), parameters.Texts("filter"), parameters.Texts("sort"), member, skip, take);
            if (!found.Success)
            {
                await request.ProblemAsync(found.Status switch
                {
                    ApiContentQueryOperationStatus.FilterOptionNotFound => OperationProblem.UnknownFilter,
                    ApiContentQueryOperationStatus.SortOptionNotFound => OperationProblem.UnknownSort,
                    _ => OperationProblem.UnknownFetch,
                });
                return;
            }

            Guid[] ids = [.. found.Result.Items];
            IEnumerable<IPublishedContent> items = await contents.GetByIdsAsync(ids);
            await request.AnswerAsync(
                new AnswerSubject(ids, found.Result.Total), () => new Page<IApiContentResponse>(found.Result.Total, Build(items)));
        });
    }

    public Task ByIdAsync(Guid id) => AnswerAsync(new QueryParameters(Http.Request.Query), async () =>
    {
        IPublishedContent? content = await contents.GetByIdAsync(id);
        await AnswerItemAsync(content, redirect: null);
    });

    public Task ByPathAsync(string path) => AnswerAsync(new QueryParameters(Http.Request.Query), async () =>
    {
        string full = "/" + path.TrimStart('/');
        IPublishedContent? content = full.StartsWith(PreviewPath, StringComparison.Ordinal)
            ? await DraftAsync(full)
            : paths.ResolveContentPath(full);
        await AnswerItemAsync(content, redirect: full);
    });

    public Task ByIdsAsync()
    {
        var parameters = new QueryParameters(Http.Request.Query);
        IReadOnlyList<Guid> ids = parameters.Ids("id");
        return AnswerAsync(parameters, async () =>
        {
            IPublishedContent[] found = [.. await contents.GetByIdsAsync(ids)];
            foreach (IPublishedContent content in found)
            {
                // One that is not for the reader refuses them all: the reader must log in to get what was asked for.
                if (await IsRefusedAsync(content))
                    return;
            }

            // Those that were asked for and not found are part of the subject: they may come to be.
            await request.AnswerAsync(new AnswerSubject([.. found.Select(content => content.Key), .. ids], found.Length), () => Build(found));
        });
    }

    private async Task<IPublishedContent?> DraftAsync(string path) =>
        preview.IsPreview() && Guid.TryParse(path.AsSpan(PreviewPath.Length).TrimEnd('/'), out Guid id)
            ? await contents.GetByIdAsync(id)
            : null;

    private async Task AnswerItemAsync(IPublishedContent? content, string? redirect)
    {
        if (content is not { ItemType: PublishedItemType.Content })
        {
            if (redirect is not null && redirects.GetRedirectRoute(redirect) is { } route)
                Redirect(route);
            else
                Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (!await IsRefusedAsync(content) && !await request.AnswerAsync(AnswerSubject.Of(content.Key), () => responses.Build(content)))
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task<bool> IsRefusedAsync(IPublishedContent content)
    {
        PublicAccessStatus memberAccess = await members.MemberHasAccessToAsync(content);
        if (memberAccess == PublicAccessStatus.AccessAccepted)
            return false;
        Http.Response.StatusCode = memberAccess == PublicAccessStatus.AccessDenied ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized;
        return true;
    }

    private List<IApiContentResponse> Build(IEnumerable<IPublishedContent> items) => items
        .Where(item => item.ItemType == PublishedItemType.Content)
        .Select(responses.Build)
        .OfType<IApiContentResponse>()
        .ToList();

    private void Redirect(IApiContentRoute route)
    {
        HttpResponse response = Http.Response;
        response.Headers["Location-Start-Item-Path"] = Uri.EscapeDataString(route.StartItem.Path);
        response.Headers["Location-Start-Item-Id"] = route.StartItem.Id.ToString("D");
        response.Redirect(route.Path, permanent: true);
    }

    private async Task AnswerAsync(QueryParameters parameters, Func<Task> answer)
    {
        parameters.VerifyExpansion();
        await request.RunAsync(parameters, isMedia: false, preview.IsPreview() ? access.HasPreviewAccess : access.HasPublicAccess, async () =>
        {
            if (!string.IsNullOrWhiteSpace(startItems.RequestedStartItem()) && startItems.GetStartItem() is null)
                await request.RefuseAsync("The Start-Item could not be found", StatusCodes.Status404NotFound);
            else
                await answer();
        });
    }
}
