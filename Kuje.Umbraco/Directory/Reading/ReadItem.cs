using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Search;

namespace Kuje.Umbraco.Directory.Reading;

/// <summary>An item with the texts that a search looks into, which the snapshot does not keep.</summary>
/// <param name="Item">The item.</param>
/// <param name="Texts">Its own texts.</param>
internal sealed record ReadItem(DirectoryItem Item, IReadOnlyList<SearchText> Texts);
