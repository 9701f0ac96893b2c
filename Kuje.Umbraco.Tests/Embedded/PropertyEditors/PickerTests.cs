using Kuje.Umbraco.Embedded.PropertyEditors.Pickers;
using Moq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace Kuje.Umbraco.Tests.Embedded.PropertyEditors;

[NonParallelizable]
public class PickerTests
{
    private static readonly Guid Page = Guid.Parse("a0cc57b8-ed41-570b-907f-ba2948ca28f4");
    private static readonly Guid Draft = Guid.Parse("d387b99b-4ec5-556b-8c9c-9e492cdbdebe");
    private static readonly Guid Image = Guid.Parse("87234219-274c-5a71-9306-ff1b9a3629c5");
    private EditorHost _host = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _host = new EditorHost();
        IPublishedContent page = Node(Page, "ctrPage", PublishedItemType.Content, "Tietoa meistä");
        IPublishedContent image = Node(Image, "Image", PublishedItemType.Media, "Kuva ä");
        _host.PublishedDocuments.Setup(cache => cache.GetById(It.IsAny<bool>(), Page)).Returns(page);
        _host.PublishedMedia.Setup(cache => cache.GetById(It.IsAny<bool>(), Image)).Returns(image);
        _host.Routes.Setup(routes => routes.Build(page, It.IsAny<string>()))
            .Returns(() => new ApiContentRoute("/tietoa/", new ApiContentStartItem(Guid.NewGuid(), "etusivu")));
        _host.MediaUrls.Setup(urls => urls.GetUrl(image)).Returns("/media/abc/kuva.png");
        _host.ApiMedia.Setup(builder => builder.Build(It.Is<IPublishedContent>(node => node.Key == Image)))
            .Returns(new ApiMedia(Image, "Kuva ä", "Image", "/media/abc/kuva.png", "png", 40, 30, 100, new Dictionary<string, object?>()));
    }

    [OneTimeTearDown]
    public void Stop() => _host.Dispose();

    [Test]
    public void TreePicker_StoresUdis_AndTracksThem()
    {
        const string json = "[{\"type\":\"document\",\"unique\":\"a0cc57b8-ed41-570b-907f-ba2948ca28f4\"},{\"type\":\"media\",\"unique\":\"87234219-274c-5a71-9306-ff1b9a3629c5\"}]";
        object? stored = _host.Store(Aliases.MultiNodeTreePicker, _host.Client(json));
        Assert.That(stored, Is.EqualTo("umb://document/a0cc57b8ed41570b907fba2948ca28f4,umb://media/87234219274c5a719306ff1b9a3629c5"));
        Assert.That(_host.EditJson(Aliases.MultiNodeTreePicker, stored), Is.EqualTo(json));
        Assert.That(_host.References(Aliases.MultiNodeTreePicker, stored), Is.EqualTo(new[] { Page, Image }));
    }

    [Test]
    public void TreePicker_ChecksNumberAndKind()
    {
        object? two = _host.Client("[{\"type\":\"document\",\"unique\":\"a0cc57b8-ed41-570b-907f-ba2948ca28f4\"},{\"type\":\"document\",\"unique\":\"d387b99b-4ec5-556b-8c9c-9e492cdbdebe\"}]");
        Assert.That(_host.Errors(Aliases.MultiNodeTreePicker, two, new MultiNodePickerConfiguration { MaxNumber = 1 }).Single(), Does.StartWith("Maximum 1 entries"));
        Assert.That(_host.Errors(Aliases.MultiNodeTreePicker, two, new MultiNodePickerConfiguration { TreeSource = new() { ObjectType = "media" } }), Has.Length.EqualTo(1));
        Assert.That(_host.Errors(Aliases.MultiNodeTreePicker, two, new MultiNodePickerConfiguration { TreeSource = new() { ObjectType = "content" } }), Is.Empty);
    }

    [Test]
    public void Links_AreDelivered_ExceptThoseThatLeadNowhereOrRunScripts()
    {
        object? stored = _host.Store(Aliases.MultiUrlPicker, _host.Client($$"""
            [{"name":null,"queryString":null,"target":null,"type":"document","unique":"{{Page}}","url":null,"culture":null},
             {"name":"Lue","queryString":"?a=1#osa","target":"_blank","type":"document","unique":"{{Page}}","url":null,"culture":null},
             {"name":"Kuva","queryString":null,"target":null,"type":"media","unique":"{{Image}}","url":null,"culture":null},
             {"name":"Ext","queryString":null,"target":null,"type":"external","unique":null,"url":"https://example.org/polku?x=1&y=2","culture":null},
             {"name":"Luonnos","queryString":null,"target":null,"type":"document","unique":"{{Draft}}","url":null,"culture":null},
             {"name":"Paha","queryString":null,"target":null,"type":"external","unique":null,"url":"javascript:alert(1)","culture":null},
             {"name":"Anchor","queryString":null,"target":null,"type":"external","unique":null,"url":"#alku","culture":null}]
            """));
        var links = (ApiLink[])_host.Deliver(Aliases.MultiUrlPicker, stored)!;
        Assert.That(
            links.Select(link => $"{link.LinkType} {link.Title} {link.Url ?? link.Route?.Path} {link.QueryString} {link.Target} {link.DestinationType}".TrimEnd()),
            Is.EqualTo(new[]
            {
                "Content Tietoa meistä /tietoa/   ctrPage",
                "Content Lue /tietoa/ ?a=1#osa _blank ctrPage",
                "Media Kuva /media/abc/kuva.png   Image",
                "External Ext https://example.org/polku?x=1&y=2",
                "External Anchor #alku",
            }));
        Assert.That(_host.References(Aliases.MultiUrlPicker, stored), Is.EquivalentTo(new[] { Page, Page, Image, Draft }));
    }

    [Test]
    public void MediaPicker_DeliversLocalCropsAndFocalPoint()
    {
        var configuration = new MediaPicker3Configuration
        {
            EnableLocalFocalPoint = true,
            Crops = [new() { Alias = "square", Width = 20, Height = 20 }, new() { Alias = "wide", Width = 40, Height = 10 }],
        };
        object? stored = _host.Store(Aliases.MediaPicker3, _host.Client($$$"""
            [{"key":"c87ddc92-44a2-540a-ba39-a432548778df","mediaKey":"{{{Image}}}","mediaTypeAlias":"Image",
              "crops":[{"alias":"square","coordinates":{"x1":0.1,"y1":0.2,"x2":0.3,"y2":0.05}},{"alias":"wide","coordinates":null}],
              "focalPoint":{"left":0.4,"top":0.6}}]
            """), configuration);
        Assert.That(stored!.ToString(), Does.Not.Contain("wide"), "crops without coordinates say nothing");

        IApiMediaWithCrops picked = ((IEnumerable<IApiMediaWithCrops>)_host.Deliver(Aliases.MediaPicker3, stored, configuration)!).Single();
        Assert.Multiple(() =>
        {
            Assert.That(picked.Url, Is.EqualTo("/media/abc/kuva.png"));
            Assert.That((picked.FocalPoint!.Left, picked.FocalPoint.Top), Is.EqualTo((0.4m, 0.6m)));
            Assert.That(picked.Crops!.Select(crop => $"{crop.Alias} {crop.Width}x{crop.Height} {crop.Coordinates?.X1}"), Is.EqualTo(new[] { "square 20x20 0.1", "wide 40x10 " }));
            Assert.That(_host.References(Aliases.MediaPicker3, stored), Is.EqualTo(new[] { Image }));
        });
    }

    [Test]
    public void MediaPicker_LeavesOutWhatIsGone_AndOldUdisStillWork()
    {
        string gone = $"[{{\"key\":\"{Guid.NewGuid()}\",\"mediaKey\":\"{Guid.NewGuid()}\"}}]";
        Assert.That((IEnumerable<IApiMediaWithCrops>)_host.Deliver(Aliases.MediaPicker3, gone)!, Is.Empty);
        Assert.That((IEnumerable<IApiMediaWithCrops>)_host.Deliver(Aliases.MediaPicker3, $"umb://media/{Image:N}")!, Has.Exactly(1).Items);
        Assert.That(_host.Read(Aliases.MediaPicker3, $"umb://media/{Image:N}"), Is.InstanceOf<MediaWithCrops>());
    }

    [Test]
    public void MediaPicker_ChecksNumber()
    {
        object? two = _host.Client($"[{{\"key\":\"{Guid.NewGuid()}\",\"mediaKey\":\"{Image}\"}},{{\"key\":\"{Guid.NewGuid()}\",\"mediaKey\":\"{Image}\"}}]");
        Assert.That(_host.Errors(Aliases.MediaPicker3, two, new MediaPicker3Configuration()), Is.EqualTo(new[] { "Multiple selected media is not allowed." }));
        Assert.That(_host.Errors(Aliases.MediaPicker3, two, new MediaPicker3Configuration { Multiple = true, ValidationLimit = new() { Min = 3 } }).Single(), Does.StartWith("Minimum 3 entries"));
    }

    private static IPublishedContent Node(Guid key, string type, PublishedItemType itemType, string name)
    {
        var node = new Mock<IPublishedContent>();
        node.SetupGet(content => content.Key).Returns(key);
        node.SetupGet(content => content.Name).Returns(name);
        node.SetupGet(content => content.ItemType).Returns(itemType);
        node.SetupGet(content => content.Cultures).Returns(new Dictionary<string, PublishedCultureInfo>());
        node.SetupGet(content => content.ContentType)
            .Returns(Mock.Of<IPublishedContentType>(contentType => contentType.Alias == type && contentType.ItemType == itemType));
        return node.Object;
    }
}
