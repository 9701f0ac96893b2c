using Kuje.Umbraco.Embedded.Querying;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Languages;

internal sealed class DictionaryRepository(AmbientScope ambient, ILanguageRepository languages) : IDictionaryRepository
{
    private const string Descendants =
        """
        WITH RECURSIVE branch (id, key) AS (
            SELECT id, key FROM dictionary_item WHERE parent_key = @0
            UNION ALL SELECT child.id, child.key FROM dictionary_item child JOIN branch ON child.parent_key = branch.key)
        """;

    private const string Matches =
        "(d.item_key LIKE @1 ESCAPE '\\' OR EXISTS (SELECT 1 FROM dictionary_translation t WHERE t.item_id = d.id AND t.value LIKE @1 ESCAPE '\\'))";

    public IDictionaryItem? Get(int id) => Read("d.id = @0", id).FirstOrDefault();

    public IDictionaryItem? Get(Guid uniqueId) => Read("d.key = @0", uniqueId).FirstOrDefault();

    public IDictionaryItem? Get(string key) => Read("d.item_key = @0", key).FirstOrDefault();

    public IEnumerable<IDictionaryItem> GetMany(params int[]? ids) =>
        ids is null or [] ? Read("1") : Read("d.id IN (SELECT value FROM json_each(@0))", SqliteSession.Json(ids));

    public IEnumerable<IDictionaryItem> GetMany(params Guid[] uniqueIds) =>
        uniqueIds is [] ? Read("1") : Read("d.key IN (SELECT value FROM json_each(@0))", SqliteSession.Json(uniqueIds));

    public IEnumerable<IDictionaryItem> GetManyByKeys(string[] keys) =>
        keys is [] ? Read("1") : Read("d.item_key IN (SELECT value FROM json_each(@0))", SqliteSession.Json(keys));

    public bool Exists(int id) => ambient.Session.Any("SELECT 1 FROM dictionary_item WHERE id = @0", id);

    public IEnumerable<IDictionaryItem> Get(IQuery<IDictionaryItem> query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column);
        return Read(condition.ToString(), [.. condition.Args]);
    }

    public int Count(IQuery<IDictionaryItem>? query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column);
        return ambient.Session.Count($"SELECT COUNT(*) FROM dictionary_item d WHERE {condition}", [.. condition.Args]);
    }

    public IEnumerable<IDictionaryItem> GetDictionaryItemDescendants(Guid? parentId, string? filter = null)
    {
        string pattern = "%" + (filter ?? string.Empty).Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal) + "%";
        string matches = string.IsNullOrWhiteSpace(filter) ? "@1 IS NOT NULL" : Matches;
        string below = parentId is null ? "@0 IS NULL" : "d.id IN (SELECT id FROM branch)";
        return ReadWith(parentId is null ? string.Empty : Descendants, $"{below} AND {matches}", parentId, pattern);
    }

    public Dictionary<string, Guid> GetDictionaryItemKeyMap() =>
        ambient.Session.Query("SELECT item_key, key FROM dictionary_item", static row => (Name: row.Text(0), Key: row.Guid(1)))
            .ToDictionary(item => item.Name, item => item.Key);

    public void Save(IDictionaryItem entity)
    {
        SqliteSession session = ambient.Session;
        session.BeginWrite(timeout: null);
        if (entity.HasIdentity)
        {
            entity.UpdatingEntity();
            session.Execute(
                "UPDATE dictionary_item SET key = @1, parent_key = @2, item_key = @3 WHERE id = @0",
                entity.Id, entity.Key, entity.ParentId, entity.ItemKey);
        }
        else
        {
            entity.AddingEntity();
            entity.Id = session.Insert(
                "INSERT INTO dictionary_item (key, parent_key, item_key) VALUES (@0, @1, @2)", entity.Key, entity.ParentId, entity.ItemKey);
        }

        foreach (IDictionaryTranslation translation in entity.Translations)
            Write(session, entity.Id, translation);
        entity.ResetDirtyProperties();
    }

    public void Delete(IDictionaryItem entity)
    {
        // Items below it and translations go by their foreign keys.
        ambient.Session.Execute("DELETE FROM dictionary_item WHERE id = @0", entity.Id);
        entity.DeleteDate = DateTime.UtcNow;
    }

    private static string? Column(string member) => member switch
    {
        nameof(IDictionaryItem.Id) => "d.id",
        nameof(IDictionaryItem.Key) => "d.key",
        nameof(IDictionaryItem.ParentId) => "d.parent_key",
        nameof(IDictionaryItem.ItemKey) => "d.item_key",
        _ => null,
    };

    private void Write(SqliteSession session, int itemId, IDictionaryTranslation translation)
    {
        int language = languages.GetIdByIsoCode(translation.LanguageIsoCode)!.Value;
        translation.Id = session.First(
            """
            INSERT INTO dictionary_translation (key, item_id, language_id, value) VALUES (@0, @1, @2, @3)
            ON CONFLICT (item_id, language_id) DO UPDATE SET value = excluded.value RETURNING id
            """,
            static row => row.Int(0), translation.Key, itemId, language, translation.Value);
    }

    private List<IDictionaryItem> Read(string where, params ReadOnlySpan<object?> args) => ReadWith(string.Empty, where, args);

    private List<IDictionaryItem> ReadWith(string with, string where, params ReadOnlySpan<object?> args)
    {
        List<DictionaryItem> items = ambient.Session.Query(
            $"{with} SELECT d.id, d.key, d.parent_key, d.item_key FROM dictionary_item d WHERE {where} ORDER BY d.key",
            static row => new DictionaryItem(row.GuidOrNull(2), row.Text(3)) { Id = row.Int(0), Key = row.Guid(1) },
            args);
        if (items.Count == 0)
            return [];
        Dictionary<int, ILanguage> byId = languages.GetMany().ToDictionary(language => language.Id);
        ILookup<int, DictionaryTranslation> translations = ambient.Session.Query(
            "SELECT item_id, id, key, language_id, value FROM dictionary_translation WHERE item_id IN (SELECT value FROM json_each(@0)) ORDER BY language_id",
            row => (Item: row.Int(0), Translation: new DictionaryTranslation(byId[row.Int(3)], row.Text(4), row.Guid(2)) { Id = row.Int(1) }),
            SqliteSession.Json(items.Select(item => item.Id))).ToLookup(pair => pair.Item, pair => pair.Translation);
        foreach (DictionaryItem item in items)
        {
            item.Translations = [.. translations[item.Id]];
            foreach (IDictionaryTranslation translation in item.Translations)
                translation.ResetDirtyProperties(false);
            item.ResetDirtyProperties(false);
        }

        return [.. items];
    }
}
