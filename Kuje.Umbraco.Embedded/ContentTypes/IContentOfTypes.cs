namespace Kuje.Umbraco.Embedded.ContentTypes;

/// <summary>What owns content that has types: it follows a type's change in the same transaction.</summary>
internal interface IContentOfTypes
{
    /// <summary>Called when the type's rows are written, so the new types can be read; not called for a new type.</summary>
    void Follow(ContentTypeChange change);

    /// <summary>Whether any version of content of the types holds a value of one of the property types.</summary>
    bool HasValues(IReadOnlyCollection<int> propertyTypeIds, IReadOnlyCollection<int> contentTypeIds);
}
