using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Kuje.Umbraco.Embedded.Users;

/// <summary>Sign-ins of users to the backoffice; one not validated for the site's time-out is over.</summary>
internal sealed class UserSessions(AmbientScope ambient, IOptionsMonitor<GlobalSettings> settings, TimeProvider time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(15);

    /// <summary>A session is validated with every request; its row is written at most this often.</summary>
    private static readonly TimeSpan WriteInterval = TimeSpan.FromMinutes(1);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Guid Create(int userId, string? ipAddress, bool cleanStaleSessions)
    {
        var key = Guid.NewGuid();
        ambient.Session.Execute(
            "INSERT INTO user_session (session_key, user_id, ip_address, logged_in, last_validated) VALUES (@0, @1, @2, @3, @3)",
            key, userId, ipAddress, Now);
        if (cleanStaleSessions)
            Clear(KeptFor);
        return key;
    }

    public bool Validate(int userId, Guid key)
    {
        DateTime? validated = ambient.Session.First(
            "SELECT last_validated FROM user_session WHERE session_key = @0 AND user_id = @1 AND logged_out IS NULL",
            static row => row.MomentOrNull(0), key, userId);
        if (validated is not { } last)
            return false;
        TimeSpan age = Now - last;
        if (age > settings.CurrentValue.TimeOut)
        {
            Clear(key);
            return false;
        }

        if (age > WriteInterval)
            ambient.Session.Execute("UPDATE user_session SET last_validated = @1 WHERE session_key = @0", key, Now);
        return true;
    }

    public void Clear(Guid key) =>
        ambient.Session.Execute("UPDATE user_session SET logged_out = @1 WHERE session_key = @0 AND logged_out IS NULL", key, Now);

    public int Clear(int userId) => ambient.Session.Execute("DELETE FROM user_session WHERE user_id = @0", userId);

    public int Clear(TimeSpan notValidatedFor) =>
        ambient.Session.Execute("DELETE FROM user_session WHERE last_validated < @0", Now - notValidatedFor);
}
