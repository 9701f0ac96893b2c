namespace Kuje.Umbraco.Schema.Definitions;

/// <summary>An editor with its settings, to be made a data type.</summary>
internal sealed record EditorSetup(string Alias, string UiAlias, params (string Alias, object Value)[] Settings)
{
    public ChoiceList? Choices { get; init; }

    public BlockLabel? Label { get; init; }

    public DataTypeDefinition As(string key, string name) => new(
        new(key),
        name,
        Alias,
        UiAlias,
        Settings.ToDictionary(setting => setting.Alias, setting => setting.Value, StringComparer.Ordinal))
    {
        Choices = Choices,
        Label = Label,
    };
}
