using System.Text.Json;

namespace Kuje.Umbraco.Delivery.OpenApi;

/// <summary>Writes JSON in the shape of the code that writes it.</summary>
internal sealed class JsonBuilder(Utf8JsonWriter json)
{
    public void Object(Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
    }

    public void Object(string name, Action write)
    {
        json.WritePropertyName(name);
        Object(write);
    }

    public void Array(string name, Action write)
    {
        json.WriteStartArray(name);
        write();
        json.WriteEndArray();
    }

    public void Text(string name, string value) => json.WriteString(name, value);

    public void Flag(string name, bool value) => json.WriteBoolean(name, value);

    public void Texts(string name, IEnumerable<string> values) => Array(name, () =>
    {
        foreach (string value in values)
            json.WriteStringValue(value);
    });

    public void Value(string name, object value)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value);
    }
}
