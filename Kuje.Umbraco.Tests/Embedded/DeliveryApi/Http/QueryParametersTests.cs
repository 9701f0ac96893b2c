using Kuje.Umbraco.Embedded.DeliveryApi.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Kuje.Umbraco.Tests.Embedded.DeliveryApi.Http;

[TestFixture]
public class QueryParametersTests
{
    [TestCase("", 10)]
    [TestCase("?take=3", 3)]
    [TestCase("?take=0", 0)]
    [TestCase("?take=2147483647", int.MaxValue)]
    public void Count_ReadsANumber(string query, int expected)
    {
        QueryParameters parameters = Parse(query);

        Assert.That(parameters.Count("take", otherwise: 10), Is.EqualTo(expected));
        Assert.That(parameters.Errors, Is.Empty);
    }

    [TestCase("?take=x", "The value 'x' is not valid.")]
    [TestCase("?take=2.5", "The value '2.5' is not valid.")]
    [TestCase("?take=", "The value '' is invalid.")]
    [TestCase("?take=2147483648", "The value '2147483648' is not valid.")]
    [TestCase("?take=-1", "The value '-1' is not valid: it must not be negative.")]
    public void Count_NamesTheParameter_WhenItIsNoCount(string query, string message)
    {
        QueryParameters parameters = Parse(query);
        parameters.Count("take", otherwise: 10);

        Assert.That(parameters.Errors["take"], Is.EqualTo(new[] { message }));
    }

    [Test]
    public void Ids_AreGivenOnceAndInOrder()
    {
        var a = Guid.NewGuid();
        var b = Guid.NewGuid();

        Assert.That(Parse($"?id={b}&id={a:N}&id={b}").Ids("id"), Is.EqualTo(new[] { b, a }));
    }

    [Test]
    public void Ids_NameTheParameter_WhenOneIsMalformed()
    {
        QueryParameters parameters = Parse("?id=abc&id=");
        parameters.Ids("id");

        Assert.That(parameters.Errors["id"], Is.EqualTo(new[] { "The value 'abc' is not valid.", "The value '' is invalid." }));
    }

    [Test]
    public void VerifyExpansion_NamesEachParameterThatIsMalformed()
    {
        QueryParameters parameters = Parse("?expand=properties[a&fields=properties[]");
        parameters.VerifyExpansion();

        Assert.That(parameters.Errors.Keys, Is.EquivalentTo(new[] { "expand", "fields" }));
    }

    private static QueryParameters Parse(string query) => new(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
