using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Versioning;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>Members as published content; made from the member each time, since they change at every login.</summary>
internal sealed class PublishedMembers(PublishedContentTypeCache types, PublishedItemServices services) : IPublishedMemberCache
{
    public IPublishedMember? Get(IMember member)
    {
        PublishedType type = types.GetWithSlots(PublishedItemType.Member, member.ContentTypeId);
        var values = new Dictionary<int, List<StoredValue>>();
        foreach (IProperty property in member.Properties)
        {
            values[property.PropertyType.Id] = [.. property.Values.Select(v => new StoredValue(v.Culture, v.Segment, v.EditedValue))];
        }

        foreach (IPublishedPropertyType property in type.ContentType.PropertyTypes.Where(p => !p.IsUserProperty))
            values[PublishedType.BuiltInSlot(type.ContentType, property.Alias)] = [new StoredValue(null, null, BuiltIn(member, property.Alias))];

        var node = new NodeRow(
            member.Id, member.Key, Constants.ObjectTypes.Member, member.ParentId, member.Level, member.Path, member.SortOrder, member.Trashed,
            member.Name, member.CreatorId, member.CreateDate);
        var version = new VersionRow(member.VersionId, member.Name ?? string.Empty, member.UpdateDate, member.WriterId, TemplateId: null, [], VersionValues.Of(values));
        return new PublishedMember(member, new ContentRow(node, member.ContentTypeId, version), type, services);
    }

    public Task<IPublishedMember?> GetAsync(IMember member) => Task.FromResult(Get(member));

    public IPublishedContentType GetContentType(int id) => types.Get(PublishedItemType.Member, id);

    public IPublishedContentType GetContentType(string alias) => types.Get(PublishedItemType.Member, alias);

    private static object? BuiltIn(IMember member, string alias) => alias switch
    {
        nameof(IPublishedMember.Email) => member.Email,
        "Username" => member.Username,
        nameof(IPublishedMember.Comments) => member.Comments,
        nameof(IPublishedMember.IsApproved) => member.IsApproved ? 1 : 0,
        nameof(IPublishedMember.IsLockedOut) => member.IsLockedOut ? 1 : 0,
        nameof(IPublishedMember.LastLockoutDate) => member.LastLockoutDate,
        "CreateDate" => member.CreateDate,
        nameof(IPublishedMember.LastLoginDate) => member.LastLoginDate,
        "LastPasswordChangeDate" => member.LastPasswordChangeDate,
        _ => null,
    };

    private sealed class PublishedMember(IMember member, ContentRow row, PublishedType type, PublishedItemServices services)
        : PublishedItem(row, type, draft: false, services), IPublishedMember
    {
        public string Email => member.Email;

        public string UserName => member.Username;

        public string? Comments => member.Comments;

        public bool IsApproved => member.IsApproved;

        public bool IsLockedOut => member.IsLockedOut;

        public DateTime? LastLockoutDate => member.LastLockoutDate;

        public DateTime CreationDate => member.CreateDate;

        public DateTime? LastLoginDate => member.LastLoginDate;

        public DateTime? LastPasswordChangedDate => member.LastPasswordChangeDate;
    }
}
