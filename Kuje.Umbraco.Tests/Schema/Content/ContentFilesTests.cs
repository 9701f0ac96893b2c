using System.Text.Json;
using System.Text.RegularExpressions;
using Kuje.Umbraco.Editorial;
using Kuje.Umbraco.Schema;
using Kuje.Umbraco.Schema.Content;
using Kuje.Umbraco.Schema.Definitions;

namespace Kuje.Umbraco.Tests.Schema.Content;

/// <summary>Every content file against the content model: what a translator or an editor of the files can get wrong.</summary>
internal sealed partial class ContentFilesTests
{
    private static readonly string[] _referenceEditors = ["Umbraco.MultiNodeTreePicker"];

    [Test]
    public void Paths_AreUnique() => Assert.That(Model.All.Select(node => node.Path), Is.Unique);

    [Test]
    public void Keys_AreUnique() =>
        Assert.That(
            Model.All.Select(node => node.Key).Concat(ContentLibrary.Media().Select(file => ContentKey.OfMedia(file.Id))),
            Is.Unique);

    [Test]
    public void Parents_AllowTheirChildren()
    {
        foreach (var node in Model.All)
        {
            var parent = Model.All.SingleOrDefault(other => other.Path == node.ParentPath);
            var isAllowed = parent is null
                ? node.ParentPath is null && Model.TypeOf(node).AllowedAsRoot
                : Model.TypeOf(parent).Children.Contains(node.Type);
            Assert.That(isAllowed, Is.True, node.Path);
        }
    }

    [Test]
    public void Values_AreOfPropertiesOfTheType()
    {
        foreach (var (_, _, property, place) in Values())
        {
            Assert.That(property, Is.Not.Null, place);
        }
    }

    [Test]
    public void Texts_AreTranslatedOnlyWhereThePropertyOrItsListVaries()
    {
        foreach (var (node, value, property, place) in Values().Where(value => value.IsTopLevel))
        {
            var languages = Localised.Languages(value);
            Assert.That(languages.Count > 0 && !property!.VariesByCulture, Is.False, $"{place} does not vary by culture");
            Assert.That(languages, Is.SubsetOf(node.Names.Keys), $"{place} has a language in which the node has no name");
        }
    }

    [Test]
    public void MandatoryProperties_HaveAValueInEachLanguageOfTheNode()
    {
        foreach (var node in Model.All)
        {
            foreach (var property in Model.TypeOf(node).Properties.Where(property => property.IsMandatory))
            {
                Assert.That(node.Values, Does.ContainKey(property.Alias), node.Path);
                foreach (var language in property.VariesByCulture ? node.Names.Keys : [])
                {
                    Assert.That(Localised.In(node.Values[property.Alias], language), Is.Not.Null, $"{node.Path}/{property.Alias} in {language}");
                }
            }
        }
    }

    [Test]
    public void Blocks_HaveTheirMandatoryValuesInEachLanguageTheyAreIn()
    {
        foreach (var (_, value, property, place) in Values().Where(value => value.Property?.DataType.EditorAlias == "Umbraco.BlockList"))
        {
            var element = Model.Element(BlockElement.Of(property!.Alias)!.Value);
            foreach (var block in value.EnumerateArray())
            {
                foreach (var mandatory in element.Properties.Where(inner => inner.IsMandatory))
                {
                    Assert.That(block.TryGetProperty(mandatory.Alias, out var inner), Is.True, $"{place} lacks {mandatory.Alias}");
                    foreach (var language in Localised.Languages(block))
                    {
                        Assert.That(Localised.In(inner, language), Is.Not.Null, $"{place}/{mandatory.Alias} in {language}");
                    }
                }
            }
        }
    }

    [Test]
    public void Values_HaveAStoredForm()
    {
        var stored = Model.StoredValues();
        foreach (var (node, value, property, place) in Values().Where(value => value.IsTopLevel))
        {
            foreach (var language in property!.VariesByCulture ? Localised.Languages(value) : new HashSet<string> { "fi" })
            {
                Assert.That(
                    stored.Of(value, property.Alias, property.DataType.EditorAlias, language, place),
                    Is.Not.Null,
                    $"{place} in {language}");
            }
        }
    }

    [Test]
    public void Texts_KeepToTheLengthAndPatternOfTheirProperty()
    {
        foreach (var (_, value, property, place) in Values())
        {
            foreach (var text in Strings(value, property!))
            {
                Assert.That(property!.Pattern?.Accepts(text) ?? true, Is.True, $"{place}: {text}");
                if (property.DataType.Configuration.TryGetValue("maxChars", out var limit))
                {
                    Assert.That(text.Length, Is.LessThanOrEqualTo((int)limit), $"{place}: {text}");
                }
            }
        }
    }

    [Test]
    public void Choices_AreAmongThoseOfTheProperty()
    {
        foreach (var (_, value, property, place) in Values().Where(value => value.Property!.DataType.Choices is not null))
        {
            Assert.That(Strings(value, property!), Is.SubsetOf(property!.DataType.Choices!.Values), place);
        }
    }

    [Test]
    public void References_LeadToNodesOfTheRightType()
    {
        foreach (var (_, value, property, place) in Values().Where(value => _referenceEditors.Contains(value.Property!.DataType.EditorAlias)))
        {
            foreach (var path in value.EnumerateArray().Select(item => item.GetString()))
            {
                var target = Model.All.SingleOrDefault(node => node.Path == path);
                Assert.That(target, Is.Not.Null, $"{place} refers to {path}");
                Assert.That(property!.DataType.Configuration["filter"], Is.EqualTo(Model.TypeOf(target!).Key.ToString()), $"{place} refers to {path}");
            }
        }
    }

    [Test]
    public void Pictures_AreAllUsedAndAllThere()
    {
        var used = Values().Where(value => value.Property?.Alias == PropertyAlias.Image).Select(value => value.Value.GetString()!).Distinct();

        Assert.That(ContentLibrary.Media().Select(file => file.Id), Is.EquivalentTo(used));
        foreach (var file in ContentLibrary.Media())
        {
            using var stream = ContentLibrary.OpenPicture(file.File);
            Assert.That(stream.Length, Is.GreaterThan(100), file.File);
        }
    }

    [Test]
    public void RichTexts_AreWellFormedAndHaveNoScripts()
    {
        foreach (var (_, value, property, place) in Values().Where(value => value.Property?.DataType.EditorAlias == "Umbraco.RichText"))
        {
            foreach (var text in Strings(value, property!))
            {
                Assert.That(() => System.Xml.Linq.XElement.Parse($"<body>{text}</body>"), Throws.Nothing, place);
                Assert.That(Tag().Matches(text).Select(tag => tag.Groups[1].Value).Distinct(), Is.SubsetOf(_tags), place);
            }
        }
    }

    [Test]
    public void Coordinates_AreInsideTheirMunicipality()
    {
        foreach (var node in Model.Demo.Where(node => node.Values.ContainsKey(PropertyAlias.Latitude)))
        {
            var municipality = node.Texts(PropertyAlias.Municipality).Single();
            var (latitude, longitude) = MunicipalityCentres.Of(municipality.Split('/')[^1]);

            // A quarter of a degree of latitude is about 28 km, half a degree of longitude about as much at 60°N.
            Assert.That(node.Values[PropertyAlias.Latitude].GetDouble(), Is.EqualTo(latitude).Within(0.25), node.Path);
            Assert.That(node.Values[PropertyAlias.Longitude].GetDouble(), Is.EqualTo(longitude).Within(0.5), node.Path);
        }
    }

    [Test]
    public void BusinessIds_HaveTheirCheckDigit_AndArePlainlyMadeUp()
    {
        var ids = Model.Of(TypeAlias.Organisation).Select(node => node.Text(PropertyAlias.BusinessId)).OfType<string>().ToList();

        Assert.That(ids, Is.Unique);
        Assert.That(ids, Has.All.Matches<string>(BusinessId.IsValid));
        Assert.That(ids, Has.All.StartsWith("00000"));
    }

    [Test]
    public void ContactsAndAddresses_AreNobodysOwn()
    {
        foreach (var (_, value, property, place) in Values())
        {
            foreach (var text in Strings(value, property!))
            {
                Assert.That(Email().Matches(text).Select(match => match.Value), Has.All.Match(@"(@example\.org|\.example)$"), place);
                Assert.That(Phone().Matches(text).Select(match => match.Value), Has.All.Match("^0(9|19|5) 000 0[0-9]{3}$"), place);
            }
        }
    }

    [Test]
    public void ContactPersons_AreNamedByRole()
    {
        foreach (var (_, value, _, place) in Values().Where(value => value.Property?.Alias == PropertyAlias.ContactPersons))
        {
            Assert.That(
                value.EnumerateArray().Any(person => person.TryGetProperty(PropertyAlias.PersonName, out _)),
                Is.False,
                place);
        }
    }

    private static readonly string[] _tags = ["p", "h2", "h3", "ul", "ol", "li", "strong", "em", "blockquote", "a"];

    /// <summary>Every value, those inside blocks too.</summary>
    private static IEnumerable<FileValue> Values() => Model.All.SelectMany(node => node.Values.SelectMany(value =>
        Unfold(node, value.Key, value.Value, Model.TypeOf(node), node.Path, isTopLevel: true)));

    private static IEnumerable<FileValue> Unfold(
        ContentNode node,
        string alias,
        JsonElement value,
        ContentTypeDefinition type,
        string place,
        bool isTopLevel)
    {
        var property = type.Properties.SingleOrDefault(property => property.Alias == alias);
        yield return new(node, value, property, $"{place}/{alias}") { IsTopLevel = isTopLevel };
        if (property?.DataType.EditorAlias != "Umbraco.BlockList")
        {
            yield break;
        }

        var element = Model.Element(BlockElement.Of(alias)!.Value);
        foreach (var (block, index) in value.EnumerateArray().Select((block, index) => (block, index)))
        {
            foreach (var inner in block.EnumerateObject().SelectMany(inner =>
                Unfold(node, inner.Name, inner.Value, element, $"{place}/{alias}[{index}]", isTopLevel: false)))
            {
                yield return inner;
            }
        }
    }

    private static IEnumerable<string> Strings(JsonElement value, PropertyDefinition property) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array when property.DataType.EditorAlias != "Umbraco.BlockList" => value.EnumerateArray().SelectMany(item => Strings(item, property)),
        JsonValueKind.Object when Localised.Is(value) => value.EnumerateObject().SelectMany(text => Strings(text.Value, property)),
        _ => [],
    };

    private sealed record FileValue(ContentNode Node, JsonElement Value, PropertyDefinition? Property, string Place)
    {
        public bool IsTopLevel { get; init; }
    }

    [GeneratedRegex("</?([a-z0-9]+)")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\S+@\S+")]
    private static partial Regex Email();

    [GeneratedRegex(@"\b0\d{1,2} \d{3} \d{3,4}\b")]
    private static partial Regex Phone();
}
