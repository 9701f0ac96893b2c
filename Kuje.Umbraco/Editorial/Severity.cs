namespace Kuje.Umbraco.Editorial;

/// <summary>What a finding does.</summary>
internal enum Severity
{
    /// <summary>The editor is told; the document is published.</summary>
    Warning,

    /// <summary>The document is refused.</summary>
    Error,
}
