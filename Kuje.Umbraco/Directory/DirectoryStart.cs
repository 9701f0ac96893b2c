using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Directory;

/// <summary>Begins to read the directory when the site is up, without holding up its start.</summary>
internal sealed class DirectoryStart(
    DirectoryKeeper keeper,
    IRuntimeState runtime,
    IHostApplicationLifetime lifetime,
    ILogger<DirectoryStart> logger) : INotificationHandler<UmbracoApplicationStartedNotification>
{
    public void Handle(UmbracoApplicationStartedNotification notification)
    {
        if (runtime.Level == RuntimeLevel.Run)
            Task.Run(Read);
    }

    private void Read()
    {
        try
        {
            keeper.Read();
        }
        catch (Exception exception) when (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The first request reads again, and has the error then.
            logger.LogError(exception, "The directory could not be read.");
        }
        catch (Exception)
        {
            // The site is going down, and its services with it.
        }
    }
}
