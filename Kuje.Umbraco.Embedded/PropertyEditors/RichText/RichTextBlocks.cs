namespace Kuje.Umbraco.Embedded.PropertyEditors.RichText;

/// <summary>How markup refers to the blocks in it: <c>&lt;umb-rte-block data-content-key="…"&gt;</c>.</summary>
internal static class RichTextBlocks
{
    public const string KeyAttribute = "data-content-key";
}
