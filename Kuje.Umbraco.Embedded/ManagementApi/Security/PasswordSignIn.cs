using System.Globalization;
using Kuje.Umbraco.Embedded.Users;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;

namespace Kuje.Umbraco.Embedded.ManagementApi.Security;

/// <summary>
/// Signs in by name and password. Whether the name is unknown, the password wrong or the user locked out is not to be told from the answer,
/// nor from how long it takes.
/// </summary>
internal sealed class PasswordSignIn : IDisposable
{
    /// <summary>No refusal is quicker.</summary>
    private static readonly TimeSpan RefusalTime = TimeSpan.FromMilliseconds(500);

    private readonly IBackOfficeUserStore _users;
    private readonly UserPasswords _passwords;
    private readonly IOptionsMonitor<UserPasswordConfigurationSettings> _passwordSettings;
    private readonly IOptionsMonitor<SecuritySettings> _settings;
    private readonly IEventAggregator _events;
    private readonly IIpResolver _ips;
    private readonly TimeProvider _time;
    private readonly Lazy<IUser> _nobody;

    // Attempts at one name wait for each other, so that they are counted; those at others do not.
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    public PasswordSignIn(
        IBackOfficeUserStore users,
        UserPasswords passwords,
        IOptionsMonitor<UserPasswordConfigurationSettings> passwordSettings,
        IOptionsMonitor<SecuritySettings> settings,
        IOptionsMonitor<GlobalSettings> globalSettings,
        IEventAggregator events,
        IIpResolver ips,
        TimeProvider time)
    {
        _users = users;
        _passwords = passwords;
        _passwordSettings = passwordSettings;
        _settings = settings;
        _events = events;
        _ips = ips;
        _time = time;
        _nobody = new Lazy<IUser>(() =>
        {
            var nobody = new User(globalSettings.CurrentValue);
            passwords.Set(nobody, passwords.Generate(), time.GetUtcNow().UtcDateTime);
            return nobody;
        });
    }

    public async Task<IUser?> TryAsync(string username, string password, CancellationToken cancellationToken)
    {
        long started = _time.GetTimestamp();
        IUser? user = null;
        SemaphoreSlim gate = _gates[(uint)StringComparer.OrdinalIgnoreCase.GetHashCode(username) % _gates.Length];
        await gate.WaitAsync(cancellationToken);
        try
        {
            // From here on the attempt is counted even if the one who made it hangs up.
            user = await CheckAsync(username, password);
        }
        finally
        {
            gate.Release();
        }

        TimeSpan rest = RefusalTime - _time.GetElapsedTime(started);
        if (user is null && rest > TimeSpan.Zero)
            await Task.Delay(rest, _time, cancellationToken);
        return user;
    }

    public void Dispose()
    {
        foreach (SemaphoreSlim gate in _gates)
            gate.Dispose();
    }

    private async Task<IUser?> CheckAsync(string username, string password)
    {
        DateTime now = _time.GetUtcNow().UtcDateTime;
        IUser? user = await _users.GetByUserNameAsync(username);
        bool mayTry = user is { IsApproved: true, Kind: UserKind.Default } && UserPasswords.IsChosen(user) && !IsLockedOut(user, now);
        // A password is always checked, since that is what takes the time.
        bool isRight = _passwords.Verify(mayTry ? user! : _nobody.Value, password);
        if (!mayTry || user is null)
            return null;
        if (!isRight)
        {
            await CountFailureAsync(user, now);
            return null;
        }

        user.IsLockedOut = false;
        user.FailedPasswordAttempts = 0;
        user.LastLoginDate = now;
        await _users.SaveAsync(user);
        await _events.PublishAsync(new UserLoginSuccessNotification(_ips.GetCurrentRequestIpAddress(), Id(user), Id(user)));
        return user;
    }

    private async Task CountFailureAsync(IUser user, DateTime now)
    {
        // After a lock-out that is over, counting begins anew.
        user.FailedPasswordAttempts = user.IsLockedOut ? 1 : user.FailedPasswordAttempts + 1;
        user.IsLockedOut = user.FailedPasswordAttempts >= _passwordSettings.CurrentValue.MaxFailedAccessAttemptsBeforeLockout;
        if (user.IsLockedOut)
            user.LastLockoutDate = now;
        await _users.SaveAsync(user);
        string ip = _ips.GetCurrentRequestIpAddress();
        await _events.PublishAsync(new UserLoginFailedNotification(ip, Id(user), Id(user)));
        if (user.IsLockedOut)
            await _events.PublishAsync(new UserLockedNotification(ip, Id(user), Id(user)));
    }

    private bool IsLockedOut(IUser user, DateTime now) =>
        user.IsLockedOut && !(user.LastLockoutDate is { } since && since.AddMinutes(_settings.CurrentValue.UserDefaultLockoutTimeInMinutes) <= now);

    private static string Id(IUser user) => user.Id.ToString(CultureInfo.InvariantCulture);
}
