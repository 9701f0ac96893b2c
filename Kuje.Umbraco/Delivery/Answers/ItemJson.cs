using System.Text;
using Kuje.Umbraco.Directory.Fields;
using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Queries;
using Kuje.Umbraco.Directory.Sets;
using Kuje.Umbraco.Directory.Snapshots;

namespace Kuje.Umbraco.Delivery.Answers;

/// <summary>Writes items of a snapshot in one language: their ready pieces, and the names of what they refer to as those are now.</summary>
internal sealed class ItemJson(DirectorySnapshot snapshot, int language, ByteBuffer buffer)
{
    private static readonly byte[][] _types = [.. Kinds.All.Select(kind => Encoding.UTF8.GetBytes($",\"type\":\"{kind.Name}\""))];

    private static readonly (ReferenceField Field, byte[] Name, byte[] Start)[][] _references =
    [
        .. Kinds.All.Select(kind => kind.References
            .Select(field => (field, Encoding.UTF8.GetBytes(field.Name), Encoding.UTF8.GetBytes($",\"{field.Name}\":")))
            .ToArray()),
    ];

    /// <summary>Properties to write; the usual ones where null.</summary>
    public FieldFilter? Fields { get; init; }

    /// <summary>Where the reader is, for distances.</summary>
    public (double Latitude, double Longitude)? Near { get; init; }

    /// <summary>An item as lists have it, or whole.</summary>
    public void Write(DirectoryItem item, bool detail)
    {
        ref readonly ItemTexts texts = ref item.Texts[language];

        // The key is always there: without it nothing can be done with the rest.
        WriteKey(item);
        if (Fields is null)
        {
            buffer.Write(texts.Head);
            buffer.Write(_types[(int)item.Kind]);
            WriteMark(texts);
            buffer.Write(texts.Card);
            buffer.Write(item.Card);
        }
        else
        {
            Fields.Write(buffer, texts.Head);
            Fields.Write(buffer, _types[(int)item.Kind]);
            WriteMark(texts);
            Fields.Write(buffer, texts.Card);
            Fields.Write(buffer, item.Card);
        }

        WriteReferences(item);
        if (item.Kind == ItemKind.Activity && snapshot.Next[item.Number] is { } next && Has("nextOccurrence"u8))
        {
            buffer.Write(",\"nextOccurrence\":"u8);
            buffer.Write(next.Json);
        }

        if (Near is { } near && item.HasPlace && Has("distance"u8))
        {
            buffer.Write(",\"distance\":"u8);
            buffer.WriteKilometres(Distance.Kilometres(near.Latitude, near.Longitude, item.Latitude, item.Longitude));
        }

        if (Fields is not null)
        {
            Fields.Write(buffer, texts.Detail);
            Fields.Write(buffer, item.Detail);
        }
        else if (detail)
        {
            buffer.Write(texts.Detail);
            buffer.Write(item.Detail);
        }

        if (Kinds.Of(item.Kind).IsTerm)
            WriteCounts(item);
        if (detail || Fields is not null)
            WriteExtra(item);
        buffer.Write((byte)'}');
    }

    /// <summary>Key, slug and name of an item, without the closing brace.</summary>
    public void BeginReference(DirectoryItem item)
    {
        ref readonly ItemTexts texts = ref item.Texts[language];
        WriteKey(item);
        buffer.Write(texts.Head);
        WriteMark(texts);
    }

    private void WriteKey(DirectoryItem item)
    {
        buffer.Write("{\"id\":\""u8);
        buffer.Write(item.Key);
        buffer.Write((byte)'"');
    }

    private bool Has(ReadOnlySpan<byte> field) => Fields is null || Fields.Has(field);

    private void WriteMark(in ItemTexts texts)
    {
        if (texts.Language != language && texts.Marked)
            buffer.Write(snapshot.Languages.All[texts.Language].Mark);
    }

    private void WriteReference(DirectoryItem item)
    {
        BeginReference(item);
        buffer.Write((byte)'}');
    }

    private void WriteReferences(DirectoryItem item)
    {
        Target[] targets = item.Targets;
        foreach ((ReferenceField field, byte[] name, byte[] start) in _references[(int)item.Kind])
        {
            if (!Has(name))
                continue;
            if (!field.Many)
            {
                if (One(item, field.Relation) is not { } other)
                    continue;
                buffer.Write(start);
                WriteReference(other);
                continue;
            }

            buffer.Write(start);
            buffer.Write((byte)'[');
            var first = true;
            ItemKind kind = KindOf(field.Relation);
            for (var i = 0; i < targets.Length; i++)
            {
                if (targets[i].Relation != field.Relation || snapshot.Item(targets[i].Number) is not { } other || other.Kind != kind)
                    continue;
                if (!first)
                    buffer.Write((byte)',');
                first = false;
                WriteReference(other);
            }

            buffer.Write((byte)']');
        }
    }

    private DirectoryItem? One(DirectoryItem item, Relation relation) =>
        relation == Relation.Region ? snapshot.RegionOf(item) : snapshot.First(item, relation, KindOf(relation));

    private static ItemKind KindOf(Relation relation) => relation switch
    {
        Relation.Organisation or Relation.Parent => ItemKind.Organisation,
        Relation.ArtForm => ItemKind.ArtForm,
        Relation.ActivityForm => ItemKind.ActivityForm,
        Relation.TargetGroup => ItemKind.TargetGroup,
        Relation.AccessibilityFeature => ItemKind.AccessibilityFeature,
        Relation.Municipality => ItemKind.Municipality,
        Relation.Region => ItemKind.Region,
        Relation.Hub => ItemKind.Hub,
        _ => ItemKind.Activity,
    };

    /// <summary>How many activities and organisations are marked with a term.</summary>
    private void WriteCounts(DirectoryItem term)
    {
        TermCount counts = TermCount.Of(snapshot, term);
        if (Has("count"u8))
        {
            buffer.Write(",\"count\":"u8);
            buffer.Write(counts.Activities);
        }

        if (Has("organisationCount"u8))
        {
            buffer.Write(",\"organisationCount\":"u8);
            buffer.Write(counts.Organisations);
        }
    }

    private void WriteExtra(DirectoryItem item)
    {
        if (item.Kind == ItemKind.Organisation && Has("activities"u8))
        {
            buffer.Write(",\"activities\":["u8);
            Bits activities = snapshot.OfKind[(int)ItemKind.Activity];
            SortedOrder names = snapshot.Orders[(int)ItemKind.Activity].Names[language];
            int[] numbers = [.. snapshot.Of(Relation.Organisation, item.Number).Numbers().Where(number => activities[number]).OrderBy(names.Rank)];
            for (var i = 0; i < numbers.Length; i++)
            {
                if (i > 0)
                    buffer.Write((byte)',');
                BeginReference(snapshot.Items[numbers[i]]!);
                if (snapshot.Next[numbers[i]] is { } next)
                {
                    buffer.Write(",\"nextOccurrence\":"u8);
                    buffer.Write(next.Json);
                }

                buffer.Write((byte)'}');
            }

            buffer.Write((byte)']');
        }
        else if (item.Kind == ItemKind.Hub && Has("counts"u8))
        {
            buffer.Write(",\"counts\":{"u8);
            WriteCount("\"activities\":"u8, item, ItemKind.Activity);
            WriteCount(",\"organisations\":"u8, item, ItemKind.Organisation);
            WriteCount(",\"projects\":"u8, item, ItemKind.Project);
            WriteCount(",\"stories\":"u8, item, ItemKind.Story);
            buffer.Write((byte)'}');
        }
    }

    private void WriteCount(ReadOnlySpan<byte> name, DirectoryItem hub, ItemKind kind)
    {
        buffer.Write(name);
        buffer.Write(snapshot.Of(Relation.Hub, hub.Number).CountIn(snapshot.OfKind[(int)kind]));
    }
}
