using Kuje.Umbraco.Directory.Occurrences;
using Kuje.Umbraco.Directory.Stored;
using Kuje.Umbraco.Editorial;
using Kuje.Umbraco.Editorial.Rules;
using Kuje.Umbraco.Schema;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Backoffice.Overview;

/// <summary>Sums up a document for the start page.</summary>
internal sealed class SummaryReader
{
    private static readonly string[] _pictures =
        [PropertyAlias.HeroImage, PropertyAlias.Images, PropertyAlias.Logo, PropertyAlias.Logos, PropertyAlias.Picture];

    private static readonly Dictionary<string, string[]> _mandatory = DocumentTypes.All.ToDictionary(
        type => type.Alias,
        type => type.Properties.Where(property => property.IsMandatory && !property.VariesByCulture).Select(property => property.Alias).ToArray(),
        StringComparer.Ordinal);

    public ContentSummary Read(IContent content)
    {
        var type = content.ContentType.Alias;
        var summary = new ContentSummary
        {
            Id = content.Id,
            Key = content.Key,
            Type = type,
            Path = content.Path,
            Updated = content.UpdateDate,
            Names = content.AvailableCultures.ToDictionary(culture => culture, culture => content.GetCultureName(culture) ?? "", StringComparer.OrdinalIgnoreCase),
            PublishedCultures = [.. content.PublishedCultures],
            WithoutAltText = Array.Find(_pictures, alias => LacksAltText(content, alias)),
            WithoutChoice = _mandatory.TryGetValue(type, out var mandatory) ? Array.Find(mandatory, alias => IsEmpty(content, alias)) : null,
            LastVerified = StoredValues.Date(Published(content, PropertyAlias.LastVerified)),
            ReviewAfter = StoredValues.Date(Published(content, PropertyAlias.ReviewAfter)),
        };
        if (type is not (TypeAlias.Activity or TypeAlias.Organisation))
        {
            return summary;
        }

        return summary with
        {
            Status = StoredValues.Choices(Published(content, PropertyAlias.Status)).FirstOrDefault(),
            ArtForms = Picked(content, PropertyAlias.ArtForms),
            ActivityForms = Picked(content, PropertyAlias.ActivityForms),
            OtherTerms = [.. Picked(content, PropertyAlias.TargetGroups), .. Picked(content, PropertyAlias.AccessibilityFeatures)],
            Municipality = Picked(content, PropertyAlias.Municipality) is [var municipality, ..] ? municipality : null,
            LastDay = LastDay(ScheduleReader.Read(Published(content, PropertyAlias.Schedule) as string)),
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

    private static bool LacksAltText(IContent content, string alias)
    {
        if (!content.Properties.TryGetValue(alias, out var property))
        {
            return false;
        }

        var values = property.PropertyType.VariesByCulture()
            ? content.PublishedCultures.Select(culture => property.GetValue(culture, published: true))
            : [property.GetValue(published: true)];
        return values.Any(value => AltTexts.Lacking(new StoredForm(value)).Any());
    }

    private static bool IsEmpty(IContent content, string alias) =>
        content.Properties.TryGetValue(alias, out var property) && !property.PropertyType.VariesByCulture() && new StoredForm(property.GetValue()).IsEmpty;

    private static IReadOnlyList<Guid> Picked(IContent content, string alias) => StoredValues.Documents(Published(content, alias));

    private static object? Published(IContent content, string alias) =>
        content.Properties.TryGetValue(alias, out var property) && !property.PropertyType.VariesByCulture() ? property.GetValue(published: true) : null;
}
