using Kuje.Umbraco.Directory.Fields;

namespace Kuje.Umbraco.Delivery.Requests;

/// <summary>What an address below <c>/v1</c> stands for.</summary>
/// <param name="Name">The first part of the address.</param>
/// <param name="Kind">The kind of items of a list; null for the others.</param>
/// <param name="Item">Key or slug of one item; null for the list.</param>
internal sealed record Resource(string Name, KindDefinition? Kind, string? Item)
{
    public const string Occurrences = "occurrences";
    public const string Suggest = "suggest";
    public const string Changes = "changes";
    public const string OpenApi = "openapi.json";

    /// <summary>Null for an address where nothing is.</summary>
    /// <param name="path">Behind <c>/v1/</c>, not yet decoded beyond what the server does.</param>
    public static Resource? Find(ReadOnlySpan<char> path)
    {
        path = path.TrimEnd('/');
        int slash = path.IndexOf('/');
        ReadOnlySpan<char> first = slash < 0 ? path : path[..slash];
        string? item = slash < 0 ? null : Uri.UnescapeDataString(path[(slash + 1)..]);
        foreach (KindDefinition kind in Kinds.All)
        {
            if (first.Equals(kind.Path, StringComparison.OrdinalIgnoreCase))
                return new(kind.Path, kind, item);
        }

        foreach (string name in new[] { Occurrences, Suggest, Changes, OpenApi })
        {
            if (item is null && first.Equals(name, StringComparison.OrdinalIgnoreCase))
                return new(name, null, null);
        }

        return null;
    }
}
