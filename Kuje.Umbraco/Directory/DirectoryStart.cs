using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
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
    ILogger<DirectoryStart> logger) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (runtime.Level == RuntimeLevel.Run)
            _ = Task.Run(Read, CancellationToken.None);
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

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
