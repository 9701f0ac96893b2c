namespace Kuje.Umbraco;

/// <summary>Settings of Kuje, bound to the section <c>Kuje</c>.</summary>
public sealed class KujeOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Kuje";

    /// <summary>
    /// Whether the content model and its starter content are installed at start. On by default. Turning it off installs
    /// nothing, not even what a new version brings: for sites that move their schema by deployment.
    /// </summary>
    public bool Install { get; set; } = true;

    /// <summary>
    /// Whether the two demo hubs are installed at start. Off by default. Turning it on adds them at the next start;
    /// turning it off again leaves them as they are. A demo node that an editor deleted does not come back.
    /// </summary>
    public bool DemoContent { get; set; }
}
