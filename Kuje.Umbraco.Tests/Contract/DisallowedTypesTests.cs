using System.Text.Json.Nodes;

namespace Kuje.Umbraco.Tests.Contract;

/// <summary>Document types that the settings keep from the Delivery API.</summary>
[TestFixture]
public class DisallowedTypesTests : ChangedSiteFixture
{
    private const string List = "50cd722d-9cc6-5d70-a419-0dbc4493406c";
    private const string Alfa = "9e59e60f-20b1-55b4-bf1f-4c3f52d916e5";
    private const string About = "a0cc57b8-ed41-570b-907f-ba2948ca28f4";

    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Umbraco:CMS:DeliveryApi:DisallowedContentTypeAliases:0", "CTRITEM"),
        new("Umbraco:CMS:DeliveryApi:Media:Enabled", "false"),
    ];

    [TestCase("/content/item/" + Alfa)]
    [TestCase("/content/item/luettelo/aeiti")]
    public async Task Item_IsNotFound(string address)
    {
        Assert.That(await StatusAsync(address), Is.EqualTo(404));
        Assert.That(await StatusAsync(address, ("Api-Key", ContractSite.ApiKey), ("Preview", "true")), Is.EqualTo(404));
    }

    [Test]
    public async Task Lists_LeaveItOut()
    {
        Assert.That((int)(await GetAsync($"/content?fetch=children:{List}"))["total"]!, Is.Zero);
        Assert.That((int)(await GetAsync("/content?filter=contentType:ctrItem"))["total"]!, Is.Zero);
        Assert.That(((JsonArray)await GetAsync($"/content/items?id={Alfa}&id={About}")).Select(item => (string)item!["id"]!), Is.EqualTo(new[] { About }));
    }

    [Test]
    public async Task Media_AreClosed_WhereTheirApiIsOff()
    {
        Assert.That(await StatusAsync("/media?fetch=children:/"), Is.EqualTo(401));
        Assert.That(await StatusAsync("/media?fetch=children:/", ("Api-Key", ContractSite.ApiKey)), Is.EqualTo(401));
    }
}
