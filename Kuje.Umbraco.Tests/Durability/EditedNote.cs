namespace Kuje.Umbraco.Tests.Durability;

/// <summary>What must hold of a document: the number saved last in its draft, and the one published, if any.</summary>
internal sealed record EditedNote(int? Draft, int? Published, bool Trashed)
{
    public static EditedNote Gone { get; } = new(null, null, false);

    /// <summary>The document after an operation of <see cref="EndlessEditor"/>.</summary>
    public EditedNote After(string operation, int number) => operation switch
    {
        "save" => this with { Draft = number },
        "publish" => this with { Draft = number, Published = number },
        "unpublish" => this with { Published = null },
        "trash" => this with { Published = null, Trashed = true },
        "delete" => Gone,
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };
}
