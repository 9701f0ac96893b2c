using Kuje.Umbraco.Editorial;
using Kuje.Umbraco.Schema;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Backoffice.Overview;

/// <summary>Makes the start page of a user: figures over everything, lists over what they may edit.</summary>
internal sealed class OverviewBuilder(
    SummaryIndex index,
    SignedInUser signedIn,
    CreationPlaces places,
    LatestChanges latest,
    ILanguageService languages,
    FinnishClock clock)
{
    public async Task<Overview> BuildAsync(IUser user, Guid? hub, CancellationToken cancellationToken)
    {
        var all = await index.GetAsync(cancellationToken);
        var mayReach = signedIn.MayReach(user);
        var own = all.Where(summary => mayReach(summary.Path)).ToList();
        var hubs = all.Where(summary => summary.Type == TypeAlias.Hub).ToDictionary(summary => summary.Id);
        var names = new Names(TextLibrary.LanguageFor(user.Language));
        var root = hub is null ? null : hubs.Values.FirstOrDefault(summary => summary.Key == hub);
        bool IsAsked(ContentSummary summary) => root is null || summary.Ids.Contains(root.Id);

        var running = all.Where(IsRunning).ToList();
        var figures = new Figuring(all, names).Of(
            [.. running.Where(IsAsked)],
            all.Count(summary => summary.Type == TypeAlias.Organisation && IsAsked(summary)));
        var attention = new Attention(clock.Today, [.. (await languages.GetAllAsync()).Select(language => language.IsoCode)], names)
            .In([.. own.Where(IsAsked)], Used(running));
        return new Overview(
            clock.Today,
            [.. hubs.Values.Select(one => new CountedTerm(one.Key, names.Of(one), running.Count(summary => summary.Ids.Contains(one.Id)))).OrderBy(one => one.Name, names.Comparer)],
            figures,
            attention,
            latest.Of(mayReach, root?.Id, names),
            await places.ForAsync(user, own, hubs, names.Of));
    }

    private static bool IsRunning(ContentSummary summary) =>
        summary is { Type: TypeAlias.Activity, Status: not ("ended" or "cancelled") };

    private static HashSet<Guid> Used(IEnumerable<ContentSummary> running) =>
        [.. running.SelectMany(summary => summary.ArtForms.Concat(summary.ActivityForms).Concat(summary.OtherTerms))];
}
