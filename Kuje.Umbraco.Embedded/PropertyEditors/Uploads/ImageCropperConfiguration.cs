using Umbraco.Cms.Core.PropertyEditors;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Uploads;

/// <summary>The crops that every image of a data type has.</summary>
internal sealed class ImageCropperConfiguration
{
    [ConfigurationField("crops")]
    public Crop[]? Crops { get; set; }

    internal sealed class Crop
    {
        public string Alias { get; set; } = string.Empty;

        public string? Label { get; set; }

        public int Width { get; set; }

        public int Height { get; set; }
    }
}
