namespace Kuje.Umbraco.Schema.Content;

/// <summary>A picture to be installed, as it is written in the media list.</summary>
internal sealed record MediaFile
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>File name in the folder of pictures.</summary>
    public required string File { get; init; }

    /// <summary>Width in pixels; none for vector graphics.</summary>
    public int? Width { get; init; }

    /// <summary>Height in pixels; none for vector graphics.</summary>
    public int? Height { get; init; }
}
