using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Blocks;

/// <summary>Reads values of one block editor, in Umbraco's present and former formats.</summary>
internal sealed class BlockReader<TValue, TLayout>(BlockEditorDataConverter<TValue, TLayout> converter, IJsonSerializer json)
    where TValue : BlockValue<TLayout>, new()
    where TLayout : class, IBlockLayoutItem, new()
{
    /// <returns>Null for what is empty or cannot be read.</returns>
    public BlockEditorData<TValue, TLayout>? Read(object? value)
    {
        try
        {
            return json.Read<TValue>(value) is { } blocks && converter.Convert(blocks) is { References.Count: > 0 } data ? data : null;
        }
        catch (Exception exception) when (ValueJson.IsAboutShape(exception))
        {
            return null;
        }
    }
}
