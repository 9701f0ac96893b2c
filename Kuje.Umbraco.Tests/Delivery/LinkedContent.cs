using System.Text.Json.Nodes;
using Kuje.Umbraco.Schema;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Tests.Delivery;

/// <summary>Activities with links to other documents, in a list of links and in their text.</summary>
internal static class LinkedContent
{
    /// <summary>An unpublished activity whose links, in every language, lead to some documents.</summary>
    public static IContent Make(string name, params Guid[] targets)
    {
        IContent activity = Editor.Copy("kuje-uusimaa/activities/avoin-taidehuone", name);
        foreach (string culture in Editor.Cultures)
        {
            activity.SetValue(PropertyAlias.Links, Blocks(targets), culture);
            activity.SetValue(PropertyAlias.Body, Markup(targets), culture);
        }

        Assert.That(DirectorySite.Engine.Get<IContentService>().Save(activity).Success, Is.True);
        return activity;
    }

    private static string Markup(Guid[] targets) => new JsonObject
    {
        ["markup"] = string.Concat(targets.Select(key => $"<p><a type=\"document\" href=\"/{{localLink:{key}}}\">x</a></p>")),
        ["blocks"] = null,
    }.ToJsonString();

    private static string Blocks(Guid[] targets)
    {
        JsonNode[] data = [.. targets.Select(target => new JsonObject
        {
            ["key"] = Guid.NewGuid(),
            ["contentTypeKey"] = TypeKey.Link,
            ["values"] = new JsonArray(new JsonObject
            {
                ["alias"] = PropertyAlias.Link,
                ["value"] = new JsonArray(new JsonObject { ["udi"] = $"umb://document/{target:N}" }),
            }),
        })];
        return new JsonObject
        {
            ["contentData"] = new JsonArray(data),
            ["settingsData"] = new JsonArray(),
            ["layout"] = new JsonObject
            {
                ["Umbraco.BlockList"] = new JsonArray([.. data.Select(block => new JsonObject { ["contentKey"] = block["key"]!.DeepClone() })]),
            },
        }.ToJsonString();
    }
}
