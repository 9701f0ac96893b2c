using System.Globalization;
using Kuje.Umbraco.Directory.Occurrences;
using Kuje.Umbraco.Directory.Stored;
using Kuje.Umbraco.Editorial;
using Kuje.Umbraco.Editorial.Rules;
using Kuje.Umbraco.Schema;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Backoffice.Overview;

/// <summary>Sums up published documents for the start page. Values are read as they are stored: nothing that they refer to is loaded.</summary>
internal sealed class SummaryReader(
    IUmbracoContextFactory contexts,
    IPublishedContentCache documents,
    IDocumentNavigationQueryService navigation,
    IPublishStatusQueryService publishStatus)
{
    private static readonly string[] _pictures =
        [PropertyAlias.HeroImage, PropertyAlias.Images, PropertyAlias.Logo, PropertyAlias.Logos, PropertyAlias.Picture];

    private static readonly Dictionary<string, string[]> _mandatory = DocumentTypes.All.ToDictionary(
        type => type.Alias,
        type => type.Properties.Where(property => property.IsMandatory && !property.VariesByCulture).Select(property => property.Alias).ToArray(),
        StringComparer.Ordinal);

    /// <summary>Keys of all documents of the site, published or not.</summary>
    public IEnumerable<Guid> Keys() => navigation.TryGetRootKeys(out var roots)
        ? roots.SelectMany(root => navigation.TryGetDescendantsKeysOrSelfKeys(root, out var keys) ? keys : [])
        : [];

    /// <summary>Leaves out what is not published, or not of Kuje.</summary>
    public IEnumerable<ContentSummary> Read(IEnumerable<Guid> keys)
    {
        using var context = contexts.EnsureUmbracoContext();
        foreach (var key in keys)
        {
            if (publishStatus.HasPublishedAncestorPath(key)
                && documents.GetById(preview: false, key) is { } document
                && _mandatory.ContainsKey(document.ContentType.Alias))
            {
                yield return Read(document);
            }
        }
    }

    private static ContentSummary Read(IPublishedContent document)
    {
        var type = document.ContentType.Alias;
        var summary = new ContentSummary
        {
            Id = document.Id,
            Key = document.Key,
            Type = type,
            Path = document.Path,
            Ids = [.. document.Path.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture))],
            Updated = document.UpdateDate,
            Names = document.Cultures.ToDictionary(culture => culture.Key, culture => culture.Value.Name, StringComparer.OrdinalIgnoreCase),
            WithoutAltText = Array.Find(_pictures, alias => LacksAltText(document, alias)),
            WithoutChoice = Array.Find(_mandatory[type], alias => IsEmpty(document, alias)),
        };
        return type is not (TypeAlias.Activity or TypeAlias.Organisation)
            ? summary
            : summary with
            {
                LastVerified = StoredValues.Date(Stored(document, PropertyAlias.LastVerified)),
                ReviewAfter = StoredValues.Date(Stored(document, PropertyAlias.ReviewAfter)),
                Status = StoredValues.Choices(Stored(document, PropertyAlias.Status)) is [var status, ..] ? status : null,
                ArtForms = Picked(document, PropertyAlias.ArtForms),
                ActivityForms = Picked(document, PropertyAlias.ActivityForms),
                OtherTerms = [.. Picked(document, PropertyAlias.TargetGroups), .. Picked(document, PropertyAlias.AccessibilityFeatures)],
                Municipality = Picked(document, PropertyAlias.Municipality) is [var municipality, ..] ? municipality : null,
                LastDay = LastDay(ScheduleReader.Read(Stored(document, PropertyAlias.Schedule) as string)),
            };
    }

    private static DateOnly? LastDay(IReadOnlyList<ScheduleRule> rules)
    {
        DateOnly? last = null;
        foreach (var rule in rules)
        {
            var end = rule.Kind is ScheduleKind.Weekly ? rule.LastDate : rule.Dates.Select(date => (DateOnly?)date.Date).Max();
            if (end is null)
            {
                return null;
            }

            last = last > end ? last : end;
        }

        return last;
    }

    private static bool LacksAltText(IPublishedContent document, string alias)
    {
        if (document.GetProperty(alias) is not { } property)
        {
            return false;
        }

        IEnumerable<string> cultures = property.PropertyType.VariesByCulture() ? document.Cultures.Keys : [string.Empty];
        return cultures.Any(culture => AltTexts.Lacking(new StoredForm(property.GetSourceValue(culture, string.Empty))).Any());
    }

    private static bool IsEmpty(IPublishedContent document, string alias) =>
        document.GetProperty(alias) is { } property
        && !property.PropertyType.VariesByCulture()
        && new StoredForm(property.GetSourceValue(string.Empty, string.Empty)).IsEmpty;

    private static IReadOnlyList<Guid> Picked(IPublishedContent document, string alias) => StoredValues.Documents(Stored(document, alias));

    private static object? Stored(IPublishedContent document, string alias) =>
        document.GetProperty(alias) is { } property && !property.PropertyType.VariesByCulture()
            ? property.GetSourceValue(string.Empty, string.Empty)
            : null;
}
