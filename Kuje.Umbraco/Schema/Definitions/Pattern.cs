using System.Text.RegularExpressions;

namespace Kuje.Umbraco.Schema.Definitions;

/// <summary>A regular expression that a value must match; understood alike by .NET and by browsers.</summary>
internal sealed record Pattern(string Name, string Expression)
{
    public static readonly Pattern Url = new("Url", @"^https?://[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?$");

    public static readonly Pattern Phone = new("Phone", @"^\+?[0-9]([ ()-]?[0-9]){4,14}\)?$");

    public static readonly Pattern PostalCode = new("PostalCode", "^[0-9]{5}$");

    public static readonly Pattern BusinessId = new("BusinessId", "^[0-9]{7}-[0-9]$");

    public static readonly Pattern TermKey = new("TermKey", "^[a-z][a-zA-Z0-9-]*$");

    public static readonly Pattern MunicipalityCode = new("MunicipalityCode", "^[0-9]{3}$");

    public static readonly Pattern RegionCode = new("RegionCode", "^[0-9]{2}$");

    public static readonly Pattern YsoUri = new("YsoUri", "^https?://www[.]yso[.]fi/onto/[a-z-]+/[A-Za-z0-9]+$");

    public string MessageKey => LabelKey.Of("invalid" + Name);

    public bool Accepts(string value) => Regex.IsMatch(value, Expression, RegexOptions.None, TimeSpan.FromSeconds(1));
}
