using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kuje.Umbraco.Tests.Contract;

/// <summary>Compares an answer with the recorded one, apart from what differs from run to run (moments, trace ids, folders of media files).</summary>
internal static partial class RecordedAnswer
{
    private static readonly HashSet<string> DateKeys =
    [
        "createDate", "updateDate", "publishDate", "versionDate", "timestamp", "lastLoginDate", "availableUntil", "lastPasswordChangeDate", "lastLockoutDate", "deleteDate",
    ];

    /// <param name="recorded">What was asked, and the answer to it.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="header">A header of the answer by its name in lower case.</param>
    /// <param name="body">The body of the answer.</param>
    /// <param name="variables">Values that differ from run to run, by the name that stands for them in the recorded answer.</param>
    public static List<string> Differences(
        RecordedCase recorded, int status, Func<string, string?> header, string body, IReadOnlyDictionary<string, string>? variables = null)
    {
        body = Named(body, variables);
        var differences = new List<string>();
        JsonObject expected = recorded.Expected;
        int[] statuses = expected["status"] switch
        {
            JsonArray several => [.. several.Select(one => (int)one!)],
            { } one => [(int)one],
            null => [status],
        };
        if (!statuses.Contains(status))
            differences.Add($"status: expected {expected["status"]}, actual {status}");
        foreach ((string name, JsonNode? value) in (JsonObject?)expected["headers"] ?? [])
        {
            if ((string?)value != Neutral(Named(header(name), variables)))
                differences.Add($"header {name}: expected {value}, actual {header(name)}");
        }

        if (expected.ContainsKey("json"))
        {
            if (header("content-type")?.Contains("json", StringComparison.Ordinal) is true && body.Length > 0)
                Compare(expected["json"], Normal(recorded, JsonNode.Parse(body)), "$", differences);
            else
                differences.Add($"expected JSON, actual '{body}'");
        }

        if (expected["text"] is { } text && (string?)text != Neutral(body))
            differences.Add($"text: expected '{text}', actual '{body}'");
        return differences;
    }

    private static JsonNode? Normal(RecordedCase recorded, JsonNode? json)
    {
        if (recorded.Select is { } paths)
            json = new JsonObject(paths.Select(path => KeyValuePair.Create(path, Pick(json, path)?.DeepClone())));
        JsonNode? normal = Normal(json, key: null);
        foreach (string path in recorded.Unordered)
        {
            if ((path.Length == 0 ? normal : Pick(normal, path)) is JsonArray array)
                Sort(array);
        }

        foreach (string path in recorded.Volatile)
            Mask(normal, path.Split('.'));
        return normal;
    }

    private static void Mask(JsonNode? json, ReadOnlySpan<string> path)
    {
        foreach (string key in Keys(json, path[0]))
        {
            JsonNode? value = json is JsonArray items ? items[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)] : json![key];
            if (path.Length > 1)
                Mask(value, path[1..]);
            else if (value is not null)
                Set(json!, key, Guid.TryParse(value.ToString(), out _) ? "<guid>" : "<any>");
        }

        static string[] Keys(JsonNode? json, string step) => json switch
        {
            JsonArray array => [.. Enumerable.Range(0, array.Count).Select(index => $"{index}").Where(index => step == "*" || step == index)],
            JsonObject value => [.. value.Select(property => property.Key).Where(key => step == "*" || step == key)],
            _ => [],
        };

        static void Set(JsonNode json, string key, string token)
        {
            if (json is JsonArray array)
                array[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)] = token;
            else
                json[key] = token;
        }
    }

    private static JsonNode? Normal(JsonNode? json, string? key) => json switch
    {
        JsonObject value => new JsonObject(value.Select(property => KeyValuePair.Create(property.Key, Normal(property.Value, property.Key)))),
        JsonArray value => new JsonArray([.. value.Select(item => Normal(item, key))]),
        not null when key == "traceId" => "<any>",
        not null when json.GetValueKind() == JsonValueKind.String => key is not null && DateKeys.Contains(key) && UtcMoment.IsMatch((string)json!)
            ? "<date>"
            : Neutral((string)json!),
        _ => json?.DeepClone(),
    };

    public static JsonNode? Pick(JsonNode? json, string path)
    {
        foreach (string step in path.Split('.'))
        {
            json = json switch
            {
                JsonObject value => value[step],
                JsonArray array when int.TryParse(step, out int index) && index < array.Count && -index <= array.Count =>
                    array[index < 0 ? array.Count + index : index],
                JsonArray array when step.Split('=') is [var name, var wanted] => array.FirstOrDefault(item => (string?)item?[name] == wanted),
                _ => null,
            };
        }

        return json;
    }

    private static void Sort(JsonArray array)
    {
        JsonNode?[] sorted = [.. array.Select(item => item?.DeepClone()).OrderBy(Canonical, StringComparer.Ordinal)];
        array.Clear();
        foreach (JsonNode? item in sorted)
            array.Add(item);
    }

    private static string Canonical(JsonNode? json) => json switch
    {
        JsonObject value => "{" + string.Join(',', value.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key}:{Canonical(property.Value)}")) + "}",
        JsonArray value => "[" + string.Join(',', value.Select(Canonical)) + "]",
        _ => json?.ToJsonString() ?? "null",
    };

    private static void Compare(JsonNode? expected, JsonNode? actual, string path, List<string> differences)
    {
        switch (expected, actual)
        {
            case (JsonObject left, JsonObject right):
                foreach (string key in left.Select(property => property.Key).Union(right.Select(property => property.Key)))
                {
                    if (!right.ContainsKey(key) || !left.ContainsKey(key))
                        differences.Add($"{path}.{key}: expected {(left.ContainsKey(key) ? Short(left[key]) : "nothing")}, actual {(right.ContainsKey(key) ? Short(right[key]) : "missing")}");
                    else
                        Compare(left[key], right[key], $"{path}.{key}", differences);
                }

                break;
            case (JsonArray left, JsonArray right):
                if (left.Count != right.Count)
                    differences.Add($"{path}: expected {left.Count} items, actual {right.Count}");
                for (int i = 0; i < Math.Min(left.Count, right.Count); i++)
                    Compare(left[i], right[i], $"{path}[{i}]", differences);
                break;
            default:
                string? token = expected?.GetValueKind() == JsonValueKind.String ? (string?)expected : null;
                if (token == "<any>" || (token == "<guid>" && Guid.TryParse(actual?.ToString(), out _)))
                    break;
                if (!JsonNode.DeepEquals(expected, actual))
                    differences.Add($"{path}: expected {Short(expected)}, actual {Short(actual)}");
                break;
        }
    }

    public static void SortExpected(RecordedCase recorded)
    {
        foreach (string path in recorded.Unordered)
        {
            JsonNode? json = recorded.Expected["json"];
            if ((path.Length == 0 ? json : Pick(json, path)) is JsonArray array)
                Sort(array);
        }
    }

    private static string Short(JsonNode? json)
    {
        string text = json?.ToJsonString() ?? "null";
        return text.Length <= 240 ? text : text[..237] + "...";
    }

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private static string? Named(string? text, IReadOnlyDictionary<string, string>? variables)
    {
        foreach ((string name, string value) in variables ?? new Dictionary<string, string>())
        {
            if (value.Length > 20 || value.Contains('@', StringComparison.Ordinal))
                text = text?.Replace(value, "{{" + name + "}}", StringComparison.Ordinal);
        }

        return text;
    }

    private static string? Neutral(string? text) => text is null ? null : MediaFolder.Replace(text, "$1<folder>/");

    [GeneratedRegex(@"(?<![\w/])((?:\{\{base\}\})?/media/)[A-Za-z0-9-]{6,64}/(?=[^/""']+\.\w+)")]
    private static partial Regex MediaFolder { get; }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-]00:00)$")]
    private static partial Regex UtcMoment { get; }
}
