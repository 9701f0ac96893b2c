using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Snapshots;

namespace Kuje.Umbraco.Directory.Queries;

/// <summary>How many items are marked with a vocabulary's term.</summary>
internal readonly record struct TermCount(int Activities, int Organisations)
{
    public static TermCount Of(DirectorySnapshot snapshot, DirectoryItem term)
    {
        Dimension dimension = term.Kind switch
        {
            ItemKind.ArtForm => Dimension.ArtForm,
            ItemKind.ActivityForm => Dimension.ActivityForm,
            ItemKind.TargetGroup => Dimension.TargetGroup,
            ItemKind.AccessibilityFeature => Dimension.Accessibility,
            ItemKind.Region => Dimension.Region,
            _ => Dimension.Municipality,
        };
        int activities = 0, organisations = 0;
        foreach (var found in dimension.Found(snapshot, term.Number))
        {
            activities += found.CountIn(snapshot.OfKind[(int)ItemKind.Activity]);
            organisations += found.CountIn(snapshot.OfKind[(int)ItemKind.Organisation]);
        }

        return new(activities, organisations);
    }
}
