using Kuje.Umbraco.Embedded.Records;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Access;

/// <summary>Which documents only members may read. Every request may ask, and hardly any site has more than a few entries: kept in memory.</summary>
internal sealed class PublicAccessRepository : RecordRepository<Guid, PublicAccessEntry>, IPublicAccessRepository
{
    private readonly CommittedSnapshot<List<PublicAccessEntry>> _all;

    public PublicAccessRepository(AmbientScope ambient, SqliteStore store)
        : base(ambient) =>
        _all = new(ambient, store, LoadAll);

    protected override string Columns => "key";

    protected override string Table => "public_access";

    protected override string IdColumn => "key";

    public override PublicAccessEntry? Get(Guid id) => Where(entry => entry.Key == id).FirstOrDefault();

    public override IEnumerable<PublicAccessEntry> GetMany(params Guid[]? ids) => Where(entry => ids is null or [] || ids.Contains(entry.Key));

    public override void Delete(PublicAccessEntry entity)
    {
        Session.Execute("DELETE FROM public_access WHERE key = @0", entity.Key);
        _all.Changed();
        entity.DeleteDate = DateTime.UtcNow;
    }

    protected override List<PublicAccessEntry> Load(string sql, ReadOnlySpan<object?> args)
    {
        HashSet<Guid> keys = [.. Session.Query(sql, static row => row.Guid(0), args)];
        return Where(entry => keys.Contains(entry.Key));
    }

    protected override PublicAccessEntry Read(SqliteRow row) => Get(row.Guid(0))!;

    protected override string? Column(string member) => member switch
    {
        nameof(PublicAccessEntry.Key) => "key",
        nameof(PublicAccessEntry.ProtectedNodeId) => "node_id",
        nameof(PublicAccessEntry.LoginNodeId) => "login_node_id",
        nameof(PublicAccessEntry.NoAccessNodeId) => "no_access_node_id",
        _ => null,
    };

    protected override bool IsNew(PublicAccessEntry entity) => !Exists(entity.Key);

    protected override void Insert(PublicAccessEntry entity)
    {
        Session.Execute(
            "INSERT INTO public_access (key, node_id, login_node_id, no_access_node_id, create_date, update_date) VALUES (@0, @1, @2, @3, @4, @5)",
            entity.Key, entity.ProtectedNodeId, entity.LoginNodeId, entity.NoAccessNodeId, entity.CreateDate, entity.UpdateDate);
        WriteRules(entity);
    }

    protected override void Update(PublicAccessEntry entity)
    {
        Session.Execute(
            "UPDATE public_access SET node_id = @1, login_node_id = @2, no_access_node_id = @3, update_date = @4 WHERE key = @0",
            entity.Key, entity.ProtectedNodeId, entity.LoginNodeId, entity.NoAccessNodeId, entity.UpdateDate);
        WriteRules(entity);
    }

    private void WriteRules(PublicAccessEntry entry)
    {
        Session.Execute("DELETE FROM public_access_rule WHERE access_key = @0", entry.Key);
        foreach (PublicAccessRule rule in entry.Rules)
        {
            if (rule.CreateDate == default)
                rule.AddingEntity();
            else
                rule.UpdatingEntity();
            rule.AccessEntryId = entry.Key;
            Session.Execute(
                "INSERT OR IGNORE INTO public_access_rule (key, access_key, rule_type, rule_value, create_date, update_date) VALUES (@0, @1, @2, @3, @4, @5)",
                rule.Key, entry.Key, rule.RuleType, rule.RuleValue, rule.CreateDate, rule.UpdateDate);
        }

        _all.Changed();
    }

    private List<PublicAccessEntry> Where(Func<PublicAccessEntry, bool> predicate) =>
        [.. _all.Get().Where(predicate).Select(entry => (PublicAccessEntry)entry.DeepClone())];

    private static List<PublicAccessEntry> LoadAll(SqliteSession session)
    {
        ILookup<Guid, PublicAccessRule> rules = session
            .Query("SELECT key, access_key, rule_type, rule_value, create_date, update_date FROM public_access_rule", ReadRule)
            .ToLookup(rule => rule.AccessEntryId);
        return session.Query(
            "SELECT key, node_id, login_node_id, no_access_node_id, create_date, update_date FROM public_access ORDER BY node_id",
            row =>
            {
                var entry = new PublicAccessEntry(row.Guid(0), row.Int(1), row.Int(2), row.Int(3), rules[row.Guid(0)])
                {
                    CreateDate = row.Moment(4),
                    UpdateDate = row.Moment(5),
                };
                entry.ResetDirtyProperties(rememberDirty: false);
                return entry;
            });
    }

    private static PublicAccessRule ReadRule(SqliteRow row)
    {
        var rule = new PublicAccessRule(row.Guid(0), row.Guid(1))
        {
            RuleType = row.Text(2),
            RuleValue = row.Text(3),
            CreateDate = row.Moment(4),
            UpdateDate = row.Moment(5),
        };
        rule.ResetDirtyProperties(rememberDirty: false);
        return rule;
    }
}
