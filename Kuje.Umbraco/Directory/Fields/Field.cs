using System.Text.Json;

namespace Kuje.Umbraco.Directory.Fields;

/// <summary>A property of an item in the API's JSON, made of one property of its document.</summary>
internal abstract class Field(string name, string alias, FieldType type)
{
    public string Name => name;

    public string Alias => alias;

    public FieldType Type => type;

    /// <summary>Whether it varies by language in Kuje's content model.</summary>
    public bool Translated { get; init; }

    /// <summary>Whether lists leave it out unless it is asked for.</summary>
    public bool Detail { get; init; }

    /// <summary>An example for readers of the description.</summary>
    public object? Example { get; init; }

    /// <summary>Writes the property's name and value; nothing, and false, where there is no value.</summary>
    /// <param name="json">Inside an object.</param>
    /// <param name="stored">The value as Umbraco stores it.</param>
    /// <param name="source">Where other content is found.</param>
    public abstract bool Write(Utf8JsonWriter json, object? stored, FieldSource source);
}
