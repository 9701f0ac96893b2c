using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Directory;

/// <summary>
/// Begins to read the directory when the site is up: after the content is installed, so that it is not read again at each of its steps, and
/// without holding up the start.
/// </summary>
internal sealed class DirectoryStart(
    DirectoryKeeper keeper,
    IRuntimeState runtime,
    IHostApplicationLifetime lifetime,
    IOptionsMonitor<DeliveryApiSettings> deliveryApi,
    ILogger<DirectoryStart> logger) : IHostedLifecycleService
{
    private ISet<string> _disallowed = deliveryApi.CurrentValue.DisallowedContentTypeAliases;
    private IDisposable? _watch;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (runtime.Level == RuntimeLevel.Run)
            _ = Task.Run(Read, CancellationToken.None);
        _watch = deliveryApi.OnChange(Follow);
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _watch?.Dispose();
        return Task.CompletedTask;
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Settings are read again for many reasons; only which types are shown matters here.</summary>
    private void Follow(DeliveryApiSettings settings)
    {
        if (_disallowed.SetEquals(settings.DisallowedContentTypeAliases))
            return;
        _disallowed = settings.DisallowedContentTypeAliases;
        keeper.Refresh();
    }

    private void Read()
    {
        try
        {
            keeper.Read();
        }
        catch (Exception exception)
        {
            // The first request reads again, and has the error then. A site that goes down takes its services along.
            if (!lifetime.ApplicationStopping.IsCancellationRequested)
                logger.LogError(exception, "The directory could not be read.");
        }
    }
}
