using Umbraco.Cms.Core.PropertyEditors;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Blocks;

/// <summary>The element types that a data type's blocks use.</summary>
internal static class ConfiguredElementTypes
{
    public static IEnumerable<Guid> Of(IEnumerable<IBlockConfiguration>? blocks) => blocks?
        .SelectMany(block => new Guid?[] { block.ContentElementTypeKey, block.SettingsElementTypeKey })
        .OfType<Guid>()
        .Distinct() ?? [];
}
