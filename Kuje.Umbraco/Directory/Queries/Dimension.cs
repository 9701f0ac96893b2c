using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Sets;
using Kuje.Umbraco.Directory.Snapshots;

namespace Kuje.Umbraco.Directory.Queries;

/// <summary>Something that lists are filtered by and counted by: a parameter, and a facet of the same name.</summary>
internal sealed class Dimension
{
    private Dimension(string name, Relation relation, ItemKind? kind, FixedValues? values)
    {
        Name = name;
        Relation = relation;
        Kind = kind;
        Values = values;
    }

    public static readonly Dimension ArtForm = Of("artForm", Relation.ArtForm, ItemKind.ArtForm);
    public static readonly Dimension ActivityForm = Of("activityForm", Relation.ActivityForm, ItemKind.ActivityForm);
    public static readonly Dimension Organisation = Of("organisation", Relation.Organisation, ItemKind.Organisation);
    public static readonly Dimension Hub = Of("hub", Relation.Hub, ItemKind.Hub);
    public static readonly Dimension Municipality = Of("municipality", Relation.Municipality, ItemKind.Municipality);
    public static readonly Dimension Region = Of("region", Relation.Region, ItemKind.Region);
    public static readonly Dimension TargetGroup = Of("targetGroup", Relation.TargetGroup, ItemKind.TargetGroup);
    public static readonly Dimension Language = Of("language", Relation.Language, FixedValues.Language);
    public static readonly Dimension Accessibility = Of("accessibility", Relation.AccessibilityFeature, ItemKind.AccessibilityFeature);
    public static readonly Dimension Price = Of("price", Relation.Price, FixedValues.Price);
    public static readonly Dimension Threshold = Of("threshold", Relation.Threshold, FixedValues.Threshold);
    public static readonly Dimension Mode = Of("mode", Relation.Mode, FixedValues.Mode);
    public static readonly Dimension Status = Of("status", Relation.Status, FixedValues.Status);
    public static readonly Dimension Weekday = Of("weekday", Relation.Slot, FixedValues.Weekday);
    public static readonly Dimension TimeOfDay = Of("timeOfDay", Relation.Slot, FixedValues.TimeOfDay);
    public static readonly Dimension OrganisationKind = Of("kind", Relation.OrganisationKind, FixedValues.OrganisationKind);
    public static readonly Dimension HubKind = Of("kind", Relation.HubKind, FixedValues.HubKind);
    public static readonly Dimension Activity = Of("activity", Relation.Activity, ItemKind.Activity);

    private static readonly Dimension[][] _ofKinds =
    [
        [ArtForm, ActivityForm, Organisation, Hub, Municipality, Region, TargetGroup, Language, Accessibility, Price, Threshold, Mode, Status, Weekday, TimeOfDay],
        [ArtForm, Hub, Municipality, Region, Language, OrganisationKind],
        [Region, ArtForm, TargetGroup, HubKind],
        [Hub, Region, Organisation, TargetGroup],
        [Hub, Organisation, ArtForm, Activity],
        [], [], [], [], [Region], [],
    ];

    public string Name { get; }

    public Relation Relation { get; }

    /// <summary>The kind of the items it takes its values from; null where the values are fixed.</summary>
    public ItemKind? Kind { get; }

    public FixedValues? Values { get; }

    /// <summary>Weekdays and times of day are asked for together: an evening on a Monday is one occurrence.</summary>
    public bool IsTime => Relation == Relation.Slot;

    public static IReadOnlyList<Dimension> Of(ItemKind kind) => _ofKinds[(int)kind];

    /// <summary>Whether there can be counts of it: not of single activities.</summary>
    public bool IsFacet => Kind != ItemKind.Activity;

    /// <summary>The values, in the order in which facets list them.</summary>
    public IEnumerable<int> All(DirectorySnapshot snapshot, int language) => Kind switch
    {
        null => Enumerable.Range(0, Values!.Names.Count),
        ItemKind.Organisation or ItemKind.Hub or ItemKind.Activity => snapshot.Orders[(int)Kind].Names[language].Numbers,
        _ => snapshot.Vocabularies[(int)Kind],
    };

    /// <summary>The items that have one of its values.</summary>
    public IEnumerable<Postings> Found(DirectorySnapshot snapshot, int value)
    {
        yield return snapshot.Of(Relation, value);
        if (Relation != Relation.Region)
            yield break;
        foreach (int municipality in snapshot.MunicipalitiesOf(value))
            yield return snapshot.Of(Relation.Municipality, municipality);
    }

    /// <summary>How many items of a set have one of its values.</summary>
    public int CountIn(DirectorySnapshot snapshot, int value, Bits set) => Relation == Relation.Region
        ? Found(snapshot, value).Sum(found => found.CountIn(set))
        : snapshot.Of(Relation, value).CountIn(set);

    private static Dimension Of(string name, Relation relation, ItemKind kind) => new(name, relation, kind, null);

    private static Dimension Of(string name, Relation relation, FixedValues values) => new(name, relation, null, values);
}
