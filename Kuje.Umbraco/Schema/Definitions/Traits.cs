namespace Kuje.Umbraco.Schema.Definitions;

[Flags]
internal enum Traits
{
    None = 0,

    /// <summary>Must be filled in.</summary>
    Mandatory = 1,

    /// <summary>A text for readers: one value a language.</summary>
    Translated = 2,

    /// <summary>Has a help text below its label.</summary>
    Help = 4,
}
