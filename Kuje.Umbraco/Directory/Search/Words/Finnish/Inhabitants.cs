namespace Kuje.Umbraco.Directory.Search.Words.Finnish;

/// <summary>What people of a place are called after: <c>espoolainen</c> is of <c>Espoo</c>.</summary>
internal static class Inhabitants
{
    private const int ShortestPlace = 4;

    /// <summary>What the place may be called; nothing where the word does not end so.</summary>
    public static IEnumerable<string> PlacesOf(string lemma)
    {
        if (!lemma.EndsWith("lainen", StringComparison.Ordinal) && !lemma.EndsWith("läinen", StringComparison.Ordinal))
            yield break;
        var place = lemma[..^"lainen".Length];
        if (place.Length < ShortestPlace)
            yield break;
        yield return place;
        // Kirkkonummelainen, virolahtelainen; kauniaislainen.
        if (place[^1] == 'e')
            yield return place[..^1] + "i";
        else if (place[^1] == 's')
            yield return place[..^1] + "nen";
    }
}
