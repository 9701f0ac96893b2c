namespace Kuje.Umbraco.Embedded.DeliveryApi.Querying;

/// <summary>The fields that every document has in the index, by the names that Umbraco gives them.</summary>
internal static class DocumentFields
{
    public const string ItemId = "itemId";
    public const string ParentId = "parentId";
    public const string AncestorIds = "ancestorIds";
    public const string ContentType = "contentType";
    public const string Name = "name";
    public const string SortName = "sortName";
    public const string CreateDate = "createDate";
    public const string UpdateDate = "updateDate";
    public const string Level = "level";
    public const string SortOrder = "sortOrder";
}
