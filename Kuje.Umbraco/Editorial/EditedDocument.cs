namespace Kuje.Umbraco.Editorial;

/// <summary>What a rule sees of a document that is being saved or published.</summary>
internal sealed record EditedDocument(IPropertyValues Properties)
{
    /// <summary>The languages being saved or published: values in others are not judged.</summary>
    public required IReadOnlyCollection<string> Cultures { get; init; }

    /// <summary>The languages that readers have afterwards; one without a text of its own shows another's.</summary>
    public IReadOnlyCollection<string> VisibleCultures { get; init; } = [];

    /// <summary>Today in Finland.</summary>
    public required DateOnly Today { get; init; }

    public bool Has(string alias) => Properties.Has(alias);

    /// <summary>The values to be judged: one of a property that is the same in all languages, else one for each language.</summary>
    public IEnumerable<(string? Culture, StoredForm Value)> Judged(string alias) => In(Cultures, alias);

    /// <summary>The value of a property that is the same in all languages; of another, the first that readers have.</summary>
    public StoredForm Value(string alias) =>
        In(VisibleCultures, alias).Select(reading => reading.Value).FirstOrDefault(value => !value.IsEmpty);

    /// <summary>The value in one language, published or not.</summary>
    public StoredForm Value(string alias, string culture) =>
        Has(alias) ? new(Properties.Read(alias, Properties.VariesByCulture(alias) ? culture : null)) : default;

    private IEnumerable<(string? Culture, StoredForm Value)> In(IReadOnlyCollection<string> cultures, string alias)
    {
        if (!Has(alias))
        {
            return [];
        }

        return Properties.VariesByCulture(alias)
            ? cultures.Select(culture => ((string?)culture, new StoredForm(Properties.Read(alias, culture))))
            : [(null, new StoredForm(Properties.Read(alias, null)))];
    }
}
