using Kuje.Umbraco.Embedded.DeliveryApi.Expansion;

namespace Kuje.Umbraco.Tests.Embedded.DeliveryApi.Expansion;

[TestFixture]
public class PropertySelectionTests
{
    [Test]
    public void Into_FindsNestedProperties_AtAnyDepth()
    {
        PropertySelection selection = PropertySelection.Parse("properties[a[properties[$all]],b[properties[c,d]]]");

        Assert.Multiple(() =>
        {
            Assert.That(selection.Into("a")?.Into("anything"), Is.Not.Null);
            Assert.That(selection.Into("b")?.Into("d"), Is.Not.Null);
            Assert.That(selection.Into("b")?.Into("e"), Is.Null);
            Assert.That(selection.Into("c"), Is.Null);
        });
    }

    [TestCase("", "title")]
    [TestCase("all", "title")]
    [TestCase("title", "title")]
    [TestCase("properties[TITLE]", "title")]
    [TestCase("properties]title[", "title")]
    public void Into_FindsNothing_WhereThePropertyIsNotAskedFor(string value, string alias) =>
        Assert.That(PropertySelection.Parse(value).Into(alias), Is.Null);

    [Test]
    public void Into_FindsEveryProperty_WhenAllAreAskedForWithoutBrackets() =>
        Assert.That(PropertySelection.Parse("$all").Into("title"), Is.Not.Null);

    [TestCase("properties[a", 11)]
    [TestCase("properties[a[properties[b]", 13)]
    [TestCase("properties[a]]", 14)]
    [TestCase("[a]", 1)]
    [TestCase("properties[]", 11)]
    public void Parse_NamesThePlace_WhenBracketsAreMalformed(string value, int position) =>
        Assert.That(
            () => PropertySelection.Parse(value),
            Throws.TypeOf<PropertySelectionException>().With.Message.Contains($"position {position}:"));

    [Test]
    public void Parse_Refuses_WhatGoesTooDeep()
    {
        string tooDeep = string.Concat(Enumerable.Repeat("a[", 65)) + "a" + new string(']', 65);

        Assert.That(() => PropertySelection.Parse(tooDeep), Throws.TypeOf<PropertySelectionException>());
    }

    [Test]
    public void Parse_NeverThrowsAnythingElse_WhateverTheText()
    {
        const int seed = 20261122;
        var random = new Random(seed);
        const string alphabet = "[],$alproe ";
        for (int i = 0; i < 20_000; i++)
        {
            string value = new(Enumerable.Range(0, random.Next(0, 30)).Select(_ => alphabet[random.Next(alphabet.Length)]).ToArray());
            try
            {
                PropertySelection.Parse(value).Into("a");
            }
            catch (PropertySelectionException)
            {
                // The one answer that malformed text may have.
            }
            catch (Exception exception)
            {
                Assert.Fail($"Seed {seed}, value '{value}': {exception}");
            }
        }
    }
}
