using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Querying;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Templates;

internal sealed class TemplateRepository(AmbientScope ambient, NodeStore nodes, TemplateFiles files, IShortStringHelper shortStrings)
    : ITemplateRepository
{
    private const string From = "FROM template t JOIN node n ON n.id = t.id";

    private readonly StampedCache<IReadOnlyList<TemplateRow>> _cache = new(Stamp.Templates);

    private IReadOnlyList<TemplateRow> Rows => _cache.Get(ambient.Session, static session => session.Query(
        $"SELECT {NodeStore.Columns}, t.alias {From} ORDER BY n.level, n.id",
        static row => new TemplateRow(NodeStore.Read(row), row.Text(NodeStore.ColumnCount))));

    public ITemplate? Get(int id) => Build(row => row.Node.Id == id).FirstOrDefault();

    public ITemplate? Get(Guid id) => Build(row => row.Node.Key == id).FirstOrDefault();

    public ITemplate? Get(string? alias) => Build(row => SameAlias(row.Alias, alias)).FirstOrDefault();

    public IEnumerable<ITemplate> GetMany(params int[]? ids) => Build(row => ids is null or [] || ids.Contains(row.Node.Id));

    public IEnumerable<ITemplate> GetMany(params Guid[]? ids) => Build(row => ids is null or [] || ids.Contains(row.Node.Key));

    public IEnumerable<ITemplate> GetAll(params string[] aliases) =>
        Build(row => aliases is [] || aliases.Any(alias => SameAlias(row.Alias, alias)));

    public IEnumerable<ITemplate> GetChildren(int masterTemplateId) => Build(row => row.Node.ParentId == masterTemplateId);

    public IEnumerable<ITemplate> GetDescendants(int masterTemplateId) =>
        Build(row => row.Node.Id != masterTemplateId && $",{row.Node.Path},".Contains($",{masterTemplateId},", StringComparison.Ordinal));

    public bool Exists(int id) => Rows.Any(row => row.Node.Id == id);

    public bool Exists(Guid id) => Rows.Any(row => row.Node.Key == id);

    public IEnumerable<ITemplate> Get(IQuery<ITemplate> query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column);
        HashSet<int> ids = [.. ambient.Session.Query($"SELECT n.id {From} WHERE {condition}", static row => row.Int(0), [.. condition.Args])];
        return Build(row => ids.Contains(row.Node.Id));
    }

    public int Count(IQuery<ITemplate>? query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column);
        return ambient.Session.Count($"SELECT COUNT(*) {From} WHERE {condition}", [.. condition.Args]);
    }

    public void Save(ITemplate entity)
    {
        var template = (Template)entity;
        SqliteSession session = ambient.Session;
        session.BeginWrite(timeout: null);
        template.Alias = FreeAlias(template);
        int parentId = template.MasterTemplateId?.Value is { } master and > 0 ? master : Constants.System.Root;
        TemplateRow? before = Rows.FirstOrDefault(row => row.Node.Id == template.Id);
        NodeRow node;
        if (before is null)
        {
            template.AddingEntity();
            node = nodes.Insert(template.Key, Constants.ObjectTypes.Template, parentId, template.Name, createDate: template.CreateDate);
            session.Execute("INSERT INTO template (id, alias) VALUES (@0, @1)", node.Id, template.Alias);
        }
        else
        {
            template.UpdatingEntity();
            node = nodes.Update(template.Id, parentId, template.Name, before.Node.SortOrder, trashed: false);
            session.Execute("UPDATE template SET alias = @1 WHERE id = @0", node.Id, template.Alias);
        }

        template.Id = node.Id;
        template.Path = node.Path;
        Changed(session);
        files.Write(template, before?.Alias);
        template.VirtualPath = TemplateFiles.PathOf(template.Alias);
        template.IsMasterTemplate = Rows.Any(row => row.Node.ParentId == node.Id);
        template.ResetDirtyProperties();
    }

    public void Delete(ITemplate entity)
    {
        SqliteSession session = ambient.Session;
        session.BeginWrite(timeout: null);
        foreach (ITemplate template in GetDescendants(entity.Id).Reverse().Append(entity))
        {
            session.Execute("UPDATE content_version SET template_id = NULL WHERE template_id = @0", template.Id);
            nodes.Delete(template.Id);
            files.Delete(template.Alias);
        }

        Changed(session);
        entity.DeleteDate = DateTime.UtcNow;
    }

    public Stream GetFileContentStream(string filepath) => files.Open(filepath);

    public void SetFileContent(string filepath, Stream content) => files.Write(filepath, content);

    public long GetFileSize(string filepath) => files.Size(filepath);

    private static bool SameAlias(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string? Column(string member) => member switch
    {
        nameof(ITemplate.Alias) => "t.alias",
        "MasterTemplateId" => "n.parent_id",
        _ => NodeStore.Column(member),
    };

    /// <summary>Types hold their templates, so they change with them.</summary>
    private static void Changed(SqliteSession session)
    {
        Stamp.Renew(session, Stamp.Templates);
        Stamp.Renew(session, Stamp.ContentTypes);
    }

    /// <summary>The alias as a file may be named, with the first free number where another template has it.</summary>
    private string FreeAlias(Template template)
    {
        string alias = template.Alias.ToCleanString(shortStrings, CleanStringType.UnderscoreAlias);
        string free = alias;
        for (var number = 1; Rows.Any(row => row.Node.Id != template.Id && SameAlias(row.Alias, free)); number++)
            free = alias + number;
        return free;
    }

    private List<ITemplate> Build(Func<TemplateRow, bool> where)
    {
        IReadOnlyList<TemplateRow> rows = Rows;
        return [.. rows.Where(where).Select(row => Build(row, rows))];
    }

    private Template Build(TemplateRow row, IReadOnlyList<TemplateRow> all)
    {
        var template = new Template(shortStrings, row.Node.Name, row.Alias, _ => files.Read(row.Alias))
        {
            Id = row.Node.Id,
            Key = row.Node.Key,
            Path = row.Node.Path,
            CreateDate = row.Node.CreateDate,
            UpdateDate = row.Node.CreateDate,
            VirtualPath = TemplateFiles.PathOf(row.Alias),
            IsMasterTemplate = all.Any(other => other.Node.ParentId == row.Node.Id),
        };
        if (all.FirstOrDefault(other => other.Node.Id == row.Node.ParentId) is { } master)
        {
            template.MasterTemplateAlias = master.Alias;
            template.MasterTemplateId = new Lazy<int>(master.Node.Id);
        }

        template.ResetDirtyProperties(false);
        return template;
    }
}
