using Umbraco.Cms.Core;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Pickers;

/// <summary>A link as it is stored: to a node by its UDI, to anything else by its URL.</summary>
internal sealed class StoredLink
{
    public string? Name { get; set; }

    public string? Target { get; set; }

    public GuidUdi? Udi { get; set; }

    public string? Url { get; set; }

    public string? QueryString { get; set; }

    public string? Culture { get; set; }
}
