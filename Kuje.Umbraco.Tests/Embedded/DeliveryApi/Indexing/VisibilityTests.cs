using Kuje.Umbraco.Embedded.DeliveryApi.Indexing;
using Umbraco.Cms.Core.Configuration.Models;
using static Kuje.Umbraco.Tests.Embedded.DeliveryApi.Indexing.IndexExample;

namespace Kuje.Umbraco.Tests.Embedded.DeliveryApi.Indexing;

[TestFixture]
public class VisibilityTests
{
    [Test]
    public void ADocument_IsHidden_WhenAnAncestorIsNotPublished()
    {
        DocumentIndex index = Index(
            Document(1, "root"), Document(2, "hidden", parent: 1, level: 2, published: false), Document(3, "below", parent: 2, level: 3));

        Assert.That(Visible(index, "fi-FI"), Is.EqualTo(new[] { 1 }));
        Assert.That(Visible(index, "fi-FI", preview: true), Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public void AVariant_IsHidden_WhenAnAncestorIsNotPublishedInItsCulture()
    {
        DocumentIndex index = Index(
            Document(1, -1, 1, "home", Variant("fi-FI", "Etusivu"), Variant("sv-FI", "Hem", published: false)),
            Document(2, 1, 2, "page", Variant("fi-FI", "Sivu"), Variant("sv-FI", "Sida")),
            Document(3, "invariant", parent: 1, level: 2));

        Assert.Multiple(() =>
        {
            Assert.That(Visible(index, "fi-FI"), Is.EqualTo(new[] { 1, 2, 3 }));
            Assert.That(Visible(index, "sv-FI"), Is.EqualTo(new[] { 3 }), "What does not vary is counted in every culture.");
            Assert.That(Visible(index, "SV-fi", preview: true), Is.EqualTo(new[] { 1, 2, 3 }));
        });
    }

    [Test]
    public void ADocument_IsHidden_WhenItsTypeIsDisallowedOrItIsProtected()
    {
        DocumentIndex index = Index(
            Document(1, "root"), Document(2, "secret", type: "secret"), Document(3, "members"), Document(4, "below", parent: 3, level: 2));
        var settings = new DeliveryApiSettings { DisallowedContentTypeAliases = new HashSet<string> { "secret" } };

        Assert.That(Visible(index, "fi-FI", settings: settings, protectedIds: [3]), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void ADocument_IsHidden_WhenItsParentIsNotThere() =>
        Assert.That(Visible(Index(Document(2, "orphan", parent: 1, level: 2)), "fi-FI"), Is.Empty);

    private static DocumentIndex Index(params IndexedDocument[] documents)
    {
        var index = new DocumentIndex();
        index.Put(documents);
        return index;
    }

    private static IEnumerable<int> Visible(
        DocumentIndex index, string culture, bool preview = false, DeliveryApiSettings? settings = null, HashSet<int>? protectedIds = null)
    {
        var visibility = new Visibility(culture, preview, protectedIds ?? [], settings ?? new DeliveryApiSettings());
        return index.All.Where(document => visibility.View(document) is not null).Select(document => document.Id).Order();
    }
}
