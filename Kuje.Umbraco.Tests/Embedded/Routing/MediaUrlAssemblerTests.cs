using Kuje.Umbraco.Embedded.Routing;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Kuje.Umbraco.Tests.Embedded.Routing;

[TestFixture]
public sealed class MediaUrlAssemblerTests
{
    private static readonly Uri Current = new("https://example.org:8443/en/page?x=1");

    [TestCase("/media/a/b.jpg", UrlMode.Default, "/media/a/b.jpg")]
    [TestCase("/media/a/b.jpg", UrlMode.Relative, "/media/a/b.jpg")]
    [TestCase("/media/a/b.jpg", UrlMode.Absolute, "https://example.org:8443/media/a/b.jpg")]
    [TestCase("https://cdn.example.org/b.jpg", UrlMode.Relative, "https://cdn.example.org/b.jpg")]
    public void AssembleUrl_GivesPathsOfThisSite_AndLeavesOthersAsTheyAre(string path, UrlMode mode, string expected)
    {
        Assert.That(new MediaUrlAssembler().AssembleUrl(path, Current, mode).ToString(), Is.EqualTo(expected));
    }
}
