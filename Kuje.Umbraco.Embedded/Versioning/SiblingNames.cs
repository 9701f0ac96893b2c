using System.Globalization;
using System.Text.RegularExpressions;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>Keeps names unique among siblings: the second "News" becomes "News (1)".</summary>
internal sealed partial class SiblingNames(AmbientScope ambient)
{
    /// <summary>The name, or the first free numbered form of it.</summary>
    public string MakeUnique(Guid objectType, int parentId, int id, string name)
    {
        SqliteSession session = ambient.Session;
        if (!session.Any("SELECT 1 FROM node WHERE parent_id = @0 AND name = @1 AND +object_type = @2 AND id <> @3", parentId, name, objectType, id))
            return name;
        string stem = Stem(name);
        List<string> similar = session.Query(
            "SELECT name FROM node WHERE parent_id = @0 AND name >= @1 AND name < @2 AND +object_type = @3 AND id <> @4",
            static row => row.Text(0), parentId, stem, stem + '\uFFFF', objectType, id);
        return FirstFree(name, similar);
    }

    /// <summary>The same for the names in cultures; returns those that had to change.</summary>
    public Dictionary<string, string> MakeUnique(Guid objectType, int parentId, int id, IReadOnlyDictionary<string, string> namesByCulture)
    {
        SqliteSession session = ambient.Session;
        var changed = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach ((string culture, string name) in namesByCulture)
        {
            const string Siblings =
                "SELECT k.name FROM content_culture k JOIN node n ON n.id = k.node_id WHERE +n.parent_id = @0 AND +n.object_type = @1 AND n.id <> @2 AND k.culture = @3 AND ";
            if (!session.Any(Siblings + "k.name = @4", parentId, objectType, id, culture, name))
                continue;
            string stem = Stem(name);
            List<string> similar = session.Query(
                Siblings + "k.name >= @4 AND k.name < @5", static row => row.Text(0), parentId, objectType, id, culture, stem, stem + '\uFFFF');
            changed.Add(culture, FirstFree(name, similar));
        }

        return changed;
    }

    internal static string FirstFree(string name, IEnumerable<string> taken)
    {
        var names = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);
        if (!names.Contains(name))
            return name;
        string stem = Stem(name);
        for (var number = 1; ; number++)
        {
            string candidate = string.Create(CultureInfo.InvariantCulture, $"{stem} ({number})");
            if (!names.Contains(candidate))
                return candidate;
        }
    }

    private static string Stem(string name) => NumberAtEnd().Replace(name, string.Empty);

    [GeneratedRegex(@" \(\d+\)$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAtEnd();
}
