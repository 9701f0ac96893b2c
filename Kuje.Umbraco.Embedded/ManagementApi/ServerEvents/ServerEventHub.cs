using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.ServerEvents;

namespace Kuje.Umbraco.Embedded.ManagementApi.ServerEvents;

/// <summary>Tells open clients what has changed, so that what they keep of it does not grow old.</summary>
internal sealed class ServerEventHub : Hub<IServerEventHub>
{
    public const string Path = "/umbraco/serverEventHub";
}
