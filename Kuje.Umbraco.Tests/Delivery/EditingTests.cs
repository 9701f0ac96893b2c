using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using static Kuje.Umbraco.Tests.Delivery.DirectorySite;

namespace Kuje.Umbraco.Tests.Delivery;

/// <summary>What readers get right after each kind of change, over HTTP; and that it is what reading everything anew would give.</summary>
[NonParallelizable]
internal sealed class EditingTests
{
    private const string Template = "kuje-uusimaa/activities/avoin-taidehuone";

    private readonly List<Guid> _made = [];

    [TearDown]
    public void CheckAndClean()
    {
        AssertLikeAnew();
        foreach (Guid key in _made)
        {
            if (Editor.Node(key) is { } content)
                Editor.Delete(content);
        }

        _made.Clear();
        AssertLikeAnew();
    }

    [Test]
    public async Task Publish_ShowsTheActivity_AndTrashingAndRestoringFollow()
    {
        IContent activity = Make("Uusi kerho");
        await RefusedAsync($"activities/{activity.Key}", 404);

        Editor.Publish(activity);
        Assert.That((await GetAsync($"activities/{activity.Key}"))["name"]!.GetValue<string>(), Is.EqualTo("Uusi kerho fi"));

        Editor.Trash(Editor.Node(activity.Key));
        await RefusedAsync($"activities/{activity.Key}", 404);

        Editor.Move(Editor.Node(activity.Key), Editor.Activities);
        Editor.Publish(Editor.Node(activity.Key));
        Assert.That((await GetAsync("activities/uusi-kerho-fi"))["id"]!.GetValue<string>(), Is.EqualTo(activity.Key.ToString()));
    }

    [Test]
    public async Task Draft_IsNeverShown()
    {
        IContent activity = Published("Luonnos");
        activity.SetCultureName("Luonnos kesken", "fi-FI");
        DirectorySite.Engine.Get<IContentService>().Save(activity);

        Assert.That((await GetAsync($"activities/{activity.Key}"))["name"]!.GetValue<string>(), Is.EqualTo("Luonnos fi"));
    }

    [TestCase("<p>Hei</p><script>alert(1)</script>", "<p>Hei</p>")]
    [TestCase("<p onclick=\"alert(1)\">Hei</p>", "<p>Hei</p>")]
    [TestCase("<p>Hei <a href=\"javascript:alert(1)\">linkki</a></p>", "<p>Hei <a>linkki</a></p>")]
    [TestCase("<p>Hei</p><img src=\"x\" onerror=\"alert(1)\">", "<p>Hei</p><img src=\"x\">")]
    [TestCase("<p class=\"ingress\">Hei <strong>vain</strong><br /></p><ul><li>x</li></ul>", null)]
    [TestCase("<h2>Hei</h2><p><a href=\"https://example.org/?a=b&amp;c\" target=\"_blank\" title=\"x\">sinne</a> &lt;script&gt;</p>", null)]
    public async Task RichText_HasNothingThatRunsInABrowser(string markup, string? shown)
    {
        IContent activity = Make("Teksti");
        activity.SetValue("body", new JsonObject { ["markup"] = markup, ["blocks"] = null }.ToJsonString(), "fi-FI");
        DirectorySite.Engine.Get<IContentService>().Save(activity);
        Editor.Publish(activity);

        Assert.That((await GetAsync($"activities/{activity.Key}?lang=fi"))["body"]!.GetValue<string>(), Is.EqualTo(shown ?? markup));
    }

    [Test]
    public async Task Unpublish_OfOneLanguage_FallsBackAndSaysSo()
    {
        IContent activity = Published("Kielet");
        Assert.That((await GetAsync($"activities/{activity.Key}?lang=sv"))["lang"], Is.Null);

        Editor.Unpublish(activity, "sv-FI");

        JsonNode swedish = await GetAsync($"activities/{activity.Key}?lang=sv");
        Assert.Multiple(() =>
        {
            Assert.That(swedish["name"]!.GetValue<string>(), Is.EqualTo("Kielet fi"));
            Assert.That(swedish["lang"]!.GetValue<string>(), Is.EqualTo("fi"));
        });

        Editor.Publish(Editor.Node(activity.Key), "sv-FI");
        Assert.That((await GetAsync($"activities/{activity.Key}?lang=sv"))["lang"], Is.Null);
    }

    [Test]
    public async Task Unpublish_OfAnAncestor_HidesAllBelow()
    {
        IContent list = Editor.Node("kymenlaakso/activities");
        int before = Total(await GetAsync("activities?take=0"));
        int below = Total(await GetAsync("activities?take=0&hub=" + Editor.Id("kymenlaakso")));

        Editor.Unpublish(list);
        Assert.That(Total(await GetAsync("activities?take=0")), Is.EqualTo(before - below));
        AssertLikeAnew();

        Editor.Publish(Editor.Node(list.Key));
        Assert.That(Total(await GetAsync("activities?take=0")), Is.EqualTo(before));
    }

    [Test]
    public async Task RenamedTerm_IsSeenWhereverItIsShown()
    {
        IContent music = Editor.Node("vocabulary/art-forms/music");
        int marked = Total(await GetAsync("activities?take=0&artForm=music"));
        string token = (await GetAsync("changes"))["next"]!.GetValue<string>();
        music.SetCultureName("Soitanta", "fi-FI");
        Editor.SaveAndPublish(music);
        try
        {
            JsonNode list = await GetAsync("activities?artForm=soitanta&facets=artForm&take=100");
            JsonNode changes = await GetAsync($"changes?since={token}");
            Assert.Multiple(() =>
            {
                Assert.That(Total(list), Is.EqualTo(marked), "by the new slug");
                Assert.That(Count(list, "artForm", "soitanta"), Is.EqualTo(marked));
                Assert.That(list["items"]![0]!["artForms"]!.AsArray().Select(form => form!["name"]!.GetValue<string>()), Does.Contain("Soitanta"));
                Assert.That(
                    list["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()),
                    Is.SubsetOf(changes["changed"]!.AsArray().Select(change => change!["id"]!.GetValue<string>())),
                    "what shows the name has changed");
            });
            Assert.That(Total(await GetAsync("activities?q=soitanta&take=0")), Is.GreaterThanOrEqualTo(marked), "found by the new name");
            await RefusedAsync("activities?artForm=musiikki");
            AssertLikeAnew();
        }
        finally
        {
            music = Editor.Node(music.Key);
            music.SetCultureName("Musiikki", "fi-FI");
            Editor.SaveAndPublish(music);
        }
    }

    [Test]
    public async Task ChangedOrganisation_IsSeenInItsActivities_AndAnUnpublishedOneIsNot()
    {
        IContent organisation = Editor.Copy("kuje-uusimaa/organisations/kuvaranta", "Uusi seura", "kuje-uusimaa/organisations");
        _made.Add(organisation.Key);
        Editor.Publish(organisation);
        IContent activity = Make("Seuran kerho");
        activity.SetValue("organisations", $"umb://document/{organisation.Key:N}");
        DirectorySite.Engine.Get<IContentService>().Save(activity);
        Editor.Publish(activity);

        organisation = Editor.Node(organisation.Key);
        organisation.SetCultureName("Vanha seura", "fi-FI");
        Editor.SaveAndPublish(organisation);
        JsonNode shown = await GetAsync($"activities/{activity.Key}");
        Assert.That(shown["organisations"]![0]!["name"]!.GetValue<string>(), Is.EqualTo("Vanha seura"));
        Assert.That(Total(await GetAsync("activities?take=0&organisation=vanha-seura")), Is.EqualTo(1));
        JsonNode whole = await GetAsync("organisations/vanha-seura");
        Assert.That(whole["activities"]!.AsArray().Select(one => one!["name"]!.GetValue<string>()), Is.EqualTo(new[] { "Seuran kerho fi" }));

        Editor.Unpublish(Editor.Node(organisation.Key));
        Assert.That((await GetAsync($"activities/{activity.Key}"))["organisations"]!.AsArray(), Is.Empty);
        await RefusedAsync($"activities?organisation={organisation.Key}");
    }

    [Test]
    public async Task Move_ChangesTheHub()
    {
        IContent activity = Published("Muuttaja");
        int before = Total(await GetAsync("activities?take=0&hub=" + Editor.Id("kymenlaakso")));

        Editor.Move(activity, "kymenlaakso/activities");

        Assert.That((await GetAsync($"activities/{activity.Key}"))["hub"]!["id"]!.GetValue<string>(), Is.EqualTo(Editor.Id("kymenlaakso")));
        Assert.That(Total(await GetAsync("activities?take=0&hub=" + Editor.Id("kymenlaakso"))), Is.EqualTo(before + 1));
    }

    [Test]
    public async Task Delete_SaysSoInTheChanges()
    {
        IContent activity = Published("Poistettava");
        string token = (await GetAsync("changes"))["next"]!.GetValue<string>();

        Editor.Delete(activity);

        JsonNode changes = await GetAsync($"changes?since={token}");
        Assert.That(changes["removed"]!.AsArray().Select(change => change!["id"]!.GetValue<string>()), Is.EqualTo(new[] { activity.Key.ToString() }));
        Assert.That((await GetAsync($"changes?since={changes["next"]}"))["removed"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task PublishBranch_ShowsManyAtOnce()
    {
        IContent[] activities = [.. Enumerable.Range(0, 5).Select(i => Make($"Zorbaset {i}"))];
        long before = Keeper.Current!.Changes.Last;

        Editor.PublishBranch(Editor.Node(Editor.Activities));

        Assert.That(Total(await GetAsync("activities?q=zorbaset&take=0")), Is.EqualTo(activities.Length));
        Assert.That(Keeper.Current!.Changes.Last, Is.EqualTo(before + 1), "nobody saw a part of it");
    }

    [Test]
    public async Task Sort_ChangesTheOrderOfTheVocabulary()
    {
        IContentService contents = DirectorySite.Engine.Get<IContentService>();
        IContent[] terms = [.. contents.GetPagedChildren(Editor.Node("vocabulary/art-forms").Id, 0, 100, out _, null, null, Ordering.By("sortOrder"), loadTemplates: false)];
        try
        {
            Editor.Sort([.. terms.Reverse()]);
            JsonNode list = await GetAsync("art-forms");
            JsonNode facet = (await GetAsync("activities?facets=artForm&take=0"))["facets"]!["artForm"]!;
            Assert.Multiple(() =>
            {
                Assert.That(list["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>()), Is.EqualTo(terms.Reverse().Select(term => term.Key)));
                Assert.That(facet.AsArray().Select(item => item!["id"]!.GetValue<Guid>()), Is.EqualTo(terms.Reverse().Select(term => term.Key)));
            });
            AssertLikeAnew();
        }
        finally
        {
            Editor.Sort(terms.Select(term => Editor.Node(term.Key)));
        }
    }

    [Test]
    public async Task TrashedPicture_IsNotShown_AndComesBack()
    {
        IMediaService service = DirectorySite.Engine.Get<IMediaService>();
        IMedia picture = service.GetById(Kuje.Umbraco.Schema.Content.ContentKey.OfMedia("open-studio"))!;
        service.MoveToRecycleBin(picture);
        try
        {
            JsonNode without = await GetAsync($"activities/{Editor.Id(Template)}");
            Assert.That(without["image"]?["url"], Is.Null);
            AssertLikeAnew();
        }
        finally
        {
            service.Move(picture, global::Umbraco.Cms.Core.Constants.System.Root);
        }

        Assert.That((await GetAsync($"activities/{Editor.Id(Template)}"))["image"]!["url"], Is.Not.Null);
    }

    [Test]
    public async Task NewLanguage_IsSpokenAtOnce()
    {
        ILanguageService languages = DirectorySite.Engine.Get<ILanguageService>();
        await RefusedAsync("activities?lang=de");
        await languages.CreateAsync(new Language("de-DE", "German") { FallbackIsoCode = "sv-FI" }, global::Umbraco.Cms.Core.Constants.Security.SuperUserKey);
        try
        {
            JsonNode german = await GetAsync($"activities/{Editor.Id(Template)}?lang=de");
            Assert.That((german["name"]!.GetValue<string>(), german["lang"]!.GetValue<string>()), Is.EqualTo(("Öppet konstrum", "sv")), "as the language falls back");
            AssertLikeAnew();
        }
        finally
        {
            await languages.DeleteAsync("de-DE", global::Umbraco.Cms.Core.Constants.Security.SuperUserKey);
        }
    }

    [Test]
    public async Task ProtectedContent_IsNotShown()
    {
        IContent activity = Published("Vain jäsenille");
        IPublicAccessService access = DirectorySite.Engine.Get<IPublicAccessService>();
        IContent root = Editor.Node("kuje-uusimaa");
        var entry = new PublicAccessEntry(activity, root, root, []);
        access.Save(entry);
        await RefusedAsync($"activities/{activity.Key}", 404);
        AssertLikeAnew();

        access.Delete(entry);
        await GetAsync($"activities/{activity.Key}");
    }

    internal static void AssertLikeAnew() =>
        Assert.That(SnapshotText.Of(Keeper.Read()), Is.EqualTo(SnapshotText.Of(Keeper.ReadAnew())));

    private static int Total(JsonNode list) => list["total"]!.GetValue<int>();

    private IContent Make(string name)
    {
        IContent content = Editor.Copy(Template, name);
        _made.Add(content.Key);
        return content;
    }

    private IContent Published(string name)
    {
        IContent content = Make(name);
        Editor.Publish(content);
        return Editor.Node(content.Key);
    }
}
