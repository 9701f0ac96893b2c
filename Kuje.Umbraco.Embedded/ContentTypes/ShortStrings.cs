using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Embedded.ContentTypes;

/// <summary>Core's cleaner of aliases, file names and URL segments, with the site's <c>Umbraco:CMS:RequestHandler</c> settings.</summary>
internal static class ShortStrings
{
    public static DefaultShortStringHelper Create(IServiceProvider provider) => new(
        new DefaultShortStringHelperConfig().WithDefault(provider.GetRequiredService<IOptionsMonitor<RequestHandlerSettings>>().CurrentValue));
}
