using Microsoft.AspNetCore.WebUtilities;

namespace Kuje.Umbraco.Delivery.Requests;

/// <summary>The parameters of a request, each with its values; what is not allowed or stands twice where it may not is an error.</summary>
internal sealed class Parameters
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ParameterError> _errors;

    public Parameters(string? query, IReadOnlyCollection<string> allowed, List<ParameterError> errors)
    {
        _errors = errors;
        foreach (QueryStringEnumerable.EncodedNameValuePair pair in new QueryStringEnumerable(query))
        {
            string name = pair.DecodeName().ToString();
            if (name.Length == 0)
                continue;
            string? known = allowed.FirstOrDefault(one => one.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (known is null)
            {
                errors.Add(new(name, $"There is no parameter '{name}' here. The parameters are {string.Join(", ", allowed)}.", [.. allowed]));
                continue;
            }

            // An empty form field selects nothing.
            string value = pair.DecodeValue().ToString().Trim();
            if (value.Length == 0)
                continue;
            if (!_values.TryGetValue(known, out List<string>? values))
                _values[known] = values = [];
            values.Add(value);
        }
    }

    /// <summary>The only value; null where there is none.</summary>
    public string? One(string name)
    {
        if (!_values.TryGetValue(name, out List<string>? values))
            return null;
        if (values.Count > 1)
            _errors.Add(new(name, $"'{name}' may stand once only."));
        return values[0];
    }

    /// <summary>All values, repeated or with commas between them.</summary>
    public IEnumerable<string> Many(string name) => _values.TryGetValue(name, out List<string>? values)
        ? values.SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.OrdinalIgnoreCase)
        : [];
}
