namespace Kuje.Umbraco.Embedded.PropertyEditors.RichText;

/// <summary>A piece of markup. The sources of all tokens, one after another, are the markup byte for byte.</summary>
internal abstract record MarkupToken(string Source)
{
    internal sealed record Text(string Source) : MarkupToken(Source);

    /// <param name="Source">The tag.</param>
    /// <param name="Name">In lower case.</param>
    /// <param name="Attributes">In the order written.</param>
    /// <param name="End">What closes the tag: <c>&gt;</c>, <c>/&gt;</c>, with blanks before.</param>
    internal sealed record StartTag(string Source, string Name, IReadOnlyList<MarkupAttribute> Attributes, string End) : MarkupToken(Source)
    {
        public string? this[string attribute] => Attributes.FirstOrDefault(candidate => candidate.Name == attribute)?.Value;
    }

    internal sealed record EndTag(string Source, string Name) : MarkupToken(Source);

    /// <summary>Comments, declarations and processing instructions.</summary>
    internal sealed record Other(string Source) : MarkupToken(Source);
}
