using Kuje.Umbraco.Embedded.Storage;
using Kuje.Umbraco.Embedded.Versioning;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>Published documents or media: kept in memory up to a size, read from the store when they are not there.</summary>
/// <remarks>
/// A hit is a look into a dictionary. A miss is one statement, and many misses together are one. Nothing that was read before a change is kept
/// after it (see <see cref="ContentGeneration"/>), and a caller that is writing reads its own changes and leaves no trace.
/// </remarks>
internal sealed class PublishedItemCache(
    PublishedItemType itemType,
    long capacity,
    CommittedReads reads,
    PublishedContentTypeCache types,
    IPublishedModelFactory models,
    PublishedItemServices services)
{
    private readonly ItemStore _published = new(capacity);
    private readonly ItemStore _drafts = new(capacity / 10);

    public int Count => _published.Count;

    public IPublishedContent? Get(Guid key, bool draft)
    {
        services.Trace.Note(key);
        if (reads.IsCallerWriting)
            return Make(reads.Read(session => ContentReader.Get(session, key, draft)), draft);
        return Store(draft).Get(key) ?? Load(draft, session => ContentReader.Get(session, key, draft));
    }

    public IPublishedContent? Get(int id, bool draft)
    {
        IPublishedContent? item = reads.IsCallerWriting
            ? Make(reads.Read(session => ContentReader.Get(session, id, draft)), draft)
            : Store(draft).Get(id) ?? Load(draft, session => ContentReader.Get(session, id, draft));
        if (item is not null)
            services.Trace.Note(item.Key);
        else
            services.Trace.NoteAnything();
        return item;
    }

    public bool TryGetKept(Guid key, bool draft, out IPublishedContent? item)
    {
        services.Trace.Note(key);
        item = reads.IsCallerWriting ? null : Store(draft).Get(key);
        return item is not null;
    }

    /// <summary>Those of the keys that are there, in their order.</summary>
    public IReadOnlyList<IPublishedContent> GetMany(IReadOnlyCollection<Guid> keys, bool draft)
    {
        var found = new Dictionary<Guid, IPublishedContent>(keys.Count);
        var missing = new List<Guid>();
        bool isWriting = reads.IsCallerWriting;
        foreach (Guid key in keys)
        {
            services.Trace.Note(key);
            if (!isWriting && Store(draft).Get(key) is { } item)
                found[key] = item;
            else
                missing.Add(key);
        }

        if (missing.Count > 0)
        {
            foreach (IPublishedContent item in LoadMany(draft, session => ContentReader.GetMany(session, missing, draft)))
                found[item.Key] = item;
        }

        return [.. keys.Select(found.GetValueOrDefault).OfType<IPublishedContent>()];
    }

    /// <summary>All of a content type, in the order of their paths.</summary>
    public IReadOnlyList<IPublishedContent> GetOfType(int typeId, bool draft)
    {
        services.Trace.NoteAnything();
        return LoadMany(draft, session => ContentReader.GetOfType(session, typeId, draft));
    }

    public void Remove(Guid key)
    {
        _published.Remove(key);
        _drafts.Remove(key);
    }

    public void Clear()
    {
        _published.Clear();
        _drafts.Clear();
    }

    private ItemStore Store(bool draft) => draft ? _drafts : _published;

    private IPublishedContent? Load(bool draft, Func<SqliteSession, ContentRow?> read)
    {
        long generation = services.Generation.Current;
        ContentRow? row = reads.Read(read);
        IPublishedContent? item = Make(row, draft);
        if (item is not null)
            services.Generation.TryKeep(generation, () => Store(draft).Put(item, row!.Version.Values.Size));
        return item;
    }

    private List<IPublishedContent> LoadMany(bool draft, Func<SqliteSession, List<ContentRow>> read)
    {
        bool isWriting = reads.IsCallerWriting;
        long generation = services.Generation.Current;
        var items = new List<IPublishedContent>();
        var made = new List<(IPublishedContent Item, int Size)>();
        foreach (ContentRow row in reads.Read(read))
        {
            // What is kept already has its values made.
            if (!isWriting && Store(draft).Get(row.Node.Key) is { } kept)
            {
                items.Add(kept);
            }
            else if (Make(row, draft) is { } item)
            {
                items.Add(item);
                made.Add((item, row.Version.Values.Size));
            }
        }

        if (!isWriting)
        {
            services.Generation.TryKeep(generation, () =>
            {
                foreach ((IPublishedContent item, int size) in made)
                    Store(draft).Put(item, size);
            });
        }

        return items;
    }

    private IPublishedContent? Make(ContentRow? row, bool draft)
    {
        if (row is null || row.Node.Trashed || row.Node.ObjectType != ObjectType)
            return null;
        PublishedType type = types.GetWithSlots(itemType, row.TypeId);
        Func<string, bool>? isEdited = draft && itemType == PublishedItemType.Content ? culture => IsEdited(row, type, culture) : null;
        return new PublishedItem(row, type, draft, services, isEdited).CreateModel(models);
    }

    private Guid ObjectType => itemType == PublishedItemType.Media
        ? global::Umbraco.Cms.Core.Constants.ObjectTypes.Media
        : global::Umbraco.Cms.Core.Constants.ObjectTypes.Document;

    /// <summary>Whether a culture of the draft differs from what is published; rarely asked, so it is compared when it is.</summary>
    private bool IsEdited(ContentRow draft, PublishedType type, string culture)
    {
        ContentRow? published = reads.Read(session => ContentReader.Get(session, draft.Node.Id, draft: false));
        return published is null || Shown(draft) != Shown(published);

        string Shown(ContentRow row) => string.Join('\n', type.Slots
            .SelectMany(slot => row.Version.ValuesOf(slot.PropertyTypeId, slot.Varies, services.DefaultCulture)
                .Where(v => v.Culture is null || v.Culture.Equals(culture, StringComparison.OrdinalIgnoreCase))
                .Select(v => $"{slot.PropertyTypeId};{v.Culture};{v.Segment};{v.Value}"))
            .Order(StringComparer.Ordinal)
            .Prepend(row.Version.CulturesOf(type.ContentType.VariesByCulture(), services.DefaultCulture)
                .FirstOrDefault(c => c.Culture.Equals(culture, StringComparison.OrdinalIgnoreCase)).Name));
    }
}
