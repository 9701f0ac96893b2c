using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kuje.Umbraco.Directory.Fields;
using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Occurrences;
using Kuje.Umbraco.Directory.Search;
using Kuje.Umbraco.Directory.Stored;
using Kuje.Umbraco.Schema;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Directory.Reading;

/// <summary>Makes an item of a published document: its JSON in every language, and by what it is found.</summary>
internal sealed class ItemWriter : IDisposable
{
    // The same times are common, the same texts about them less so.
    private const int MostSchedules = 1000;

    private readonly PublishedDirectory _site;
    private readonly SiteLanguages _languages;
    private readonly ArrayBufferWriter<byte> _buffer = new(8192);
    private readonly Utf8JsonWriter _json;
    private readonly ItemHash _hash = new();
    private readonly SharedBytes _shared = new();
    private readonly ParsedTexts _texts = new();
    private readonly Dictionary<string, IReadOnlyList<ScheduleRule>> _schedules = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, Guid[]> _ancestors = [];

    public ItemWriter(PublishedDirectory site, SiteLanguages languages)
    {
        _site = site;
        _languages = languages;
        _json = new(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public void Dispose()
    {
        _json.Dispose();
        _texts.Dispose();
        _hash.Dispose();
    }

    /// <param name="kind">What the document is.</param>
    /// <param name="document">The document.</param>
    /// <param name="published">The languages it is published in; one or more.</param>
    /// <param name="ancestors">Keys of the documents above it, the nearest first.</param>
    public ReadItem Write(KindDefinition kind, IPublishedContent document, int[] published, Guid[] ancestors)
    {
        _texts.Clear();
        ancestors = Shared(ancestors);
        bool varies = document.ContentType.VariesByCulture();
        var source = new DocumentSource(_site, _languages, _texts);
        var properties = new StoredProperties(document, _languages);
        string? termKey = kind.IsTerm ? StoredValues.Text(properties[PropertyAlias.TermKey, 0]) : null;
        var searched = new List<SearchText>();
        ItemTexts[] texts = Texts(kind, document, published, varies, source, properties, searched);

        source.Language = _languages.Default;
        IReadOnlyList<ScheduleRule> rules = kind.HasSchedule ? Rules(StoredValues.Text(properties[PropertyAlias.Schedule, 0])) : [];
        (double latitude, double longitude) = kind.HasPlace ? Place(properties) : (double.NaN, double.NaN);
        byte[] card = Block(() =>
        {
            if (termKey is not null)
                _json.WriteString("key", termKey);
            foreach (Field field in kind.Fields)
            {
                if (field is { Translated: false, Detail: false })
                    field.Write(_json, properties[field.Alias, 0], source);
            }

            if (!double.IsNaN(latitude))
            {
                _json.WriteStartObject("location");
                _json.WriteNumber("lat", latitude);
                _json.WriteNumber("lng", longitude);
                _json.WriteEndObject();
            }

            if (kind.HasSchedule)
                ScheduleJson.Write(_json, rules);
            _json.WriteString("updated", Utc(document.UpdateDate).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        });
        byte[] detail = Block(() =>
        {
            foreach (Field field in kind.Fields)
            {
                if (field is { Translated: false, Detail: true })
                    field.Write(_json, properties[field.Alias, 0], source);
            }
        });
        Target[] targets = [.. Targets(kind, document, properties, ancestors, rules).Concat(source.Shown.Select(key => new Target(Relation.Address, _site.Numbers.Of(key)))).Distinct()];
        return new(
            new DirectoryItem
            {
                Number = _site.Numbers.Of(document.Key),
                Key = document.Key,
                NodeId = document.Id,
                Kind = kind.Kind,
                Ancestors = ancestors,
                Texts = texts,
                Card = _shared.Of(card),
                Detail = _shared.Of(detail),
                Targets = targets,
                TermKey = termKey,
                Code = StoredValues.Text(properties[PropertyAlias.MunicipalityCode, 0]) ?? StoredValues.Text(properties[PropertyAlias.RegionCode, 0]),
                Rules = rules,
                Latitude = latitude,
                Longitude = longitude,
                Updated = Utc(document.UpdateDate),
                Hash = Hash(document.Key, ancestors, texts, card, detail, targets),
            },
            searched);
    }

    private IReadOnlyList<ScheduleRule> Rules(string? stored)
    {
        if (stored is null)
            return [];
        if (_schedules.TryGetValue(stored, out IReadOnlyList<ScheduleRule>? rules))
            return rules;
        if (_schedules.Count == MostSchedules)
            _schedules.Clear();
        return _schedules[stored] = ScheduleReader.Read(stored);
    }

    /// <summary>What stands side by side in the tree has the same above it.</summary>
    private Guid[] Shared(Guid[] ancestors)
    {
        if (ancestors.Length == 0)
            return ancestors;
        if (_ancestors.TryGetValue(ancestors[0], out Guid[]? known) && known.AsSpan().SequenceEqual(ancestors))
            return known;
        return _ancestors[ancestors[0]] = ancestors;
    }

    /// <summary>To the second, as readers see it: nothing may be in an order that cannot be seen.</summary>
    private static DateTime Utc(DateTime date)
    {
        DateTime utc = date.Kind == DateTimeKind.Local ? date.ToUniversalTime() : DateTime.SpecifyKind(date, DateTimeKind.Utc);
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond));
    }

    private ItemTexts[] Texts(
        KindDefinition kind,
        IPublishedContent document,
        int[] published,
        bool varies,
        DocumentSource source,
        StoredProperties properties,
        List<SearchText> searched)
    {
        var all = new ItemTexts[_languages.Count];
        var made = new List<(int[] Chain, ItemTexts Texts)>();
        foreach (SiteLanguage language in _languages.All)
        {
            int[] chain = varies ? [.. language.Chain.Where(published.Contains)] : [_languages.Default.Index];
            int same = made.FindIndex(other => other.Chain.AsSpan().SequenceEqual(chain));
            if (same < 0)
            {
                same = made.Count;
                made.Add((chain, Texts(kind, document, chain, varies, source, properties)));
            }

            all[language.Index] = made[same].Texts;
        }

        foreach (int language in varies ? published : [_languages.Default.Index])
        {
            string code = _languages.All[language].Code;
            searched.Add(new(Name(document, language, varies), code, SearchField.Title));
            for (var i = 0; i < kind.SearchedTexts.Length; i++)
            {
                if (HtmlField.Markup(properties[kind.SearchedTexts[i], language], _texts) is { } text)
                    searched.Add(new(PlainText.Of(text), code, i == 0 ? SearchField.Summary : SearchField.Body));
            }
        }

        return all;
    }

    private ItemTexts Texts(
        KindDefinition kind,
        IPublishedContent document,
        int[] chain,
        bool varies,
        DocumentSource source,
        StoredProperties properties)
    {
        string name = Name(document, chain[0], varies);
        string slug = Segment(document, chain[0], varies);
        byte[] head = Block(() =>
        {
            _json.WriteString("slug", slug);
            _json.WriteString("name", name);
        });
        var elsewhere = new List<(string Field, int Language)>();
        byte[] card = Block(() =>
        {
            WriteTranslated(kind, detail: false, chain, source, properties, elsewhere);
            WriteLanguages(elsewhere, "textLangs");
        });
        elsewhere.Clear();
        byte[] detail = Block(() =>
        {
            WriteTranslated(kind, detail: true, chain, source, properties, elsewhere);
            WriteLanguages(elsewhere, "detailLangs");
        });
        return new(chain[0], varies, head, _shared.Of(card), _shared.Of(detail));
    }

    private void WriteTranslated(KindDefinition kind, bool detail, int[] chain, DocumentSource source, StoredProperties properties, List<(string, int)> elsewhere)
    {
        foreach (Field field in kind.Fields)
        {
            if (!field.Translated || field.Detail != detail)
                continue;
            foreach (int language in chain)
            {
                source.Language = _languages.All[language];
                if (!field.Write(_json, properties[field.Alias, language], source))
                    continue;
                if (language != chain[0] && properties.Varies(field.Alias))
                    elsewhere.Add((field.Name, language));
                break;
            }
        }
    }

    private void WriteLanguages(List<(string Field, int Language)> elsewhere, string name)
    {
        if (elsewhere.Count == 0)
            return;
        _json.WriteStartObject(name);
        foreach ((string field, int language) in elsewhere)
            _json.WriteString(field, _languages.All[language].Code);
        _json.WriteEndObject();
    }

    private IEnumerable<Target> Targets(KindDefinition kind, IPublishedContent document, StoredProperties properties, Guid[] ancestors, IReadOnlyList<ScheduleRule> rules)
    {
        foreach (ReferenceField reference in kind.References)
        {
            if (reference.Alias is null)
                continue;
            foreach (Guid key in StoredValues.Documents(properties[reference.Alias, 0]).Take(reference.Many ? int.MaxValue : 1))
                yield return new(reference.Relation, _site.Numbers.Of(key));
        }

        // What a term or hub is below: its region, its hub. Others above it, such as lists, are never asked for.
        Relation above = kind.Kind == ItemKind.Municipality ? Relation.Region : Relation.Hub;
        if (kind.Kind is not (ItemKind.Hub or ItemKind.Region) && (!kind.IsTerm || kind.Kind == ItemKind.Municipality))
        {
            foreach (Guid ancestor in ancestors)
                yield return new(above, _site.Numbers.Of(ancestor));
        }

        foreach ((Relation relation, string alias) in kind.Choices)
        {
            foreach (string choice in StoredValues.Choices(properties[alias, 0]))
            {
                if (FixedValues.Of(relation).OfStored(choice) is >= 0 and var place)
                    yield return new(relation, place);
            }
        }

        if (kind.Kind == ItemKind.Activity && StoredValues.Flag(properties[PropertyAlias.Kaikukortti, 0]))
            yield return new(Relation.Price, 2);
        uint slots = Slots.Of(rules);
        for (var slot = 0; slot < Slots.Count; slot++)
        {
            if ((slots & (1u << slot)) != 0)
                yield return new(Relation.Slot, slot);
        }
    }

    private string Name(IPublishedContent document, int language, bool varies) =>
        document.Cultures.TryGetValue(varies ? _languages.All[language].IsoCode : string.Empty, out PublishedCultureInfo? culture)
            ? culture.Name
            : document.Name;

    private string Segment(IPublishedContent document, int language, bool varies) =>
        _site.Segments.GetUrlSegment(document.Key, varies ? _languages.All[language].IsoCode : _languages.Default.IsoCode, isDraft: false)
        ?? string.Empty;

    private static (double Latitude, double Longitude) Place(StoredProperties properties) =>
        StoredValues.Number(properties[PropertyAlias.Latitude, 0]) is { } latitude and >= -90 and <= 90
        && StoredValues.Number(properties[PropertyAlias.Longitude, 0]) is { } longitude and >= -180 and <= 180
            ? ((double)latitude, (double)longitude)
            : (double.NaN, double.NaN);

    /// <summary>The properties without braces, with a comma before each.</summary>
    private byte[] Block(Action write)
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        write();
        _json.WriteEndObject();
        _json.Flush();
        ReadOnlySpan<byte> written = _buffer.WrittenSpan[1..^1];
        if (written.IsEmpty)
            return [];
        var block = new byte[written.Length + 1];
        block[0] = (byte)',';
        written.CopyTo(block.AsSpan(1));
        return block;
    }

    private UInt128 Hash(Guid key, Guid[] ancestors, ItemTexts[] texts, byte[] card, byte[] detail, Target[] targets)
    {
        _hash.Add(key).Add(card).Add(detail);
        foreach (Guid ancestor in ancestors)
            _hash.Add(ancestor);
        for (var language = 0; language < texts.Length; language++)
        {
            ItemTexts own = texts[language];
            _hash.Add(own.Language);
            if (own.Language == language || Array.IndexOf(texts, own) == language)
                _hash.Add(own.Head).Add(own.Card).Add(own.Detail);
        }

        foreach (Target target in targets)
        {
            // Numbers differ from server to server, and from start to start; keys do not.
            _hash.Add((long)target.Relation);
            if (target.Relation >= Relation.Status)
                _hash.Add(target.Number);
            else if (target.Relation != Relation.Address)
                _hash.Add(_site.Numbers.KeyOf(target.Number));
        }

        return _hash.End();
    }
}
