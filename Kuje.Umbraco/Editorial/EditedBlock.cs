using Kuje.Umbraco.Directory.Stored;

namespace Kuje.Umbraco.Editorial;

/// <summary>A block of a block list.</summary>
internal readonly record struct EditedBlock(StoredBlock Block)
{
    public StoredForm this[string alias] => new(Block[alias]);
}
