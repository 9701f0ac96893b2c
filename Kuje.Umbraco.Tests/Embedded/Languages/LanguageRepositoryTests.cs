using Kuje.Umbraco.Tests.Embedded.ContentTypes;
using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Tests.Embedded.Languages;

public class LanguageRepositoryTests
{
    private TypeRepositories _types = null!;

    [SetUp]
    public void Create() => _types = new TypeRepositories();

    [TearDown]
    public void Delete() => _types.Dispose();

    [Test]
    public void GetDefaultIsoCode_IsEnglish_WhenTheDatabaseIsNew()
    {
        ILanguage language = _types.Do(() => _types.Languages.GetMany(Array.Empty<int>())).Single();

        Assert.That((language.Id, language.IsoCode, language.IsDefault, language.IsMandatory), Is.EqualTo((1, "en-US", true, false)));
        Assert.That(_types.Do(() => _types.Languages.GetDefaultIsoCode()), Is.EqualTo("en-US"));
    }

    [Test]
    public void Save_MakesAnotherLanguageTheDefault()
    {
        Save(new Language("fi-FI", "Finnish (Finland)") { IsDefault = true, IsMandatory = true });

        Assert.That(_types.Do(() => _types.Languages.GetDefaultIsoCode()), Is.EqualTo("fi-FI"));
        Assert.That(Read("en-us")!.IsDefault, Is.False);
        Assert.That(Read("fi-FI")!.IsMandatory, Is.True);
    }

    [Test]
    public void Save_KeepsTheFallback()
    {
        Save(new Language("fi-FI", "Finnish (Finland)"));
        Save(new Language("sv-FI", "Swedish (Finland)") { FallbackIsoCode = "fi-FI" });

        Assert.That(Read("sv-FI")!.FallbackIsoCode, Is.EqualTo("fi-FI"));
    }

    [Test]
    public void Save_Throws_WhenTheDefaultWouldBeNoneAnyMore()
    {
        ILanguage english = Read("en-US")!;
        english.IsDefault = false;

        Assert.Throws<InvalidOperationException>(() => Save(english));
        Assert.That(Read("en-US")!.IsDefault, Is.True);
    }

    [Test]
    public void Delete_ForgetsTheLanguage_AndTellsTheOwnersOfContent()
    {
        Save(new Language("fi-FI", "Finnish (Finland)"));
        Save(new Language("sv-FI", "Swedish (Finland)") { FallbackIsoCode = "fi-FI" });

        _types.Do(() => _types.Languages.Delete(_types.Languages.GetByIsoCode("fi-FI")!));

        Assert.That(Read("fi-FI"), Is.Null);
        Assert.That(Read("sv-FI")!.FallbackIsoCode, Is.Null);
        Assert.That(_types.Content.DroppedLanguages, Is.EqualTo(new[] { "fi-FI" }));
    }

    [Test]
    public void Delete_Throws_WhenItIsTheDefault() =>
        Assert.Throws<InvalidOperationException>(() => _types.Do(() => _types.Languages.Delete(_types.Languages.Get(1)!)));

    [Test]
    public void Save_LeavesNothing_WhenItsScopeIsRolledBack()
    {
        _types.Undo(() => _types.Languages.Save(new Language("fi-FI", "Finnish (Finland)") { IsDefault = true }));

        Assert.That(Read("fi-FI"), Is.Null);
        Assert.That(_types.Do(() => _types.Languages.GetDefaultIsoCode()), Is.EqualTo("en-US"));
    }

    private void Save(ILanguage language) => _types.Do(() => _types.Languages.Save(language));

    private ILanguage? Read(string isoCode) => _types.Do(() => _types.Languages.GetByIsoCode(isoCode));
}
