using Kuje.Umbraco.Directory.Items;

namespace Kuje.Umbraco.Directory.Fields;

/// <summary>What the directory takes from documents of one type, and how it is found and shown.</summary>
internal sealed class KindDefinition
{
    public required ItemKind Kind { get; init; }

    /// <summary>The alias of the document type.</summary>
    public required string Alias { get; init; }

    /// <summary>The name of one, as <c>type</c> in JSON.</summary>
    public required string Name { get; init; }

    /// <summary>The last part of the list's address.</summary>
    public required string Path { get; init; }

    public required Field[] Fields { get; init; }

    public ReferenceField[] References { get; init; } = [];

    /// <summary>Fixed values by which it is found.</summary>
    public (Relation Relation, string Alias)[] Choices { get; init; } = [];

    public bool HasSchedule { get; init; }

    public bool HasPlace { get; init; }

    /// <summary>A term of a vocabulary: it has a stable key, and its list has the vocabulary's order.</summary>
    public bool IsTerm { get; init; }

    /// <summary>Aliases of the texts that a search looks into, beside the name.</summary>
    public string[] SearchedTexts { get; init; } = [];

    /// <summary>What the answer for one of them has beside that.</summary>
    public string[] Extra { get; init; } = [];

    /// <summary>Names that <c>fields</c> takes.</summary>
    public IReadOnlyList<string> FieldNames => _fieldNames ??= Names();

    private string[]? _fieldNames;

    private string[] Names() =>
    [
        "id", "slug", "name", "type", "lang", "textLangs", "detailLangs",
        .. IsTerm ? (string[])["key"] : [],
        .. Fields.Select(one => one.Name),
        .. HasPlace ? (string[])["location"] : [],
        .. HasSchedule ? (string[])["schedule"] : [],
        "updated",
        .. References.Select(reference => reference.Name),
        .. HasSchedule ? (string[])["nextOccurrence"] : [],
        .. HasPlace ? (string[])["distance"] : [],
        .. IsTerm ? (string[])["count", "organisationCount"] : [],
        .. Extra,
    ];
}
