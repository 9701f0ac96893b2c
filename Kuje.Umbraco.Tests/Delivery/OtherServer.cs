using Kuje.Umbraco.Directory;
using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Reading;
using Kuje.Umbraco.Directory.Snapshots;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Sync;

namespace Kuje.Umbraco.Tests.Delivery;

/// <summary>
/// The directory as another server of the cluster keeps it: over the same content, with numbers of its own, and told of changes only by the
/// refreshers' messages, which travel as JSON and come late.
/// </summary>
internal sealed class OtherServer
{
    private readonly DirectoryKeeper _keeper;
    private readonly DirectoryChangeHandler _handler;

    public OtherServer()
    {
        IServiceProvider services = DirectorySite.Engine.Services;

        // It heard of everything in another order.
        var numbers = new ItemNumbers();
        foreach (DirectoryItem item in DirectorySite.Keeper.Read().Items.OfType<DirectoryItem>().Reverse())
            numbers.Of(item.Key);
        var site = ActivatorUtilities.CreateInstance<PublishedDirectory>(services, numbers);
        _keeper = ActivatorUtilities.CreateInstance<DirectoryKeeper>(services, site);
        _handler = ActivatorUtilities.CreateInstance<DirectoryChangeHandler>(services, _keeper);
        Messages.Take();
        _keeper.Read();
    }

    public DirectorySnapshot Snapshot => _keeper.Read();

    private static RefresherMessages Messages => DirectorySite.Engine.Get<RefresherMessages>();

    /// <summary>Brings the messages that were sent since the last time.</summary>
    public void Sync()
    {
        foreach (CacheRefresherNotification message in Messages.Take())
        {
            switch (message)
            {
                case ContentCacheRefresherNotification:
                    _handler.Handle(new ContentCacheRefresherNotification(Sent<ContentCacheRefresher.JsonPayload>(message), message.MessageType));
                    break;
                case MediaCacheRefresherNotification:
                    _handler.Handle(new MediaCacheRefresherNotification(Sent<MediaCacheRefresher.JsonPayload>(message), message.MessageType));
                    break;
                case ContentTypeCacheRefresherNotification:
                    _handler.Handle(new ContentTypeCacheRefresherNotification(Sent<ContentTypeCacheRefresher.JsonPayload>(message), message.MessageType));
                    break;
                case LanguageCacheRefresherNotification language:
                    _handler.Handle(language);
                    break;
                case DomainCacheRefresherNotification domain:
                    _handler.Handle(domain);
                    break;
                case PublicAccessCacheRefresherNotification access:
                    _handler.Handle(access);
                    break;
            }
        }
    }

    /// <summary>Loses the messages that were sent since the last time.</summary>
    public static void Forget() => Messages.Take();

    /// <summary>Brings one about documents that the site did not send.</summary>
    public void Hear(object message, MessageType type) => _handler.Handle(new ContentCacheRefresherNotification(message, type));

    private static object Sent<T>(CacheRefresherNotification message)
    {
        IJsonSerializer json = DirectorySite.Engine.Get<IJsonSerializer>();
        return message.MessageObject is T[] payloads ? json.Deserialize<T[]>(json.Serialize(payloads))! : message.MessageObject;
    }
}
