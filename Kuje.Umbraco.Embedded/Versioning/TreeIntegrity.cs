using System.Globalization;
using Kuje.Umbraco.Embedded.Scoping;
using Umbraco.Cms.Core.Models;
using static Umbraco.Cms.Core.Models.ContentDataIntegrityReport;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>Finds nodes whose path or level does not follow from their parent, and puts them right.</summary>
internal sealed class TreeIntegrity(AmbientScope ambient)
{
    private static readonly int[] Roots = [-1, -20, -21];

    public ContentDataIntegrityReport Check(Guid objectType, bool fix)
    {
        List<Place> places = ambient.Session.Query(
            "SELECT id, parent_id, level, path FROM node WHERE object_type = @0 ORDER BY parent_id, sort_order",
            static row => new Place(row.Int(0), row.Int(1), row.Int(2), row.Text(3)), objectType);
        ILookup<int, Place> children = places.ToLookup(p => p.ParentId);
        var report = new Dictionary<int, ContentDataIntegrityReportEntry>();
        var reached = new HashSet<int>();
        var open = new Queue<(int Id, int Level, string Path)>(Roots.Select(id => (id, 0, id == -1 ? "-1" : "-1," + Text(id))));
        while (open.TryDequeue(out (int Id, int Level, string Path) parent))
        {
            foreach (Place place in children[parent.Id].Where(p => reached.Add(p.Id)))
            {
                var right = new Place(place.Id, parent.Id, parent.Level + 1, parent.Path + "," + Text(place.Id));
                if (right != place)
                {
                    report.Add(place.Id, new ContentDataIntegrityReportEntry(Issue(place, right)) { Fixed = fix });
                    if (fix)
                        ambient.Session.Execute("UPDATE node SET level = @1, path = @2 WHERE id = @0", right.Id, right.Level, right.Path);
                }

                open.Enqueue((right.Id, right.Level, right.Path));
            }
        }

        foreach (Place lost in places.Where(p => !reached.Contains(p.Id)))
            report.Add(lost.Id, new ContentDataIntegrityReportEntry(IssueType.InvalidPathAndLevelByParentId));
        return new ContentDataIntegrityReport(report);
    }

    private static IssueType Issue(Place place, Place right)
    {
        string[] parts = place.Path.Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return IssueType.InvalidPathEmpty;
        if (place.Level != right.Level)
            return parts.Length == right.Path.Split(',').Length ? IssueType.InvalidPathLevelMismatch : IssueType.InvalidPathAndLevelByParentId;
        return parts[^1] != Text(place.Id) ? IssueType.InvalidPathById : IssueType.InvalidPathByParentId;
    }

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);

    private sealed record Place(int Id, int ParentId, int Level, string Path);
}
