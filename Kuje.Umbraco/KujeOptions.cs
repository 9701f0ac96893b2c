namespace Kuje.Umbraco;

/// <summary>Settings of Kuje, bound to the section <c>Kuje</c>.</summary>
public sealed class KujeOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Kuje";

    /// <summary>
    /// Whether Kuje runs. On by default. Turned off, the site is as if the package were not installed: nothing is registered
    /// and nothing more is installed; what was installed before stays.
    /// </summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Whether the two demo hubs are installed at start. Off by default. Turning it on adds them at the next start;
    /// turning it off again leaves them as they are. A demo node that an editor deleted does not come back.
    /// </summary>
    public bool DemoContent { get; set; }

    /// <summary>
    /// Whether the search reads Finnish with Voikko (Debian: <c>libvoikko1</c>, <c>voikko-fi</c>) where it is installed. On by default.
    /// Without it the search uses rules of its own, which know fewer words. The log says at start which it is.
    /// </summary>
    public bool UseVoikko { get; set; } = true;
}
