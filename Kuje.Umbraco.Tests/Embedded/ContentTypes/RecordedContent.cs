using Kuje.Umbraco.Embedded.ContentTypes;
using Kuje.Umbraco.Embedded.Languages;

namespace Kuje.Umbraco.Tests.Embedded.ContentTypes;

/// <summary>Keeps what those who own content are told, in order.</summary>
internal sealed class RecordedContent : IContentOfTypes, IContentOfLanguages
{
    public List<ContentTypeChange> Changes { get; } = [];

    public List<string> DroppedLanguages { get; } = [];

    public void Follow(ContentTypeChange change) => Changes.Add(change);

    public bool HasValues(IReadOnlyCollection<int> propertyTypeIds, IReadOnlyCollection<int> contentTypeIds) => false;

    public void Drop(string isoCode) => DroppedLanguages.Add(isoCode);
}
