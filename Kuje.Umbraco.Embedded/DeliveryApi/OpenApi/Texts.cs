namespace Kuje.Umbraco.Embedded.DeliveryApi.OpenApi;

internal static class Texts
{
    /// <summary>A text that an editor gave; null for none, and for a key of a translation, which says nothing to a developer.</summary>
    public static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) || text.StartsWith('#') || text.StartsWith("{#", StringComparison.Ordinal) ? null : text;
}
