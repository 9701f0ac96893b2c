using System.Text.Json;
using Kuje.Umbraco.Directory.Stored;

namespace Kuje.Umbraco.Directory.Fields;

/// <summary>What fields need of the site while one item is written in one language.</summary>
internal abstract class FieldSource(ParsedTexts texts)
{
    /// <summary>The parsed JSON of the document's values.</summary>
    public ParsedTexts Texts => texts;

    /// <summary>Markup without what would run in a reader's browser, as far as the site takes such things out.</summary>
    public abstract string Sanitize(string markup);

    /// <summary>HTML of a rich text's markup that holds links into the site, pictures or blocks.</summary>
    public abstract string Html(string markup);

    /// <summary>Writes <c>url</c> and, of a picture, its size; false where there is no such media.</summary>
    public abstract bool WriteMedia(Utf8JsonWriter json, Guid key);

    /// <summary>The path of a document, as the Delivery API has it in <c>route.path</c>; null where it has none.</summary>
    /// <param name="key">The document.</param>
    /// <param name="culture">The language that the link names; null for the language being written.</param>
    public abstract string? DocumentUrl(Guid key, string? culture);

    /// <summary>The name of a published document; null where there is none.</summary>
    public abstract string? DocumentName(Guid key);

    /// <summary>Says that what is written shows this document or media.</summary>
    public abstract void Shows(Guid key);
}
