using Kuje.Umbraco.Schema;

namespace Kuje.Umbraco.Backoffice.Overview;

/// <summary>Counts activities by what describes them.</summary>
internal sealed class Figuring(IReadOnlyList<ContentSummary> all, Names names)
{
    /// <param name="activities">Those that are running and published.</param>
    /// <param name="organisations">How many organisations are published.</param>
    public Figures Of(IReadOnlyList<ContentSummary> activities, int organisations) => new(
        activities.Count,
        organisations,
        Count(TypeAlias.ArtForm, activities.SelectMany(activity => activity.ArtForms), withEmpty: true),
        Count(TypeAlias.ActivityForm, activities.SelectMany(activity => activity.ActivityForms), withEmpty: true),
        Count(TypeAlias.Municipality, activities.Select(activity => activity.Municipality).OfType<Guid>(), withEmpty: false));

    private IReadOnlyList<CountedTerm> Count(string type, IEnumerable<Guid> used, bool withEmpty)
    {
        var counts = used.CountBy(key => key).ToDictionary();
        return
        [
            .. all.Where(summary => summary.Type == type)
                .Select(summary => new CountedTerm(summary.Key, names.Of(summary), counts.GetValueOrDefault(summary.Key)))
                .Where(term => withEmpty || term.Count > 0)
                .OrderByDescending(term => term.Count)
                .ThenBy(term => term.Name, names.Comparer),
        ];
    }
}
