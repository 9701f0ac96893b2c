using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Tests.Embedded.Languages;

/// <summary>Languages and dictionary through Core's own services, on the whole engine.</summary>
public class LanguageServiceTests : EngineFixture
{
    private static readonly Guid User = Constants.Security.SuperUserKey;

    private ILanguageService Languages => Engine.Get<ILanguageService>();

    private IDictionaryItemService Dictionary => Engine.Get<IDictionaryItemService>();

    [Test]
    public async Task Languages_AreMadeChangedAndDeleted()
    {
        Assert.That((await Languages.CreateAsync(new Language("fi-FI", "Finnish"), User)).Status, Is.EqualTo(LanguageOperationStatus.Success));
        ILanguage finnish = (await Languages.GetAsync("fi-FI"))!;
        finnish.IsDefault = true;
        Assert.That((await Languages.UpdateAsync(finnish, User)).Status, Is.EqualTo(LanguageOperationStatus.Success));
        Assert.That(await Languages.GetDefaultIsoCodeAsync(), Is.EqualTo("fi-FI"));

        var swedish = new Language("sv-FI", "Swedish") { FallbackIsoCode = "fi-FI" };
        Assert.That((await Languages.CreateAsync(swedish, User)).Status, Is.EqualTo(LanguageOperationStatus.Success));
        Assert.That((await Languages.CreateAsync(new Language("sv-FI", "Again"), User)).Status, Is.EqualTo(LanguageOperationStatus.DuplicateIsoCode));
        Assert.That(
            (await Languages.CreateAsync(new Language("nb", "Bokmål") { FallbackIsoCode = "de-DE" }, User)).Status,
            Is.EqualTo(LanguageOperationStatus.InvalidFallback));

        Assert.That((await Languages.DeleteAsync("sv-FI", User)).Status, Is.EqualTo(LanguageOperationStatus.Success));
        Assert.That((await Languages.DeleteAsync("sv-FI", User)).Status, Is.EqualTo(LanguageOperationStatus.NotFound));
        Assert.That((await Languages.DeleteAsync("fi-FI", User)).Success, Is.False, "the default language stays");
    }

    [Test]
    public async Task DictionaryItems_AreMadeMovedAndDeleted()
    {
        ILanguage english = (await Languages.GetAsync("en-US"))!;
        var root = new DictionaryItem("root");
        Assert.That((await Dictionary.CreateAsync(root, User)).Status, Is.EqualTo(DictionaryItemOperationStatus.Success));
        var item = new DictionaryItem("item") { Translations = [new DictionaryTranslation(english, "Hello")] };
        Assert.That((await Dictionary.CreateAsync(item, User)).Status, Is.EqualTo(DictionaryItemOperationStatus.Success));
        Assert.That((await Dictionary.CreateAsync(new DictionaryItem("item"), User)).Status, Is.EqualTo(DictionaryItemOperationStatus.DuplicateItemKey));

        Assert.That((await Dictionary.MoveAsync((await Dictionary.GetAsync("item"))!, root.Key, User)).Success, Is.True);
        Assert.That((await Dictionary.GetChildrenAsync(root.Key)).Single().Translations.Single().Value, Is.EqualTo("Hello"));
        Assert.That((await Dictionary.GetPagedAsync(null, 0, 10)).Total, Is.EqualTo(1));

        Assert.That((await Dictionary.DeleteAsync(root.Key, User)).Success, Is.True);
        Assert.That(await Dictionary.GetAsync("item"), Is.Null);
    }
}
