using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Reading;
using Kuje.Umbraco.Directory.Search;

namespace Kuje.Umbraco.Directory.Snapshots;

/// <summary>What an item is found by in a text search: its own texts, the names of what it is marked with, and words for plain facts.</summary>
internal static class SearchedTerms
{
    private static readonly (Relation Relation, int Value, (string Language, string Text)[] Names)[] _facts =
    [
        (Relation.Price, 0, [("fi", "maksuton ilmainen"), ("sv", "gratis avgiftsfri"), ("en", "free of charge")]),
        (Relation.Price, 2, [("fi", "Kaikukortti"), ("sv", "Kaikukortet"), ("en", "Kaikukortti")]),
        (Relation.Mode, 1, [("fi", "verkossa etänä etätoiminta"), ("sv", "på nätet på distans"), ("en", "online remote")]),
        (Relation.Mode, 2, [("fi", "verkossa etänä"), ("sv", "på nätet på distans"), ("en", "online hybrid")]),
        (Relation.Threshold, 0, [("fi", "avoin kaikille"), ("sv", "öppen för alla"), ("en", "open to all")]),
    ];

    /// <summary>Relations whose target's name is a term of the item.</summary>
    public static bool IsTerm(Relation relation) => relation is Relation.Organisation or Relation.ArtForm or Relation.ActivityForm
        or Relation.TargetGroup or Relation.AccessibilityFeature or Relation.Municipality;

    public static SearchDocument Document(DirectorySnapshot snapshot, ReadItem read)
    {
        var texts = new List<SearchText>(read.Texts);
        foreach (Target target in read.Item.Targets)
        {
            if (IsTerm(target.Relation) && snapshot.Item(target.Number) is { } item)
                AddNames(snapshot, item, texts);
        }

        if (snapshot.RegionOf(read.Item) is { } region)
            AddNames(snapshot, region, texts);
        foreach ((Relation relation, int value, (string Language, string Text)[] names) in _facts)
        {
            if (!read.Item.Targets.Contains(new(relation, value)))
                continue;
            foreach ((string language, string text) in names)
                texts.Add(new(text, language, SearchField.Term));
        }

        return new(read.Item.Number, texts);
    }

    private static void AddNames(DirectorySnapshot snapshot, DirectoryItem item, List<SearchText> texts)
    {
        for (var language = 0; language < item.Texts.Length; language++)
        {
            if (item.Texts[language].Language == language)
                texts.Add(new(item.Texts[language].Name, snapshot.Languages.All[language].Code, SearchField.Term));
        }
    }
}
