using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Versioning;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Tests.Embedded.Versioning;

public class StoredPropertiesTests
{
    [Test]
    public void TryGetValue_BuildsTheProperty_OnceAndByItsAliasInAnyCase()
    {
        StoredProperties properties = Properties();

        Assert.Multiple(() =>
        {
            Assert.That(properties.TryGetValue("TITLE", out IProperty? title), Is.True);
            Assert.That(title!.GetValue(), Is.EqualTo("edited"));
            Assert.That(title.GetValue(published: true), Is.EqualTo("published"));
            Assert.That(properties["title"], Is.SameAs(title));
            Assert.That(properties.Contains("body"), Is.True);
            Assert.That(properties.TryGetValue("gone", out _), Is.False);
        });
    }

    [Test]
    public void Enumerate_GivesAllProperties_AndThoseThatWereAskedForBefore()
    {
        StoredProperties properties = Properties();
        IProperty title = properties["title"]!;

        Assert.Multiple(() =>
        {
            Assert.That(properties.Select(property => property.Alias), Is.EqualTo(new[] { "title", "body" }));
            Assert.That(properties[0], Is.SameAs(title));
            Assert.That(properties["body"], Is.SameAs(properties[1]));
            Assert.That(properties, Has.Count.EqualTo(2));
        });
    }

    [Test]
    public void Add_TellsTheListener()
    {
        StoredProperties properties = Properties();
        var told = 0;
        properties.CollectionChanged += (_, _) => told++;

        properties.Add(new Property(Type(3, "added")));

        Assert.That((told, properties.Contains("added"), properties.Count), Is.EqualTo((1, true, 3)));
    }

    [Test]
    public void DeepClone_GivesACollectionOfItsOwn()
    {
        StoredProperties properties = Properties();

        var clone = (PropertyCollection)properties.DeepClone();
        clone["title"]!.SetValue("changed");

        Assert.That(properties["title"]!.GetValue(), Is.EqualTo("edited"));
    }

    private static StoredProperties Properties()
    {
        var node = new NodeRow(5, Guid.NewGuid(), Guid.Empty, -1, 1, "-1,5", 0, false, "Name", null, DateTime.UtcNow);
        return new StoredProperties([Type(1, "title"), Type(2, "body")], new EntityRow(node, 1, true, Version("edited"), Version("published"), []), "fi-FI");
    }

    private static VersionRow Version(string title) =>
        new(1, "Name", DateTime.UtcNow, -1, null, [], VersionValues.Of([new(1, [new StoredValue(null, null, title)])]));

    private static PropertyType Type(int id, string alias) =>
        new(new DefaultShortStringHelper(new DefaultShortStringHelperConfig()), "Umbraco.TextBox", ValueStorageType.Nvarchar, true, alias) { Id = id, SupportsPublishing = true };
}
