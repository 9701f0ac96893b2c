using System.Data;
using Kuje.Umbraco.Embedded.Records;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Domains;

/// <summary>Hostnames and paths that lead to a root in a language. A wildcard (<c>*</c>) only sets the language below its document.</summary>
internal sealed class DomainRepository(AmbientScope ambient) : RecordRepository<int, IDomain>(ambient), IDomainRepository
{
    private const string Wildcard = "(d.name = '' OR d.name LIKE '*%')";

    protected override string Columns => "d.id, d.key, d.name, d.language_id, l.iso_code, d.root_content_id, d.sort_order";

    protected override string Table => "domain d LEFT JOIN language l ON l.id = d.language_id";

    protected override string IdColumn => "d.id";

    protected override string Order => "d.sort_order, d.id";

    public IDomain? GetByName(string domainName) => Select("d.name = @0", domainName).FirstOrDefault();

    public bool Exists(string domainName) => Session.Any("SELECT 1 FROM domain WHERE name = @0", domainName);

    public IEnumerable<IDomain> GetAll(bool includeWildcards) => Select(includeWildcards ? "1" : "NOT " + Wildcard);

    public IEnumerable<IDomain> GetAssignedDomains(int contentId, bool includeWildcards) =>
        Select("d.root_content_id = @0" + (includeWildcards ? string.Empty : " AND NOT " + Wildcard), contentId);

    public override void Delete(IDomain entity)
    {
        Session.Execute("DELETE FROM domain WHERE id = @0", entity.Id);
        entity.DeleteDate = DateTime.UtcNow;
    }

    protected override IDomain Read(SqliteRow row) => new UmbracoDomain(row.Text(2), row.TextOrNull(4)!)
    {
        Id = row.Int(0),
        Key = row.Guid(1),
        LanguageId = row.IntOrNull(3),
        RootContentId = row.IntOrNull(5),
        SortOrder = row.Int(6),
    };

    protected override string? Column(string member) => member switch
    {
        nameof(IDomain.Id) => "d.id",
        nameof(IDomain.Key) => "d.key",
        nameof(IDomain.DomainName) => "d.name",
        nameof(IDomain.LanguageId) => "d.language_id",
        nameof(IDomain.LanguageIsoCode) => "l.iso_code",
        nameof(IDomain.RootContentId) => "d.root_content_id",
        nameof(IDomain.SortOrder) => "d.sort_order",
        _ => null,
    };

    protected override void Insert(IDomain entity)
    {
        Check(entity);
        entity.SortOrder = entity.IsWildcard ? -1 : NextSortOrder(entity);
        entity.Id = Session.Insert(
            "INSERT INTO domain (key, name, language_id, root_content_id, sort_order) VALUES (@0, @1, @2, @3, @4)",
            entity.Key, entity.DomainName, entity.LanguageId, entity.RootContentId, entity.SortOrder);
        ReadLanguage(entity);
    }

    protected override void Update(IDomain entity)
    {
        Check(entity);
        Session.Execute(
            "UPDATE domain SET name = @1, language_id = @2, root_content_id = @3, sort_order = @4 WHERE id = @0",
            entity.Id, entity.DomainName, entity.LanguageId, entity.RootContentId, entity.IsWildcard ? -1 : entity.SortOrder);
        ReadLanguage(entity);
    }

    /// <exception cref="DuplicateNameException">Another domain has the name.</exception>
    private void Check(IDomain domain)
    {
        if (Session.Any("SELECT 1 FROM domain WHERE name = @0 AND id <> @1", domain.DomainName, domain.Id))
            throw new DuplicateNameException($"The domain name {domain.DomainName} is already assigned.");
        if (domain.RootContentId is { } root && !Session.Any("SELECT 1 FROM node WHERE id = @0", root))
            throw new InvalidOperationException($"There is no document with id {root} to assign the domain {domain.DomainName} to.");
        if (domain.LanguageId is { } language && !Session.Any("SELECT 1 FROM language WHERE id = @0", language))
            throw new InvalidOperationException($"There is no language with id {language} for the domain {domain.DomainName}.");
    }

    private int NextSortOrder(IDomain domain) => Session.Count(
        $"SELECT COALESCE(MAX(d.sort_order), -1) + 1 FROM domain d WHERE d.root_content_id IS @0 AND NOT {Wildcard}", domain.RootContentId);

    private void ReadLanguage(IDomain domain)
    {
        if (domain is UmbracoDomain { LanguageId: { } id } known)
            known.LanguageIsoCode = Session.First("SELECT iso_code FROM language WHERE id = @0", static row => row.Text(0), id);
    }
}
