using Kuje.Umbraco.Schema;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Backoffice.Overview;

/// <summary>What was changed last, drafts too: asked from the database in that order, so that nothing else is loaded.</summary>
internal sealed class LatestChanges(IContentService contents, IContentTypeService contentTypes)
{
    private const int Count = 10;

    /// <summary>Somebody with a start node far from all work gets a shorter list, rather than the site a slow one.</summary>
    private const int MostPages = 10;

    public IReadOnlyList<LatestChange> Of(Func<string, bool> mayReach, int? hub, Names names)
    {
        var types = contentTypes.GetMany(DocumentTypes.All.Select(type => type.Key)).Select(type => type.Id).ToArray();
        var latest = new List<LatestChange>(Count);
        for (var page = 0; types.Length > 0 && latest.Count < Count && page < MostPages; page++)
        {
            var found = contents.GetPagedOfTypes(
                types, page, 2 * Count, out var total, filter: null, Ordering.By("updateDate", Direction.Descending)).ToList();
            latest.AddRange(found
                .Where(content => !content.Trashed && mayReach(content.Path) && (hub is not { } id || $"{content.Path},".Contains($",{id},", StringComparison.Ordinal)))
                .Take(Count - latest.Count)
                .Select(content => new LatestChange(
                    content.Key,
                    names.Of(content.AvailableCultures.Select(culture => KeyValuePair.Create(culture, content.GetCultureName(culture) ?? ""))),
                    content.ContentType.Alias,
                    new DateTimeOffset(DateTime.SpecifyKind(content.UpdateDate, DateTimeKind.Utc)),
                    content.Published)));
            if ((page + 1) * 2 * Count >= total)
            {
                break;
            }
        }

        return latest;
    }
}
