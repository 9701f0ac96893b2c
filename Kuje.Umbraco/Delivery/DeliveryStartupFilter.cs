using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Kuje.Umbraco.Delivery;

/// <summary>
/// Puts the Directory API before everything else in the pipeline: it needs neither routing nor authentication nor Umbraco's own middleware, and
/// does not pay for them.
/// </summary>
internal sealed class DeliveryStartupFilter(DirectoryEndpoint endpoint) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(following => context => endpoint.Serves(context.Request.Path) ? endpoint.AnswerAsync(context) : following(context));
        next(app);
    };
}
