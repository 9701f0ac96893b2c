using Kuje.Umbraco.Schema.Content;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Tests.Delivery;

/// <summary>Changes content as an officer does, through Umbraco's services.</summary>
internal static class Editor
{
    public const string Activities = "kuje-uusimaa/activities";

    public static readonly string[] Cultures = ["fi-FI", "sv-FI", "en-US"];

    private static IContentService Contents => DirectorySite.Engine.Get<IContentService>();

    public static IContent Node(string path) => Node(ContentKey.OfNode(path));

    public static IContent Node(Guid key) => Contents.GetById(key)!;

    public static string Udi(string path) => new GuidUdi(Constants.UdiEntityType.Document, ContentKey.OfNode(path)).ToString();

    public static string Id(string path) => ContentKey.OfNode(path).ToString();

    /// <summary>A new activity like an old one, not published.</summary>
    public static IContent Copy(string path, string name, string below = Activities)
    {
        IContent template = Node(path);
        IContent copy = Contents.Create(name, Node(below).Id, template.ContentType.Alias);
        foreach (string culture in template.PublishedCultures)
            copy.SetCultureName($"{name} {culture[..2]}", culture);
        foreach (IProperty property in template.Properties)
        {
            foreach (IPropertyValue value in property.Values)
                copy.SetValue(property.Alias, value.EditedValue, value.Culture, value.Segment);
        }

        Assert.That(Contents.Save(copy).Success, Is.True);
        return copy;
    }

    public static void Publish(IContent content, params string[] cultures)
    {
        PublishResult result = Contents.Publish(content, cultures.Length > 0 ? cultures : [.. content.AvailableCultures.Intersect(Cultures)]);
        Assert.That(result.Success, Is.True, $"{content.Name}: {result.Result}");
    }

    public static void SaveAndPublish(IContent content)
    {
        string[] cultures = [.. content.PublishedCultures];
        Assert.That(Contents.Save(content).Success, Is.True);
        Publish(content, cultures);
    }

    public static void Unpublish(IContent content, string culture = "*") => Assert.That(Contents.Unpublish(content, culture).Success, Is.True);

    public static void Trash(IContent content) => Assert.That(Contents.MoveToRecycleBin(content).Success, Is.True);

    public static void Move(IContent content, string below) => Assert.That(Contents.Move(content, Node(below).Id).Success, Is.True);

    /// <summary>Not all below is translated into all languages; Umbraco passes over what is not.</summary>
    public static void PublishBranch(IContent content) =>
        Assert.That(Contents.PublishBranch(content, PublishBranchFilter.IncludeUnpublished, [.. content.AvailableCultures]), Has.Some.Property("Success").True);

    public static void Delete(IContent content) => Contents.Delete(content);

    public static void Sort(IEnumerable<IContent> children) => Assert.That(Contents.Sort(children).Success, Is.True);
}
