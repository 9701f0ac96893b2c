using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Publishing;
using Kuje.Umbraco.Embedded.Versioning;
using Moq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services.Navigation;

namespace Kuje.Umbraco.Tests.Embedded.Publishing;

[TestFixture]
public sealed class PublishedPropertyTests
{
    private const int PropertyTypeId = 11;

    private ContentGeneration _generation = null!;
    private VariationContext? _reader;
    private PropertyRenderingContext? _rendering;
    private int _conversions;

    [SetUp]
    public void SetUp()
    {
        _generation = new ContentGeneration();
        _reader = new VariationContext("fi-FI");
        _rendering = null;
        _conversions = 0;
    }

    [Test]
    public void GetValue_GivesTheValueOfTheReadersCulture()
    {
        IPublishedProperty property = Property(ContentVariation.Culture, PropertyCacheLevel.Element, new StoredValue("fi-FI", null, "Ryhmä"), new StoredValue("sv-FI", null, "Grupp"));

        Assert.Multiple(() =>
        {
            Assert.That(property.GetValue(), Is.EqualTo("made of Ryhmä"));
            Assert.That(property.GetValue("sv-FI"), Is.EqualTo("made of Grupp"));
            Assert.That(property.GetSourceValue("SV-fi"), Is.EqualTo("Grupp"));
            Assert.That(property.HasValue("en-US"), Is.False);
            Assert.That(property.GetSourceValue("en-US"), Is.Null);
        });
    }

    [Test]
    public void GetValue_GivesTheInvariantValueInAllCultures_WhenThePropertyDoesNotVary()
    {
        IPublishedProperty property = Property(ContentVariation.Nothing, PropertyCacheLevel.Element, new StoredValue(null, null, "5"), new StoredValue("fi-FI", null, "of an earlier type"));

        Assert.Multiple(() =>
        {
            Assert.That(property.GetSourceValue("sv-FI"), Is.EqualTo("5"));
            Assert.That(property.GetValue("sv-FI"), Is.EqualTo("made of 5"));
        });
    }

    [Test]
    public void GetValue_ConvertsOncePerCulture_WhenTheLevelIsElement()
    {
        IPublishedProperty property = Property(ContentVariation.Culture, PropertyCacheLevel.Element, new StoredValue("fi-FI", null, "a"), new StoredValue("sv-FI", null, "b"));

        for (var i = 0; i < 3; i++)
        {
            property.GetValue();
            property.GetValue("sv-FI");
            _generation.Advance();
        }

        Assert.That(_conversions, Is.EqualTo(2));
    }

    [Test]
    public void GetValue_ConvertsAgainAfterContentChanged_WhenTheLevelIsElements()
    {
        IPublishedProperty property = Property(ContentVariation.Culture, PropertyCacheLevel.Elements, new StoredValue("fi-FI", null, "a"));

        property.GetValue();
        property.GetValue();
        int before = _conversions;
        _generation.Advance();
        property.GetValue();

        Assert.That((before, _conversions), Is.EqualTo((1, 2)));
    }

    [Test]
    public void GetValue_KeepsNothing_WhenContentIsBeingRefreshed()
    {
        IPublishedProperty property = Property(ContentVariation.Culture, PropertyCacheLevel.Elements, new StoredValue("fi-FI", null, "a"));

        _generation.Refresh(() => property.GetValue());
        property.GetValue();
        property.GetValue();

        Assert.That(_conversions, Is.EqualTo(2));
    }

    [TestCase(PropertyCacheLevel.None)]
    public void GetValue_ConvertsEachTime_WhenTheConverterWantsNoCache(PropertyCacheLevel level)
    {
        IPublishedProperty property = Property(ContentVariation.Culture, level, new StoredValue("fi-FI", null, "a"));

        property.GetValue();
        property.GetValue();

        Assert.That(_conversions, Is.EqualTo(2));
    }

    [Test]
    public void GetValue_KeepsValuesOfFallbackApart()
    {
        IPublishedProperty property = Property(ContentVariation.Culture, PropertyCacheLevel.Element, new StoredValue("fi-FI", null, "a"));

        property.GetValue();
        _rendering = new PropertyRenderingContext(Fallback.ToLanguage);
        property.GetValue();
        property.GetValue();

        Assert.That(_conversions, Is.EqualTo(2));
    }

    [Test]
    public void GetDeliveryApiValue_KeepsExpandedAndPlainApart_UntilContentChanges()
    {
        IPublishedProperty property = Property(ContentVariation.Culture, PropertyCacheLevel.Element, new StoredValue("fi-FI", null, "a"));

        for (var i = 0; i < 2; i++)
        {
            Assert.That(property.GetDeliveryApiValue(expanding: false), Is.EqualTo("plain a"));
            Assert.That(property.GetDeliveryApiValue(expanding: true), Is.EqualTo("expanded a"));
        }

        int before = _conversions;
        _generation.Advance();
        property.GetDeliveryApiValue(expanding: false);

        Assert.That((before, _conversions), Is.EqualTo((2, 3)));
    }

    [Test]
    public void GetSourceValue_GivesTheFormTheTypeStoresNow()
    {
        IPublishedProperty property = PropertyOf(ValueStorageType.Integer, ContentVariation.Nothing, PropertyCacheLevel.Element, new StoredValue(null, null, "12"));

        Assert.That(property.GetSourceValue(), Is.EqualTo(12));
    }

    private IPublishedProperty Property(ContentVariation variations, PropertyCacheLevel level, params StoredValue[] values) =>
        PropertyOf(ValueStorageType.Ntext, variations, level, values);

    private IPublishedProperty PropertyOf(ValueStorageType storage, ContentVariation variations, PropertyCacheLevel level, params StoredValue[] values)
    {
        var propertyType = new Mock<IPublishedPropertyType>();
        propertyType.SetupGet(t => t.Alias).Returns("title");
        propertyType.SetupGet(t => t.Variations).Returns(variations);
        propertyType.SetupGet(t => t.CacheLevel).Returns(level);
        propertyType.SetupGet(t => t.DeliveryApiCacheLevel).Returns(level);
        propertyType.SetupGet(t => t.DeliveryApiCacheLevelForExpansion).Returns(level);
        propertyType.Setup(t => t.IsValue(It.IsAny<object?>(), PropertyValueLevel.Source)).Returns((object? v, PropertyValueLevel _) => v is not null);
        propertyType.Setup(t => t.ConvertSourceToInter(It.IsAny<IPublishedElement>(), It.IsAny<object?>(), false)).Returns((IPublishedElement _, object? v, bool _) => v);
        propertyType.Setup(t => t.ConvertInterToObject(It.IsAny<IPublishedElement>(), PropertyCacheLevel.Element, It.IsAny<object?>(), false))
            .Returns((IPublishedElement _, PropertyCacheLevel _, object? v, bool _) => Count($"made of {v}"));
        propertyType.Setup(t => t.ConvertInterToDeliveryApiObject(It.IsAny<IPublishedElement>(), PropertyCacheLevel.Element, It.IsAny<object?>(), false, It.IsAny<bool>()))
            .Returns((IPublishedElement _, PropertyCacheLevel _, object? v, bool _, bool expanding) => Count($"{(expanding ? "expanded" : "plain")} {v}"));

        var contentType = new Mock<IPublishedContentType>();
        contentType.SetupGet(t => t.Variations).Returns(ContentVariation.Culture);
        contentType.SetupGet(t => t.ItemType).Returns(PublishedItemType.Content);
        contentType.SetupGet(t => t.PropertyTypes).Returns([propertyType.Object]);
        contentType.Setup(t => t.GetPropertyType(0)).Returns(propertyType.Object);

        var variation = new Mock<IVariationContextAccessor>();
        variation.SetupGet(v => v.VariationContext).Returns(() => _reader);
        var rendering = new Mock<IPropertyRenderingContextAccessor>();
        rendering.SetupGet(r => r.PropertyRenderingContext).Returns(() => _rendering);
        var services = new PublishedItemServices(
            Mock.Of<IServiceProvider>(), variation.Object, rendering.Object, _generation, new ContentTrace(), Mock.Of<IPublishStatusQueryService>());

        var node = new NodeRow(5, Guid.NewGuid(), Guid.Empty, -1, 1, "-1,5", 0, false, "Name", null, DateTime.UtcNow);
        var version = new VersionRow(1, "Name", DateTime.UtcNow, -1, null, [], VersionValues.Of([new(PropertyTypeId, [.. values])]));
        var type = new PublishedType(
            contentType.Object, [new PublishedType.Slot(PropertyTypeId, storage, variations.HasFlag(ContentVariation.Culture))]);
        return new PublishedItem(new ContentRow(node, 1, version), type, draft: false, services).Properties.Single();
    }

    private object Count(object value)
    {
        _conversions++;
        return value;
    }
}
