namespace Kuje.Umbraco.Embedded.PropertyEditors.RichText;

/// <summary>Tells URLs that run scripts in the browser that follows them.</summary>
internal static class ScriptUrl
{
    private static readonly string[] Schemes = ["javascript:", "vbscript:", "livescript:", "mocha:", "data:"];

    /// <remarks>Browsers drop controls and blanks before and inside of a scheme; images in <c>data:</c> URLs run nothing.</remarks>
    public static bool IsScript(string? url)
    {
        if (string.IsNullOrEmpty(url))
            return false;
        var start = new string(url.Where(character => character > ' ' && !char.IsControl(character)).Take(40).ToArray());
        return Schemes.Any(scheme => start.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) && !IsImage(start);
    }

    private static bool IsImage(string url) => url.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)
        && !url.StartsWith("data:image/svg", StringComparison.OrdinalIgnoreCase);
}
