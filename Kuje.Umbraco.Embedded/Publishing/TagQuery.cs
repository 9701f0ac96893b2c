using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>Published content by its tags.</summary>
internal sealed class TagQuery(ITagService tags, PublishedDocuments documents, PublishedMedia media, IIdKeyMap idKeyMap) : ITagQuery
{
    public IEnumerable<IPublishedContent> GetContentByTag(string tag, string? group = null, string? culture = null) =>
        Documents(tags.GetTaggedContentByTag(tag, group, culture));

    public IEnumerable<IPublishedContent> GetContentByTagGroup(string group, string? culture = null) =>
        Documents(tags.GetTaggedContentByTagGroup(group, culture));

    public IEnumerable<IPublishedContent> GetMediaByTag(string tag, string? group = null, string? culture = null) =>
        Media(tags.GetTaggedMediaByTag(tag, group, culture));

    public IEnumerable<IPublishedContent> GetMediaByTagGroup(string group, string? culture = null) =>
        Media(tags.GetTaggedMediaByTagGroup(group, culture));

    public IEnumerable<TagModel?> GetAllTags(string? group = null, string? culture = null) => Models(tags.GetAllTags(group, culture));

    public IEnumerable<TagModel?> GetAllContentTags(string? group = null, string? culture = null) => Models(tags.GetAllContentTags(group, culture));

    public IEnumerable<TagModel?> GetAllMediaTags(string? group = null, string? culture = null) => Models(tags.GetAllMediaTags(group, culture));

    public IEnumerable<TagModel?> GetAllMemberTags(string? group = null, string? culture = null) => Models(tags.GetAllMemberTags(group, culture));

    public IEnumerable<TagModel?> GetTagsForProperty(int contentId, string propertyTypeAlias, string? group = null, string? culture = null) =>
        Models(tags.GetTagsForProperty(contentId, propertyTypeAlias, group, culture));

    public IEnumerable<TagModel?> GetTagsForEntity(int contentId, string? group = null, string? culture = null) =>
        Models(tags.GetTagsForEntity(contentId, group, culture));

    private IReadOnlyList<IPublishedContent> Documents(IEnumerable<TaggedEntity> tagged) =>
        documents.GetMany(Keys(tagged, UmbracoObjectTypes.Document), draft: false);

    private IReadOnlyList<IPublishedContent> Media(IEnumerable<TaggedEntity> tagged) => media.GetMany(Keys(tagged, UmbracoObjectTypes.Media));

    private List<Guid> Keys(IEnumerable<TaggedEntity> tagged, UmbracoObjectTypes objectType) =>
        [.. tagged.Select(t => idKeyMap.GetKeyForId(t.EntityId, objectType)).Where(a => a.Success).Select(a => a.Result)];

    private static IEnumerable<TagModel> Models(IEnumerable<ITag> found) =>
        found.Select(t => new TagModel { Id = t.Id, Text = t.Text, Group = t.Group, NodeCount = t.NodeCount });
}
