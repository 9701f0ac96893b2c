using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.RichText;

/// <summary>Rich text as it is stored and as clients send and receive it.</summary>
internal sealed class RichTextValue
{
    public string? Markup { get; set; }

    public RichTextBlockValue? Blocks { get; set; }

    /// <summary>Reads JSON, or the bare markup that former versions and other code store.</summary>
    public static RichTextValue? Read(object? value, IJsonSerializer json) => value switch
    {
        string text when string.IsNullOrWhiteSpace(text) => null,
        string text when !text.DetectIsJson() => new RichTextValue { Markup = text },
        _ => json.Read<RichTextValue>(value),
    };
}
