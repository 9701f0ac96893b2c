namespace Kuje.Umbraco.Delivery;

/// <summary>Settings of the Directory API, bound to the section <c>Kuje:Delivery</c>.</summary>
public sealed class DeliveryOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = KujeOptions.Section + ":Delivery";

    /// <summary>
    /// Whether the API answers. On by default, also where Umbraco's own Delivery API is off: that one shows all content of a site, this
    /// one only Kuje's types. Turned off, nothing is read into memory and the addresses are not there.
    /// </summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Origins whose pages may read the API in a browser, such as <c>https://example.org</c>; <c>*</c>, as where nothing is set, is any.
    /// The API knows no users and sends no cookies, so any origin may read what everybody can read.
    /// </summary>
    public string[]? AllowedOrigins { get; set; }

    /// <summary>
    /// For how many seconds browsers and proxies may use an answer without asking again. 0, the default, has them ask each time; as long as
    /// nothing changed they get an empty 304.
    /// </summary>
    public int MaxAge { get; set; }
}
