using Kuje.Umbraco.Embedded.Records;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Settings;

internal sealed class LogViewerQueryRepository(AmbientScope ambient) : RecordRepository<int, ILogViewerQuery>(ambient), ILogViewerQueryRepository
{
    protected override string Columns => "id, name, query";

    protected override string Table => "log_viewer_query";

    protected override string IdColumn => "id";

    public ILogViewerQuery? GetByName(string name) => Select("name = @0", name).FirstOrDefault();

    public override void Delete(ILogViewerQuery entity) => Session.Execute("DELETE FROM log_viewer_query WHERE id = @0", entity.Id);

    protected override ILogViewerQuery Read(SqliteRow row) => new LogViewerQuery(row.Text(1), row.Text(2)) { Id = row.Int(0) };

    protected override string? Column(string member) => member switch
    {
        nameof(ILogViewerQuery.Id) => "id",
        nameof(ILogViewerQuery.Name) => "name",
        nameof(ILogViewerQuery.Query) => "query",
        _ => null,
    };

    protected override void Insert(ILogViewerQuery entity) =>
        entity.Id = Session.Insert("INSERT INTO log_viewer_query (name, query) VALUES (@0, @1)", entity.Name, entity.Query);

    protected override void Update(ILogViewerQuery entity) =>
        Session.Execute("UPDATE log_viewer_query SET name = @1, query = @2 WHERE id = @0", entity.Id, entity.Name, entity.Query);
}
