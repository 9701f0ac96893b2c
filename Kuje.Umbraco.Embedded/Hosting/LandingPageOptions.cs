namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>What the page at <c>/</c> says beside what it finds out itself. Section <c>Umbraco:Embedded:LandingPage</c>.</summary>
public sealed class LandingPageOptions
{
    /// <summary>Shows the page. Off, <c>/</c> answers 404 unless the site maps it. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The page's heading. Default: <c>Umbraco:CMS:Hosting:SiteName</c>.</summary>
    public string? Title { get; set; }

    /// <summary>Links of the site's own under "Documentation".</summary>
    public IList<Link> Links { get; } = [];

    /// <summary>A link of the page.</summary>
    public sealed class Link
    {
        /// <summary>What it says.</summary>
        public string Name { get; set; } = string.Empty;

        /// <summary>Where it leads.</summary>
        public string Url { get; set; } = string.Empty;
    }
}
