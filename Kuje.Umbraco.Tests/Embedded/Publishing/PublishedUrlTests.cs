using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using static Kuje.Umbraco.Tests.Embedded.Publishing.ContentScene;

namespace Kuje.Umbraco.Tests.Embedded.Publishing;

[TestFixture]
public sealed class PublishedUrlTests : EngineFixture
{
    private ContentScene _scene = null!;
    private IContent _root = null!;

    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Umbraco:CMS:RequestHandler:UserDefinedCharCollection:0:Char", "ä"),
        new("Umbraco:CMS:RequestHandler:UserDefinedCharCollection:0:Replacement", "a"),
        new("Umbraco:CMS:RequestHandler:UserDefinedCharCollection:1:Char", "ö"),
        new("Umbraco:CMS:RequestHandler:UserDefinedCharCollection:1:Replacement", "o"),
        new("Umbraco:CMS:RequestHandler:UserDefinedCharCollection:2:Char", "å"),
        new("Umbraco:CMS:RequestHandler:UserDefinedCharCollection:2:Replacement", "a"),
    ];

    [OneTimeSetUp]
    public async Task CreateSceneAsync()
    {
        _scene = await ContentScene.CreateAsync(Engine, "urlPage");
        _root = _scene.Publish("Etusivu", "Hem");
        var result = await Engine.Get<IDomainService>().UpdateDomainsAsync(_root.Key, new DomainsUpdateModel
        {
            DefaultIsoCode = Finnish,
            Domains =
            [
                new DomainModel { DomainName = "/fi", IsoCode = Finnish },
                new DomainModel { DomainName = "/sv", IsoCode = Swedish },
            ],
        });
        Assert.That(result.Success, Is.True, result.Status.ToString());
    }

    [Test]
    public void GetUrl_GivesEachCultureTheUrlBelowItsDomain_InFinnishSpelling()
    {
        IContent child = _scene.Publish("Hätäapu ja työpöytä", "Nödhjälp på åland", _root.Id);

        Assert.Multiple(() =>
        {
            Assert.That(_scene.Url(child.Key), Is.EqualTo("/fi/hataapu-ja-tyopoyta/"));
            Assert.That(_scene.Url(child.Key, Swedish), Is.EqualTo("/sv/nodhjalp-pa-aland/"));
            Assert.That(_scene.Url(_root.Key, Swedish), Is.EqualTo("/sv/"));
        });
    }

    [Test]
    public void GetUrl_FollowsTheName_WhenTheDocumentIsRenamed()
    {
        IContent child = _scene.Publish("Vanha nimi", parentId: _root.Id);
        IContent grandchild = _scene.Publish("Lapsi", parentId: child.Id);
        child = _scene.Content.GetById(child.Key)!;
        child.SetCultureName("Uusi nimi", Finnish);
        _scene.Content.Save(child);
        string whileDraft = _scene.Url(child.Key);

        _scene.Publish(child, Finnish);

        Assert.Multiple(() =>
        {
            Assert.That(whileDraft, Is.EqualTo("/fi/vanha-nimi/"));
            Assert.That(_scene.Url(child.Key), Is.EqualTo("/fi/uusi-nimi/"));
            Assert.That(_scene.Url(grandchild.Key), Is.EqualTo("/fi/uusi-nimi/lapsi/"));
        });
    }

    [Test]
    public void GetUrl_FollowsTheTree_WhenTheDocumentMoves()
    {
        IContent a = _scene.Publish("Osasto a", parentId: _root.Id);
        IContent b = _scene.Publish("Osasto b", parentId: _root.Id);
        IContent child = _scene.Publish("Sivu", parentId: a.Id);
        Assert.That(_scene.Url(child.Key), Is.EqualTo("/fi/osasto-a/sivu/"));

        _scene.Content.Move(_scene.Content.GetById(child.Key)!, b.Id);

        Assert.That(_scene.Url(child.Key), Is.EqualTo("/fi/osasto-b/sivu/"));
    }

    [Test]
    public void GetUrl_GivesNone_WhenTheCultureIsNotPublished()
    {
        IContent child = _scene.Publish("Vain suomeksi", parentId: _root.Id);

        Assert.That(_scene.Url(child.Key, Swedish), Is.EqualTo("#"));
    }

    [Test]
    public void Domains_AreSeenByBothCaches()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Engine.Get<IDomainCache>().GetAssigned(_root.Id).Select(d => d.Name), Is.EqualTo(new[] { "/fi", "/sv" }));
            Assert.That(Engine.Get<IDomainCacheService>().HasAssigned(_root.Id), Is.True);
            Assert.That(Engine.Get<IDomainCache>().HasAssigned(_root.Id + 1000), Is.False);
        });
    }

    [Test]
    public void GetDocumentKeyByRoute_FindsTheDocumentOfTheUrl()
    {
        IContent child = _scene.Publish("Löytyy", parentId: _root.Id);

        Assert.That(
            Engine.Get<IDocumentUrlService>().GetDocumentKeyByRoute("/loytyy", Finnish, _root.Id, isDraft: false),
            Is.EqualTo(child.Key));
    }
}
