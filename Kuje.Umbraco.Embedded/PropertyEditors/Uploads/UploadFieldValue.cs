using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Uploads;

/// <summary>A file as clients send and receive it; the store has the bare URL.</summary>
internal sealed class UploadFieldValue
{
    public string? Src { get; set; }

    public Guid? TemporaryFileId { get; set; }

    public static UploadFieldValue? Read(object? value, IJsonSerializer json) => value switch
    {
        string text when string.IsNullOrWhiteSpace(text) => null,
        string text when !text.DetectIsJson() => new UploadFieldValue { Src = text },
        _ => json.Read<UploadFieldValue>(value),
    };
}
