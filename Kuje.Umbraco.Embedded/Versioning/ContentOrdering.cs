using Kuje.Umbraco.Embedded.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>What lists of content are ordered by, as SQL.</summary>
internal sealed class ContentOrdering(AmbientScope ambient)
{
    /// <summary>The name in a culture (a parameter), or the name for all.</summary>
    public static string NameIn(string cultureParameter) =>
        $"COALESCE((SELECT k.name FROM content_culture k WHERE k.node_id = n.id AND k.culture = {cultureParameter}), n.name) COLLATE NOCASE";

    /// <summary>The <c>ORDER BY</c> clause; adds its parameters to the arguments.</summary>
    /// <exception cref="NotSupportedException">Nothing can be ordered by that field.</exception>
    public string Translate(Ordering? ordering, List<object?> args)
    {
        if (ordering is null || ordering.IsEmpty)
            return "n.id";
        var terms = new List<string>();
        for (Ordering? part = ordering; part is { IsEmpty: false }; part = part.Next)
            terms.Add($"{Field(part, args)} {(part.Direction == Direction.Descending ? "DESC" : "ASC")}");
        // Rows that are equal in all of that must not change places between two pages.
        terms.Add("n.id");
        return string.Join(", ", terms);
    }

    private string Field(Ordering ordering, List<object?> args)
    {
        if (ordering.IsCustomField)
            return Property(ordering, args);
        switch (ordering.OrderBy!.ToLowerInvariant())
        {
            case "id": return "n.id";
            case "sortorder": return "n.sort_order";
            case "path": return "n.path";
            case "level": return "n.level";
            case "nodeobjecttype": return "n.object_type";
            case "createdate": return "n.create_date";
            case "updatedate" or "versiondate": return "v.date";
            case "owner" or "creator": return "(SELECT u.name FROM user u WHERE u.id = n.creator_id) COLLATE NOCASE";
            case "updater": return "(SELECT u.name FROM user u WHERE u.id = v.user_id) COLLATE NOCASE";
            case "username": return "(SELECT m.username FROM member m WHERE m.id = n.id)";
            case "email": return "(SELECT m.email FROM member m WHERE m.id = n.id)";
            case "contenttypealias": return "(SELECT t.alias FROM content_type t WHERE t.id = c.type_id) COLLATE NOCASE";
            case "published" when ordering.IsInvariant: return "(c.published_version_id IS NOT NULL)";
            case "published": return
                $"(c.published_version_id IS NOT NULL AND COALESCE((SELECT k.published FROM content_culture k WHERE k.node_id = n.id AND k.culture = {Parameter(ordering.Culture, args)}), v.cultures IS NULL))";
            case "name" or "text": return ordering.IsInvariant ? "n.name" : NameIn(Parameter(ordering.Culture, args));
            default: throw new NotSupportedException($"Content cannot be ordered by {ordering.OrderBy}.");
        }
    }

    /// <summary>The value of the property with that alias in the version that is edited, whichever type has it.</summary>
    private string Property(Ordering ordering, List<object?> args)
    {
        List<int> ids = ambient.Session.Query("SELECT id FROM property_type WHERE alias = @0 ORDER BY id", static row => row.Int(0), ordering.OrderBy);
        if (ids.Count == 0)
            return "NULL";
        IEnumerable<string> values = ids.SelectMany(id =>
            ordering.IsInvariant ? [Value(id, null)] : new[] { Value(id, ordering.Culture), Value(id, null) });
        return $"COALESCE({string.Join(", ", values)}, NULL) COLLATE NOCASE";

        string Value(int id, string? culture) =>
            $"json_extract(v.data, {Parameter($"$.\"{id}\".\"{VersionJson.ValueKey(culture, null).Replace("\"", string.Empty, StringComparison.Ordinal)}\"", args)})";
    }

    private static string Parameter(object? value, List<object?> args)
    {
        args.Add(value);
        return "@" + (args.Count - 1);
    }
}
