using Kuje.Umbraco.Directory.Queries;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Delivery.Handlers;

/// <summary>
/// <c>activitiesOf:{organisation}</c>, <c>storiesOf:{organisation}</c> and <c>activitiesIn:{municipality or region}</c> for Umbraco's Delivery API; by id,
/// slug or key.
/// </summary>
[HideFromTypeFinder]
internal sealed class DirectorySelectorHandler(TermKeys terms) : ISelectorHandler
{
    private static readonly (string Specifier, string Field, Dimension[] Dimensions)[] _selectors =
    [
        ("activitiesOf:", IndexedFields.ActivityOf, [Dimension.Organisation]),
        ("storiesOf:", IndexedFields.StoryOf, [Dimension.Organisation]),
        ("activitiesIn:", IndexedFields.ActivityIn, [Dimension.Municipality, Dimension.Region]),
    ];

    public bool CanHandle(string query) => _selectors.Any(selector => query.StartsWith(selector.Specifier, StringComparison.OrdinalIgnoreCase));

    public SelectorOption BuildSelectorOption(string selector)
    {
        (string specifier, string name, Dimension[] dimensions) = _selectors.First(one => selector.StartsWith(one.Specifier, StringComparison.OrdinalIgnoreCase));
        string value = selector[specifier.Length..].Trim();
        return new() { FieldName = name, Values = [.. dimensions.SelectMany(dimension => terms.Find(dimension, value)).DefaultIfEmpty(TermKeys.None)] };
    }
}
