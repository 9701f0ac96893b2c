using Kuje.Umbraco.Embedded.Querying;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Languages;

internal sealed class LanguageRepository(AmbientScope ambient, IEnumerable<IContentOfLanguages> contents) : ILanguageRepository
{
    private readonly StampedCache<IReadOnlyList<LanguageRow>> _cache = new(Stamp.Languages);

    private IReadOnlyList<LanguageRow> Rows => _cache.Get(ambient.Session, static session => session.Query(
        "SELECT id, iso_code, culture_name, is_default, is_mandatory, fallback_id FROM language ORDER BY id",
        static row => new LanguageRow(row.Int(0), row.Text(1), row.Text(2), row.Bool(3), row.Bool(4), row.IntOrNull(5))));

    private LanguageRow Default => Rows.FirstOrDefault(row => row.IsDefault) ?? Rows[0];

    public ILanguage? Get(int id) => Build(Find(id));

    public ILanguage? GetByIsoCode(string isoCode) => Build(Find(isoCode));

    public IEnumerable<ILanguage> GetMany(params int[]? ids) =>
        [.. Rows.Where(row => ids is null or [] || ids.Contains(row.Id)).Select(row => Build(row)!)];

    public bool Exists(int id) => Find(id) is not null;

    public IEnumerable<ILanguage> Get(IQuery<ILanguage> query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column);
        HashSet<int> ids = [.. ambient.Session.Query(
            $"SELECT id FROM language WHERE {condition}", static row => row.Int(0), [.. condition.Args])];
        return [.. Rows.Where(row => ids.Contains(row.Id)).Select(row => Build(row)!)];
    }

    public int Count(IQuery<ILanguage>? query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column);
        return ambient.Session.Count($"SELECT COUNT(*) FROM language WHERE {condition}", [.. condition.Args]);
    }

    public int? GetIdByIsoCode(string? isoCode, bool throwOnNotFound = true)
    {
        if (isoCode is null)
            return null;
        return Find(isoCode)?.Id ?? (throwOnNotFound
            ? throw new ArgumentException($"There is no language with the ISO code {isoCode}.", nameof(isoCode))
            : null);
    }

    public string? GetIsoCodeById(int? id, bool throwOnNotFound = true)
    {
        if (id is null)
            return null;
        return Find(id.Value)?.IsoCode ?? (throwOnNotFound
            ? throw new ArgumentException($"There is no language with the id {id}.", nameof(id))
            : null);
    }

    public string[] GetIsoCodesByIds(ICollection<int> ids, bool throwOnNotFound = true) =>
        [.. ids.Select(id => GetIsoCodeById(id, throwOnNotFound)).OfType<string>()];

    public string GetDefaultIsoCode() => Default.IsoCode;

    public int? GetDefaultId() => Default.Id;

    public void Save(ILanguage entity)
    {
        if (string.IsNullOrWhiteSpace(entity.IsoCode) || string.IsNullOrWhiteSpace(entity.CultureName))
            throw new InvalidOperationException("A language needs an ISO code and a culture name.");
        SqliteSession session = ambient.Session;
        session.BeginWrite(timeout: null);
        if (Find(entity.IsoCode) is { } other && other.Id != entity.Id)
            throw new InvalidOperationException($"There is a language with the ISO code {entity.IsoCode} already.");
        if (!entity.IsDefault && entity.HasIdentity && Default.Id == entity.Id)
            throw new InvalidOperationException($"{entity.IsoCode} is the default language: make another language the default instead.");

        int? fallback = GetIdByIsoCode(entity.FallbackIsoCode);
        if (entity.IsDefault)
            session.Execute("UPDATE language SET is_default = 0 WHERE is_default");
        if (entity.HasIdentity)
        {
            entity.UpdatingEntity();
            session.Execute(
                "UPDATE language SET iso_code = @1, culture_name = @2, is_default = @3, is_mandatory = @4, fallback_id = @5 WHERE id = @0",
                entity.Id, entity.IsoCode, entity.CultureName, entity.IsDefault, entity.IsMandatory, fallback);
        }
        else
        {
            entity.AddingEntity();
            entity.Id = session.Insert(
                "INSERT INTO language (iso_code, culture_name, is_default, is_mandatory, fallback_id) VALUES (@0, @1, @2, @3, @4)",
                entity.IsoCode, entity.CultureName, entity.IsDefault, entity.IsMandatory, fallback);
        }

        Stamp.Renew(session, Stamp.Languages);
        entity.ResetDirtyProperties();
    }

    public void Delete(ILanguage entity)
    {
        SqliteSession session = ambient.Session;
        session.BeginWrite(timeout: null);
        if (Default.Id == entity.Id)
            throw new InvalidOperationException($"{entity.IsoCode} is the default language and cannot be deleted.");
        foreach (IContentOfLanguages content in contents)
            content.Drop(entity.IsoCode);
        session.Execute("DELETE FROM language WHERE id = @0", entity.Id);
        Stamp.Renew(session, Stamp.Languages);
        entity.DeleteDate = DateTime.UtcNow;
    }

    private static string? Column(string member) => member switch
    {
        nameof(ILanguage.Id) => "id",
        nameof(ILanguage.IsoCode) => "iso_code",
        nameof(ILanguage.CultureName) => "culture_name",
        nameof(ILanguage.IsDefault) => "is_default",
        nameof(ILanguage.IsMandatory) => "is_mandatory",
        _ => null,
    };

    private LanguageRow? Find(int id) => Rows.FirstOrDefault(row => row.Id == id);

    private LanguageRow? Find(string isoCode) =>
        Rows.FirstOrDefault(row => string.Equals(row.IsoCode, isoCode, StringComparison.OrdinalIgnoreCase));

    private Language? Build(LanguageRow? row)
    {
        if (row is null)
            return null;
        var language = new Language(row.IsoCode, row.CultureName)
        {
            Id = row.Id,
            IsDefault = row.IsDefault,
            IsMandatory = row.IsMandatory,
            FallbackIsoCode = row.FallbackId is { } fallback ? Find(fallback)?.IsoCode : null,
        };
        language.ResetDirtyProperties(false);
        return language;
    }
}
