using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>What a refresh of the caches is about, as far as what readers see may depend on it.</summary>
internal sealed class ContentChange
{
    /// <summary>May show anywhere: types, languages, domains, access, settings.</summary>
    public static readonly ContentChange Everything = new([], [], isEverything: true);

    /// <summary>Shows nowhere in content.</summary>
    public static readonly ContentChange Nothing = new([], []);

    private readonly HashSet<Guid> _items;
    private readonly HashSet<Guid> _branches;
    private readonly bool _isEverything;

    private ContentChange(HashSet<Guid> items, HashSet<Guid> branches, bool isEverything = false)
    {
        _isEverything = isEverything;
        _items = items;
        _branches = branches;
    }

    public static ContentChange Of(Guid item) => new([item], []);

    /// <summary>Reads what a refresher is told.</summary>
    public static ContentChange Of<TPayload>(TPayload[] payloads) => payloads switch
    {
        ContentCacheRefresher.JsonPayload[] documents => Of(documents, one => one.Blueprint ? TreeChangeTypes.None : one.ChangeTypes, one => one.Key),
        MediaCacheRefresher.JsonPayload[] media => Of(media, one => one.ChangeTypes, one => one.Key),
        UserCacheRefresher.JsonPayload[] => Nothing,
        _ => Everything,
    };

    public ContentChange Copy() => new([.. _items], [.. _branches]);

    public void Add(ContentChange other)
    {
        _items.UnionWith(other._items);
        _branches.UnionWith(other._branches);
    }

    public ContentEffect EffectOn(Footprint footprint)
    {
        if (_isEverything)
            return ContentEffect.Shows;
        if (_items.Count == 0 && _branches.Count == 0)
            return ContentEffect.None;
        if (footprint.IsUnbounded)
            return ContentEffect.Shows;
        foreach (Guid shown in footprint.Shown)
        {
            if (_items.Contains(shown) || _branches.Contains(shown))
                return ContentEffect.Shows;
        }

        var effect = ContentEffect.None;
        foreach (Guid above in footprint.Above)
        {
            if (_branches.Contains(above))
                return ContentEffect.Shows;
            if (_items.Contains(above))
                effect = ContentEffect.MayMove;
        }

        return effect;
    }

    private static ContentChange Of<TPayload>(TPayload[] payloads, Func<TPayload, TreeChangeTypes> types, Func<TPayload, Guid?> key)
    {
        HashSet<Guid> items = [], branches = [];
        foreach (TPayload payload in payloads)
        {
            TreeChangeTypes changes = types(payload);
            if (changes == TreeChangeTypes.None)
                continue;
            if (changes.HasType(TreeChangeTypes.RefreshAll) || key(payload) is not { } changed)
                return Everything;
            (changes.HasType(TreeChangeTypes.RefreshNode) ? items : branches).Add(changed);
        }

        return new ContentChange(items, branches);
    }
}
