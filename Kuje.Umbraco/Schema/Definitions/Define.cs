namespace Kuje.Umbraco.Schema.Definitions;

/// <summary>The words in which the content model is written; one property is one line.</summary>
internal static class Define
{
    public const Traits Mandatory = Traits.Mandatory;

    public const Traits Translated = Traits.Translated;

    public const Traits Help = Traits.Help;

    public static PropertyDefinition Property(
        string alias,
        DataTypeDefinition dataType,
        Traits traits = Traits.None,
        Pattern? pattern = null) => new(alias, dataType, traits, pattern);

    public static GroupDefinition Group(string name, params PropertyDefinition[] properties) => new(name, properties);

    public static TabDefinition Tab(string name, params GroupDefinition[] groups) => new(name, groups);

    public static ContentTypeDefinition Document(Guid key, string alias, string icon, params TabDefinition[] tabs) =>
        new(key, alias, icon, tabs);

    public static ContentTypeDefinition Element(Guid key, string alias, string icon, params PropertyDefinition[] properties) =>
        new(key, alias, icon, []) { IsElement = true, Groups = [Group("Basics", properties)] };
}
