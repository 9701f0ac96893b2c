using Kuje.Umbraco.Embedded.ContentTypes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Tests.Embedded.ContentTypes;

public class ShortStringsTests
{
    [Test]
    public void UrlSegments_AreUmbracos_WhenTheSiteSetsNoReplacements() =>
        Assert.That(Create(_ => { }).CleanStringForUrlSegment("Hätäapu Öö", "fi-FI"), Is.EqualTo("haetaeapu-oeoe"));

    [Test]
    public void UrlSegments_FollowTheSitesReplacements() =>
        Assert.That(
            Create(settings => settings.UserDefinedCharCollection =
            [
                new CharItem { Char = "ä", Replacement = "a" },
                new CharItem { Char = "ö", Replacement = "o" },
                new CharItem { Char = "Ö", Replacement = "o" },
            ]).CleanStringForUrlSegment("Hätäapu Öö", "fi-FI"),
            Is.EqualTo("hataapu-oo"));

    private static IShortStringHelper Create(Action<RequestHandlerSettings> configure)
    {
        var services = new ServiceCollection();
        services.AddContentTypes();
        services.Configure(configure);
        return services.BuildServiceProvider().GetRequiredService<IShortStringHelper>();
    }
}
