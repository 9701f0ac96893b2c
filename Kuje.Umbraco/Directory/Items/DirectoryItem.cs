using Kuje.Umbraco.Directory.Occurrences;

namespace Kuje.Umbraco.Directory.Items;

/// <summary>One published item: what is said about it, ready to be sent, and by what it is found. Never changes.</summary>
internal sealed class DirectoryItem
{
    /// <summary>Its number among everything that the directory ever heard of; the same as long as the process lives.</summary>
    public required int Number { get; init; }

    public required Guid Key { get; init; }

    /// <summary>Umbraco's own number of the document; where two have the same slug, the older one answers to it.</summary>
    public required int NodeId { get; init; }

    public required ItemKind Kind { get; init; }

    /// <summary>Keys of the documents above it, the nearest first.</summary>
    public required Guid[] Ancestors { get; init; }

    /// <summary>By language of the site.</summary>
    public required ItemTexts[] Texts { get; init; }

    /// <summary>JSON properties for lists that are the same in all languages, each with a comma before it.</summary>
    public required byte[] Card { get; init; }

    /// <summary>JSON properties beyond those.</summary>
    public required byte[] Detail { get; init; }

    /// <summary>By what it is found, each once; what it shows of other items is in their order.</summary>
    public required Target[] Targets { get; init; }

    /// <summary>A vocabulary term's stable key.</summary>
    public string? TermKey { get; init; }

    /// <summary>The official code of a region or municipality.</summary>
    public string? Code { get; init; }

    public IReadOnlyList<ScheduleRule> Rules { get; init; } = [];

    /// <summary>Degrees; not a number where the place is not known.</summary>
    public double Latitude { get; init; } = double.NaN;

    /// <inheritdoc cref="Latitude" />
    public double Longitude { get; init; } = double.NaN;

    public required DateTime Updated { get; init; }

    /// <summary>What tells this state of the item from every other: a hash of all that can be read of it.</summary>
    public required UInt128 Hash { get; init; }

    public bool HasPlace => !double.IsNaN(Latitude);

    /// <summary>All slugs under which it is asked for, in any language.</summary>
    public IEnumerable<string> Slugs => Texts
        .Where((texts, language) => texts.Language == language)
        .Select(texts => texts.Slug)
        .Where(slug => slug.Length > 0)
        .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>All names but its key to which it answers: slugs, a term's stable key, an official code.</summary>
    public IEnumerable<string> Names => Slugs.Append(TermKey).Append(Code).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name is one of <see cref="Names"/>.</summary>
    public bool AnswersTo(string name)
    {
        if (name.Equals(TermKey, StringComparison.OrdinalIgnoreCase) || name.Equals(Code, StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (ref readonly ItemTexts texts in Texts.AsSpan())
        {
            if (texts.HasSlug(name))
                return true;
        }

        return false;
    }

    public IEnumerable<int> Of(Relation relation) => Targets.Where(target => target.Relation == relation).Select(target => target.Number);
}
