using Kuje.Umbraco.Embedded.DeliveryApi.Caching;
using Kuje.Umbraco.Embedded.DeliveryApi.Http;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Media;

/// <summary>Answers one request for media.</summary>
internal sealed class MediaRequests(
    IHttpContextAccessor accessor,
    DeliveryRequest request,
    IApiAccessService access,
    IApiMediaQueryService queries,
    IPublishedMediaCache cache,
    IMediaNavigationQueryService navigation,
    MediaResponseBuilder responses)
{
    private HttpContext Http => accessor.HttpContext!;

    public Task QueryAsync()
    {
        var parameters = new QueryParameters(Http.Request.Query);
        int skip = parameters.Count("skip", otherwise: 0);
        int take = parameters.Count("take", otherwise: 10);
        return AnswerAsync(parameters, () =>
        {
            Attempt<PagedModel<Guid>, ApiMediaQueryOperationStatus> found = queries.ExecuteQuery(
                parameters.Text("fetch"), parameters.Texts("filter"), parameters.Texts("sort"), skip, take);
            if (found.Success)
            {
                Guid[] ids = [.. found.Result.Items];
                return request.AnswerAsync(
                    new AnswerSubject(ids, found.Result.Total), () => new Page<MediaResponse>(found.Result.Total, Build(ids)));
            }

            return request.ProblemAsync(found.Status switch
            {
                ApiMediaQueryOperationStatus.FilterOptionNotFound => OperationProblem.UnknownFilter,
                ApiMediaQueryOperationStatus.SortOptionNotFound => OperationProblem.UnknownSort,
                _ => OperationProblem.UnknownFetch,
            });
        });
    }

    public Task ByIdAsync(Guid id) => AnswerAsync(new QueryParameters(Http.Request.Query), () => AnswerItemAsync(Find(id)));

    public Task ByPathAsync(string path) => AnswerAsync(new QueryParameters(Http.Request.Query), () => AnswerItemAsync(queries.GetByPath(path)));

    public Task ByIdsAsync()
    {
        var parameters = new QueryParameters(Http.Request.Query);
        IReadOnlyList<Guid> ids = parameters.Ids("id");
        return AnswerAsync(parameters, () => request.AnswerAsync(new AnswerSubject(ids, ids.Count), () => Build(ids)));
    }

    private Task AnswerItemAsync(IPublishedContent? media)
    {
        if (media is not null)
            return request.AnswerAsync(AnswerSubject.Of(media.Key), () => responses.Build(media));
        Http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private List<MediaResponse> Build(IEnumerable<Guid> ids) => ids.Select(Find).OfType<IPublishedContent>().Select(responses.Build).ToList();

    private IPublishedContent? Find(Guid id) =>
        cache.GetById(id) is { ItemType: PublishedItemType.Media } media && !navigation.TryGetParentKeyInBin(id, out _) ? media : null;

    private Task AnswerAsync(QueryParameters parameters, Func<Task> answer)
    {
        parameters.VerifyExpansion();
        return request.RunAsync(parameters, isMedia: true, access.HasMediaAccess, answer);
    }
}
