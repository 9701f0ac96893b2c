using System.Diagnostics.CodeAnalysis;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Subscriptions;

/// <summary>Which users want to hear of which actions on which documents.</summary>
internal sealed class NotificationsRepository(AmbientScope ambient) : INotificationsRepository
{
    private const string Select =
        "SELECT s.node_id, s.user_id, s.action, n.object_type FROM notification s JOIN node n ON n.id = s.node_id WHERE ";

    public bool TryCreateNotification(IUser user, IEntity entity, string action, [NotNullWhen(true)] out Notification? notification)
    {
        SqliteSession session = ambient.Session;
        bool isNew = session.Execute(
            "INSERT OR IGNORE INTO notification (user_id, node_id, action) VALUES (@0, @1, @2)", user.Id, entity.Id, action) > 0;
        notification = isNew
            ? session.First(Select + "s.user_id = @0 AND s.node_id = @1 AND s.action = @2", Read, user.Id, entity.Id, action)
            : null;
        return isNew;
    }

    public int DeleteNotifications(IUser user) => ambient.Session.Execute("DELETE FROM notification WHERE user_id = @0", user.Id);

    public int DeleteNotifications(IEntity entity) => ambient.Session.Execute("DELETE FROM notification WHERE node_id = @0", entity.Id);

    public int DeleteNotifications(IUser user, IEntity entity) =>
        ambient.Session.Execute("DELETE FROM notification WHERE user_id = @0 AND node_id = @1", user.Id, entity.Id);

    public IEnumerable<Notification> GetEntityNotifications(IEntity entity) =>
        ambient.Session.Query(Select + "s.node_id = @0 ORDER BY s.user_id", Read, entity.Id);

    public IEnumerable<Notification> GetUserNotifications(IUser user) =>
        ambient.Session.Query(Select + "s.user_id = @0 ORDER BY s.node_id", Read, user.Id);

    public IEnumerable<Notification> GetUsersNotifications(IEnumerable<int> userIds, string? action, IEnumerable<int> nodeIds, Guid objectType) =>
        ambient.Session.Query(
            Select + "n.object_type = @0 AND (@1 IS NULL OR s.action = @1) AND (@2 = '[]' OR s.node_id IN (SELECT value FROM json_each(@2))) "
            + "AND (@3 = '[]' OR s.user_id IN (SELECT value FROM json_each(@3))) ORDER BY s.user_id, s.node_id",
            Read, objectType, action, SqliteSession.Json(nodeIds), SqliteSession.Json(userIds));

    public IEnumerable<Notification> SetNotifications(IUser user, IEntity entity, string[] actions)
    {
        SqliteSession session = ambient.Session;
        DeleteNotifications(user, entity);
        session.Execute(
            "INSERT INTO notification (user_id, node_id, action) SELECT DISTINCT @0, @1, value FROM json_each(@2)",
            user.Id, entity.Id, SqliteSession.Json(actions));
        return session.Query(Select + "s.user_id = @0 AND s.node_id = @1", Read, user.Id, entity.Id);
    }

    private static Notification Read(SqliteRow row) => new(row.Int(0), row.Int(1), row.Text(2), row.Guid(3));
}
