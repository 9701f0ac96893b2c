using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kuje.Umbraco.Directory.Items;

namespace Kuje.Umbraco.Tests.Directory.Items;

[TestFixture]
public class ItemTextsTests
{
    private static readonly string _long = new('ä', 300);

    private static string[] Names => ["Aamukuoro", "Ääni & \"värit\"", @"C:\kuoro", "rivi\nvaihto", "🎭 teatteri", "\",\"name\":\"", string.Empty, _long];

    [TestCaseSource(nameof(Names))]
    public void NameAndSlug_AreThoseInTheHead(string name)
    {
        ItemTexts texts = Texts(name);
        Assert.Multiple(() =>
        {
            Assert.That(texts.Name, Is.EqualTo(name));
            Assert.That(texts.Slug, Is.EqualTo("s" + name));
        });
    }

    [Test]
    public void CompareNames_IsTheOrderOfTheAlphabet()
    {
        CompareInfo finnish = CultureInfo.GetCultureInfo("fi-FI").CompareInfo;
        foreach (string left in Names)
        {
            foreach (string right in Names)
            {
                Assert.That(
                    Math.Sign(ItemTexts.CompareNames(Texts(left), Texts(right), finnish)),
                    Is.EqualTo(Math.Sign(finnish.Compare(left, right, CompareOptions.IgnoreCase))),
                    $"{left} and {right}");
            }
        }
    }

    private static ItemTexts Texts(string name)
    {
        var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(new { slug = "s" + name, name }, options);
        return new(0, true, [(byte)',', .. json[1..^1]], [], []);
    }
}
