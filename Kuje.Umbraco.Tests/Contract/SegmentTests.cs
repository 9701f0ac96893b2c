using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Tests.Contract;

/// <summary>Content that varies by segment, as <c>Accept-Segment</c> asks for it.</summary>
[TestFixture]
public class SegmentTests : ChangedSiteFixture
{
    private Guid _item;

    protected override async Task ChangeAsync()
    {
        IDataType text = (await Engine.Get<IDataTypeService>().GetAsync(Constants.DataTypes.Guids.TextstringGuid))!;
        IShortStringHelper strings = Engine.Get<IShortStringHelper>();
        var type = new ContentType(strings, Constants.System.Root) { Alias = "offer", Name = "Offer", AllowedAsRoot = true, Variations = ContentVariation.CultureAndSegment };
        type.AddPropertyType(new PropertyType(strings, text, "heading") { Name = "Heading", Variations = ContentVariation.CultureAndSegment });
        type.AddPropertyType(new PropertyType(strings, text, "code") { Name = "Code", Variations = ContentVariation.Nothing });
        Assert.That((await Engine.Get<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey)).Success);
        IContentService contents = Engine.Get<IContentService>();
        IContent item = contents.Create("Tarjous", Constants.System.Root, "offer");
        item.SetCultureName("Tarjous", "fi-FI");
        item.SetCultureName("Erbjudande", "sv-FI");
        item.SetValue("code", "X1");
        item.SetValue("heading", "Kaikille", "fi-FI");
        item.SetValue("heading", "Kouluille", "fi-FI", "schools");
        item.SetValue("heading", "För alla", "sv-FI");
        contents.Save(item);
        Assert.That(contents.Publish(item, ["*"]).Success);
        _item = item.Key;
    }

    [TestCase("fi-FI", null, "Kaikille")]
    [TestCase("fi-FI", "schools", "Kouluille")]
    [TestCase("sv-FI", null, "För alla")]
    [TestCase("sv-FI", "schools", "För alla")]
    [TestCase("fi-FI", "unknown", "Kaikille")]
    public async Task Value_IsOfTheSegment_OrOfNoneWhereItHasNoneOfItsOwn(string culture, string? segment, string heading)
    {
        // Twice, since the second is answered from what is kept.
        for (int round = 0; round < 2; round++)
        {
            JsonNode item = await GetAsync("/content/item/" + _item, ("Accept-Language", culture), ("Accept-Segment", segment ?? string.Empty));

            Assert.That((string?)item["properties"]!["heading"], Is.EqualTo(heading));
            Assert.That((string?)item["properties"]!["code"], Is.EqualTo("X1"));
        }
    }
}
