using System.Globalization;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Site;

/// <summary>What the client asks of every site: cultures, segments, tags, news.</summary>
internal static class SiteInformationEndpoints
{
    public static void MapSiteInformation(this IEndpointRouteBuilder api)
    {
        api.MapGet("/culture", Cultures);
        api.MapGet("/segment", SegmentsAsync);
        api.MapGet("/document/{id:guid}/available-segment-options", DocumentSegmentsAsync).RequireSection(Constants.Applications.Content);
        api.MapGet("/tag", TagsAsync);
        api.MapGet("/news-dashboard", News);
    }

    private static IResult Cultures(Paging paging, ICultureService cultures) => EndpointExtensions.Ok(paging.Of<CultureResponseModel>(
        [.. cultures.GetValidCultureInfos().Select(culture => new CultureResponseModel(culture.Name, culture.EnglishName))]));

    private static async Task<IResult> SegmentsAsync(Paging paging, ISegmentService segments)
    {
        Attempt<PagedModel<Segment>?, SegmentOperationStatus> result = await segments.GetPagedSegmentsAsync(0, int.MaxValue);
        return EndpointExtensions.Ok(paging.Of<SegmentResponseModel>(
            [.. (result.Result?.Items ?? []).Select(segment => new SegmentResponseModel(segment.Name, segment.Alias, null))]));
    }

    private static Task<IResult> DocumentSegmentsAsync(Guid id, Paging paging, ISegmentService segments) => SegmentsAsync(paging, segments);

    private static async Task<IResult> TagsAsync(
        Paging paging, ITagService tags, string? query, string? tagGroup, string? culture)
    {
        IEnumerable<ITag> found = string.IsNullOrEmpty(query)
            ? await tags.GetAllAsync(tagGroup, culture)
            : await tags.GetByQueryAsync(query, tagGroup, culture);
        return EndpointExtensions.Ok(paging.Of<TagResponseModel>([.. found.Select(tag => new TagResponseModel(
            tag.Id.ToString(CultureInfo.InvariantCulture), tag.Text, tag.Group, tag.NodeCount))]));
    }

    // This engine calls no other server for news.
    private static IResult News() => EndpointExtensions.Ok(new NewsDashboardResponseModel([]));
}
