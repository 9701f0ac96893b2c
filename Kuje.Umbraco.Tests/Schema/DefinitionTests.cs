using System.Reflection;
using Kuje.Umbraco.Schema;
using Kuje.Umbraco.Schema.Definitions;

namespace Kuje.Umbraco.Tests.Schema;

public class DefinitionTests
{
    private static readonly ContentTypeDefinition[] _types = [.. DocumentTypes.All, .. ElementTypes.All];

    [Test]
    public void Keys_AreUnique_AmongTypesDataTypesAndVocabulary()
    {
        var keys = _types.Select(type => type.Key)
            .Concat(DataTypes.All.Select(dataType => dataType.Key))
            .Concat(Constants<Guid>(typeof(VocabularyKey)))
            .Concat(_types.SelectMany(type => type.Properties, (type, property) => DerivedKey.Of(type.Key, property.Alias)));

        Assert.That(keys, Is.Unique);
    }

    [Test]
    public void EveryPublicTypeAlias_HasADefinition()
    {
        Assert.That(_types.Select(type => type.Alias), Is.EquivalentTo(Constants<string>(typeof(TypeAlias))));
        Assert.That(_types.Select(type => type.Key), Is.EquivalentTo(Constants<Guid>(typeof(TypeKey))));
    }

    [Test]
    public void EveryPublicPropertyAlias_IsUsedByAType() =>
        Assert.That(
            _types.SelectMany(type => type.Properties).Select(property => property.Alias).Distinct(),
            Is.EquivalentTo(Constants<string>(typeof(PropertyAlias))));

    [Test]
    public void PropertyAliases_AreUnique_WithinAType() =>
        Assert.That(_types.SelectMany(type => type.Properties, (type, property) => (type.Alias, property.Alias)), Is.Unique);

    [Test]
    public void DataTypes_HaveUniqueNames() => Assert.That(DataTypes.All.Select(dataType => dataType.Name), Is.Unique);

    [Test]
    public void DataTypes_AreListedAndUsed_ByPropertiesOrCollections()
    {
        var used = _types.SelectMany(type => type.Properties).Select(property => property.DataType)
            .Concat(_types.Select(type => type.Collection).OfType<DataTypeDefinition>())
            .Select(dataType => dataType.Name);

        Assert.That(DataTypes.All.Select(dataType => dataType.Name), Is.EquivalentTo(used.Distinct()));
    }

    [Test]
    public void AllowedChildren_AreDocumentTypes() =>
        Assert.That(_types.SelectMany(type => type.Children).Distinct(), Is.SubsetOf(DocumentTypes.All.Select(type => type.Alias)));

    [Test]
    public void EveryDocumentType_CanBeCreatedSomewhere()
    {
        var reachable = DocumentTypes.All.Where(type => type.AllowedAsRoot).Select(type => type.Alias)
            .Concat(DocumentTypes.All.SelectMany(type => type.Children));

        Assert.That(DocumentTypes.All.Select(type => type.Alias), Is.SubsetOf(reachable));
    }

    [Test]
    public void ElementTypes_DoNotVaryByCulture() =>
        Assert.That(ElementTypes.All.SelectMany(type => type.Properties).Where(property => property.VariesByCulture), Is.Empty);

    [Test]
    public void AProperty_VariesByCultureOnEveryTypeOrOnNone()
    {
        var mixed = DocumentTypes.All.SelectMany(type => type.Properties)
            .GroupBy(property => property.Alias)
            .Where(group => group.Select(property => property.VariesByCulture).Distinct().Count() > 1)
            .Select(group => group.Key);

        Assert.That(mixed, Is.Empty);
    }

    [Test]
    public void DerivedKey_IsTheSameEverywhere() =>
        Assert.That(
            DerivedKey.Of(new Guid("11111111-2222-3333-4444-555555555555"), "summary"),
            Is.EqualTo(new Guid(DerivedSummary)));

    private const string DerivedSummary = "de8f7c67-df9f-8f10-b762-869042302397";

    private static IEnumerable<T> Constants<T>(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (T)field.GetValue(null)!);
}
