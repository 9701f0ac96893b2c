using System.Text.Json;

namespace Kuje.Umbraco.Editorial.Rules;

/// <summary>
/// An address that a reader may follow: no other scheme than http and https. Holds for drafts too, since previews show them:
/// <c>javascript:</c> must not even be stored.
/// </summary>
internal sealed class WebAddress(string alias, string? inBlock = null) : IEditorialRule
{
    private static readonly string[] _linkSchemes = ["http", "https", "mailto", "tel"];

    public IEnumerable<Finding> Check(EditedDocument document)
    {
        foreach (var (culture, value) in document.Judged(alias))
        {
            if (inBlock is null && IsOtherScheme(value.Text))
            {
                yield return new Finding(alias, EditorialText.AddressNotWeb) { Culture = culture };
            }

            if (inBlock is not null)
            {
                foreach (var number in WrongBlocks(value))
                {
                    yield return new Finding(alias, EditorialText.AddressNotWeb) { Culture = culture, Item = number };
                }
            }
        }
    }

    private IEnumerable<int> WrongBlocks(StoredForm list) => list.Blocks
        .Select((block, index) => (Value: block[inBlock!], Number: index + 1))
        .Where(item => item.Value.Items is { Count: > 0 } links ? links.Any(IsOtherLink) : IsOtherScheme(item.Value.Text))
        .Select(item => item.Number);

    private static bool IsOtherLink(JsonElement link) =>
        link.TryGetProperty("url", out var url) && IsOther(new StoredForm(url).Text, _linkSchemes);

    private static bool IsOtherScheme(string? address) => IsOther(address, ["http", "https"]);

    private static bool IsOther(string? address, ReadOnlySpan<string> allowed)
    {
        if (Scheme(address) is not { } scheme)
        {
            return false;
        }

        foreach (var one in allowed)
        {
            if (scheme.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    // As browsers do: control characters and space before and inside the scheme do not count.
    private static string? Scheme(string? address)
    {
        var plain = address is null ? "" : string.Concat(address.Where(character => character > ' '));
        var end = plain.IndexOfAny([':', '/', '?', '#']);
        return end > 0 && plain[end] == ':' && !IsPort(plain, end) ? plain[..end] : null;
    }

    // example.org:8080 has no scheme but a port; its form is judged when it is published.
    private static bool IsPort(string address, int colon) =>
        address.AsSpan(0, colon).Contains('.') && address.Length > colon + 1 && char.IsAsciiDigit(address[colon + 1]);
}
