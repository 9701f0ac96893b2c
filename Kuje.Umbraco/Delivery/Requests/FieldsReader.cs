using Kuje.Umbraco.Directory.Fields;

namespace Kuje.Umbraco.Delivery.Requests;

/// <summary>Reads <c>fields</c>.</summary>
internal static class FieldsReader
{
    /// <summary>Null where nothing is asked for in particular.</summary>
    public static HashSet<string>? Read(KindDefinition kind, Parameters parameters, List<ParameterError> errors)
    {
        HashSet<string>? fields = null;
        foreach (string name in parameters.Many("fields"))
        {
            if (kind.FieldNames.FirstOrDefault(one => one.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known)
                (fields ??= []).Add(known);
            else
                errors.Add(new("fields", $"'{name}' is no field of {kind.Path}. Fields are {string.Join(", ", kind.FieldNames)}.", kind.FieldNames));
        }

        return fields;
    }
}
