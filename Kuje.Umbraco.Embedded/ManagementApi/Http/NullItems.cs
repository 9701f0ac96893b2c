using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

/// <summary>
/// Finds what is null in the lists of a request: the serializer sees to it that no field is, but not that no item is. Values of properties and
/// configuration are free; they are objects to the models, and are left alone.
/// </summary>
internal static class NullItems
{
    private static readonly string Models = typeof(ManagementEndpoints).Namespace!;

    public static IEnumerable<string> Paths(object request, string path = "$")
    {
        if (request is IEnumerable items and not string)
        {
            int index = 0;
            foreach (object? item in items)
            {
                if (item is null)
                    yield return $"{path}[{index}]";
                else if (IsModel(item.GetType()))
                    foreach (string inside in Paths(item, $"{path}[{index}]"))
                        yield return inside;
                index++;
            }

            yield break;
        }

        foreach (PropertyInfo property in Fields(request.GetType()))
        {
            if (property.GetValue(request) is { } value)
            {
                foreach (string inside in Paths(value, $"{path}.{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}"))
                    yield return inside;
            }
        }
    }

    private static IEnumerable<PropertyInfo> Fields(Type type) => !IsModel(type) ? [] : type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetIndexParameters().Length == 0 && (IsModel(property.PropertyType) || IsList(property.PropertyType)));

    private static bool IsModel(Type type) =>
        type.IsClass && type.Namespace?.StartsWith(Models, StringComparison.Ordinal) == true;

    private static bool IsList(Type type) =>
        type != typeof(string) && type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) && !type.GetGenericArguments()[0].IsValueType
        && type.GetGenericArguments().Length == 1;
}
