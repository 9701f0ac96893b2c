using System.Reflection;
using Kuje.Umbraco.Schema.Definitions;

namespace Kuje.Umbraco.Tests.Schema;

public class PatternTests
{
    [TestCase("Url", "https://www.example.fi")]
    [TestCase("Url", "http://example.fi/polku?x=1#kohta")]
    [TestCase("Url", "https://example.fi?x=1")]
    [TestCase("Phone", "+358 40 123 4567")]
    [TestCase("Phone", "09 310 12345")]
    [TestCase("Phone", "029-123456")]
    [TestCase("PostalCode", "00180")]
    [TestCase("BusinessId", "0737546-2")]
    [TestCase("TermKey", "visualArt")]
    [TestCase("MunicipalityCode", "091")]
    [TestCase("RegionCode", "01")]
    [TestCase("YsoUri", "http://www.yso.fi/onto/yso/p1808")]
    public void Pattern_Accepts(string pattern, string value) => Assert.That(Named(pattern).Accepts(value), Is.True);

    [TestCase("Url", "www.example.fi")]
    [TestCase("Url", "https://")]
    [TestCase("Url", "https://localhost")]
    [TestCase("Url", "javascript:alert(1)")]
    [TestCase("Url", "https://example.fi/a b")]
    [TestCase("Phone", "soita")]
    [TestCase("Phone", "12")]
    [TestCase("Phone", "040 123 4567 tai 050 1")]
    [TestCase("PostalCode", "180")]
    [TestCase("PostalCode", "FI-00180")]
    [TestCase("BusinessId", "07375462")]
    [TestCase("BusinessId", "FI07375462")]
    [TestCase("TermKey", "Kuvataide")]
    [TestCase("TermKey", "kuva taide")]
    [TestCase("MunicipalityCode", "91")]
    [TestCase("RegionCode", "1")]
    [TestCase("YsoUri", "https://finto.fi/yso/fi/page/p1808")]
    public void Pattern_Refuses(string pattern, string value) => Assert.That(Named(pattern).Accepts(value), Is.False);

    private static Pattern Named(string name) =>
        (Pattern)typeof(Pattern).GetField(name, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
}
