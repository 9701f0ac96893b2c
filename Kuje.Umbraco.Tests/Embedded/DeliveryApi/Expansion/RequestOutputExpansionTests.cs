using Kuje.Umbraco.Embedded.DeliveryApi.Caching;
using Kuje.Umbraco.Embedded.DeliveryApi.Expansion;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Moq;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Kuje.Umbraco.Tests.Embedded.DeliveryApi.Expansion;

[TestFixture]
public class RequestOutputExpansionTests
{
    [Test]
    public void Properties_AreAllGivenButNotThoseOfPickedItems_ByDefault()
    {
        IDictionary<string, object?> home = Render("");

        Assert.That(home.Keys, Is.EqualTo(new[] { "title", "picked", "block" }));
        Assert.That(Inside(home, "picked"), Is.Empty);
    }

    [Test]
    public void PickedItems_ShowTheirProperties_WhereExpanded()
    {
        IDictionary<string, object?> home = Render("?expand=properties[picked]");

        Assert.That(Inside(home, "picked").Keys, Is.EqualTo(new[] { "title", "picked" }));
        Assert.That(Inside(Inside(home, "picked"), "picked"), Is.Empty);
    }

    [Test]
    public void Blocks_AlwaysShowTheirProperties_ButNotThoseOfItemsPickedInThem()
    {
        IDictionary<string, object?> block = Inside(Render(""), "block");

        Assert.That(block.Keys, Is.EqualTo(new[] { "label", "picked" }));
        Assert.That(Inside(block, "picked"), Is.Empty);
    }

    [Test]
    public void ItemsPickedInBlocks_ShowTheirProperties_WhereExpanded()
    {
        IDictionary<string, object?> block = Inside(Render("?expand=properties[block[properties[picked]]]"), "block");

        Assert.That(Inside(block, "picked"), Does.ContainKey("title"));
    }

    [Test]
    public void Fields_LimitProperties_AtEveryDepth()
    {
        IDictionary<string, object?> home = Render("?expand=properties[picked]&fields=properties[picked[properties[title]]]");

        Assert.That(home.Keys, Is.EqualTo(new[] { "picked" }));
        Assert.That(Inside(home, "picked").Keys, Is.EqualTo(new[] { "title" }));
    }

    [Test]
    public void Fields_GiveNoProperties_WhenEmpty() => Assert.That(Render("?fields="), Is.Empty);

    [Test]
    public void Rendering_IsRefused_WhenContentInCirclesGrowsBeyondTheLimit()
    {
        string expand = string.Concat(Enumerable.Repeat("$all[properties[", 30)) + "$all" + string.Concat(Enumerable.Repeat("]]", 30));
        RequestOutputExpansion expansion = Expansion("?expand=properties[" + expand + "]");
        var circular = new Mock<IPublishedContent>();
        circular.Setup(c => c.ItemType).Returns(PublishedItemType.Content);
        IPublishedProperty[] properties = [.. Enumerable.Range(0, 3).Select(i => Property("p" + i, () => expansion.MapContentProperties(circular.Object)))];
        circular.Setup(c => c.Properties).Returns(properties);

        Assert.That(() => expansion.MapContentProperties(circular.Object), Throws.TypeOf<ExpansionLimitException>());
    }

    private static IDictionary<string, object?> Render(string query)
    {
        RequestOutputExpansion expansion = Expansion(query);
        IPublishedContent leaf = Content(Property("title", () => "leaf"));
        IPublishedContent picked = Content(Property("title", () => "picked"), Property("picked", () => expansion.MapContentProperties(leaf)));
        var block = new Mock<IPublishedElement>();
        IPublishedProperty[] inBlock = [Property("label", () => "label"), Property("picked", () => expansion.MapContentProperties(leaf))];
        block.Setup(b => b.Properties).Returns(inBlock);
        IPublishedContent home = Content(
            Property("title", () => "home"),
            Property("picked", () => expansion.MapContentProperties(picked)),
            Property("block", () => expansion.MapElementProperties(block.Object)));
        return expansion.MapContentProperties(home);
    }

    private static RequestOutputExpansion Expansion(string query)
    {
        var http = new HttpContextAccessor { HttpContext = new DefaultHttpContext { Request = { QueryString = new QueryString(query) } } };
        var renderer = new Mock<IApiPropertyRenderer>();
        renderer
            .Setup(r => r.GetPropertyValue(It.IsAny<IPublishedProperty>(), It.IsAny<bool>()))
            .Returns((IPublishedProperty property, bool expanding) => property.GetDeliveryApiValue(expanding));
        return new RequestOutputExpansion(
            http, renderer.Object, new SharingRules(new ServiceCollection(), Mock.Of<IServiceProvider>(), Mock.Of<IOptionsMonitor<DeliveryApiSettings>>()));
    }

    private static IPublishedContent Content(params IPublishedProperty[] properties)
    {
        var content = new Mock<IPublishedContent>();
        content.Setup(c => c.ItemType).Returns(PublishedItemType.Content);
        content.Setup(c => c.Properties).Returns(properties);
        return content.Object;
    }

    private static IPublishedProperty Property(string alias, Func<object> value)
    {
        var property = new Mock<IPublishedProperty>();
        property.Setup(p => p.Alias).Returns(alias);
        property.Setup(p => p.GetDeliveryApiValue(It.IsAny<bool>(), It.IsAny<string?>(), It.IsAny<string?>())).Returns(value);
        return property.Object;
    }

    private static IDictionary<string, object?> Inside(IDictionary<string, object?> properties, string alias) =>
        (IDictionary<string, object?>)properties[alias]!;
}
