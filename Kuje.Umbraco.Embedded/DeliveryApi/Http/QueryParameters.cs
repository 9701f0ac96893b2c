using System.Globalization;
using Kuje.Umbraco.Embedded.DeliveryApi.Expansion;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Http;

/// <summary>Reads parameters of the query string and collects what is wrong with them.</summary>
internal sealed class QueryParameters(IQueryCollection query)
{
    private readonly Dictionary<string, string[]> _errors = [];

    public IReadOnlyDictionary<string, string[]> Errors => _errors;

    public string? Text(string name) => query[name] is [{ Length: > 0 } first, ..] ? first : null;

    public string[] Texts(string name) => query[name].OfType<string>().Where(value => value.Length > 0).ToArray();

    public int Count(string name, int otherwise)
    {
        if (query[name] is not [var text, ..])
            return otherwise;
        if (string.IsNullOrWhiteSpace(text))
            Add(name, "The value '' is invalid.");
        else if (!int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number))
            Add(name, $"The value '{text}' is not valid.");
        else if (number < 0)
            Add(name, $"The value '{text}' is not valid: it must not be negative.");
        else
            return number;
        return otherwise;
    }

    /// <summary>Ids in the order given, each once.</summary>
    public IReadOnlyList<Guid> Ids(string name)
    {
        var ids = new List<Guid>();
        var errors = new List<string>();
        foreach (string? text in query[name])
        {
            if (string.IsNullOrWhiteSpace(text))
                errors.Add("The value '' is invalid.");
            else if (!Guid.TryParse(text, out Guid id))
                errors.Add($"The value '{text}' is not valid.");
            else if (!ids.Contains(id))
                ids.Add(id);
        }

        if (errors.Count > 0)
            _errors[name] = [.. errors];
        return ids;
    }

    public void VerifyExpansion()
    {
        Verify(RequestOutputExpansion.ExpandParameter);
        Verify(RequestOutputExpansion.FieldsParameter);
    }

    private void Verify(string name)
    {
        if (query[name] is not { Count: > 0 } values)
            return;
        try
        {
            PropertySelection.Parse(values.ToString());
        }
        catch (PropertySelectionException exception)
        {
            Add(name, exception.Message);
        }
    }

    private void Add(string name, string error) => _errors[name] = [error];
}
