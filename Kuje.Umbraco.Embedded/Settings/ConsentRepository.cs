using Kuje.Umbraco.Embedded.Records;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Settings;

internal sealed class ConsentRepository(AmbientScope ambient) : RecordRepository<int, IConsent>(ambient), IConsentRepository
{
    protected override string Columns => "id, is_current, source, context, action, state, comment, create_date";

    protected override string Table => "consent";

    protected override string IdColumn => "id";

    protected override string Order => "create_date DESC, id DESC";

    public void ClearCurrent(string source, string context, string action) => Session.Execute(
        "UPDATE consent SET is_current = 0 WHERE source = @0 AND context = @1 AND action = @2 AND is_current = 1", source, context, action);

    public override void Delete(IConsent entity) => throw new NotSupportedException("A consent cannot be deleted; register another state of it.");

    protected override IConsent Read(SqliteRow row) => new Consent
    {
        Id = row.Int(0),
        Current = row.Bool(1),
        Source = row.Text(2),
        Context = row.Text(3),
        Action = row.Text(4),
        State = (ConsentState)row.Int(5),
        Comment = row.TextOrNull(6),
        CreateDate = row.Moment(7),
        UpdateDate = row.Moment(7),
    };

    protected override string? Column(string member) => member switch
    {
        nameof(IConsent.Id) => "id",
        nameof(IConsent.Current) => "is_current",
        nameof(IConsent.Source) => "source",
        nameof(IConsent.Context) => "context",
        nameof(IConsent.Action) => "action",
        nameof(IConsent.State) => "state",
        nameof(IConsent.Comment) => "comment",
        nameof(IConsent.CreateDate) => "create_date",
        _ => null,
    };

    protected override void Insert(IConsent entity) => entity.Id = Session.Insert(
        "INSERT INTO consent (is_current, source, context, action, state, comment, create_date) VALUES (@0, @1, @2, @3, @4, @5, @6)",
        entity.Current, entity.Source, entity.Context, entity.Action, entity.State, entity.Comment, entity.CreateDate);

    protected override void Update(IConsent entity) => Session.Execute(
        "UPDATE consent SET is_current = @1, state = @2, comment = @3 WHERE id = @0", entity.Id, entity.Current, entity.State, entity.Comment);
}
