using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

/// <summary>Sends links to choose a new password, one after the other, when the one who asked has been answered.</summary>
internal sealed partial class PasswordResetMails(IUserService users, IMemoryCache cache, ILogger<PasswordResetMails> logger) : BackgroundService
{
    /// <summary>One address gets no more than one mail in this time, so that nobody can be flooded from here.</summary>
    private static readonly TimeSpan BetweenMails = TimeSpan.FromMinutes(1);

    // More at once is not people forgetting.
    private const int Waiting = 100;

    private readonly System.Threading.Channels.Channel<string> _addresses = System.Threading.Channels.Channel.CreateBounded<string>(
        new System.Threading.Channels.BoundedChannelOptions(Waiting) { FullMode = System.Threading.Channels.BoundedChannelFullMode.DropWrite });

    public void Send(string email)
    {
        string key = "password-link " + email.ToUpperInvariant();
        if (email.Length is 0 or > 255 || cache.TryGetValue(key, out _))
            return;
        cache.Set(key, true, BetweenMails);
        _addresses.Writer.TryWrite(email);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (string email in _addresses.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await users.SendResetPasswordEmailAsync(email);
            }
#pragma warning disable CA1031 // One mail that cannot be sent keeps no other from being sent.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                LogUnsent(exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A mail with a link to choose a new password could not be sent. Check Umbraco:CMS:Global:Smtp.")]
    private partial void LogUnsent(Exception exception);
}
