using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kuje.Umbraco.Schema.Content;

/// <summary>
/// Reads the content files inside the assembly. Reading is strict: an unknown property, language or type is an error
/// that names the file, so that a translator's slip is found by the tests and not by a reader.
/// </summary>
internal static class ContentLibrary
{
    public const string Starter = "Starter";

    public const string Demo = "Demo";

    private const string Root = "Kuje.Content/";
    private const string MediaList = Root + "Demo/media.json";
    private const string Pictures = Root + "Pictures/";

    private static readonly Assembly _assembly = typeof(ContentLibrary).Assembly;

    private static readonly JsonSerializerOptions _strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>The nodes of a set, parents before children and siblings in their order.</summary>
    public static IReadOnlyList<ContentNode> Nodes(string set)
    {
        var nodes = new List<ContentNode>();
        foreach (var resource in Resources(Root + set + "/").Where(name => Path.GetFileName(name) != "media.json"))
        {
            using var stream = Open(resource);
            nodes.AddRange(Read(resource, stream));
        }

        return nodes;
    }

    public static IReadOnlyList<MediaFile> Media()
    {
        using var stream = Open(MediaList);
        return Deserialize<MediaFile[]>(MediaList, stream);
    }

    public static Stream OpenPicture(string file) => Open(Pictures + file);

    internal static IReadOnlyList<ContentNode> Read(string name, Stream stream)
    {
        var file = Deserialize<ContentFile>(name, stream);
        var nodes = new List<ContentNode>();
        Flatten(name, file, file.Parent, null, nodes);
        return nodes;
    }

    private static void Flatten(string name, ContentFile file, string? parent, string? typeOfSiblings, List<ContentNode> nodes)
    {
        var path = parent is null ? file.Id : parent + "/" + file.Id;
        var type = file.Type ?? typeOfSiblings ?? throw Invalid(name, $"'{path}' has no type");
        if (!file.Name.ContainsKey(ContentLanguage.Finnish))
        {
            throw Invalid(name, $"'{path}' has no Finnish name");
        }

        if (file.Name.Keys.FirstOrDefault(language => !ContentLanguage.IsKnown(language)) is { } unknown)
        {
            throw Invalid(name, $"the name of '{path}' has the unknown language '{unknown}'");
        }

        nodes.Add(new(path, parent, type, file.Name, file.Values));
        foreach (var child in file.Children)
        {
            if (child.Parent is not null)
            {
                throw Invalid(name, $"'{path}/{child.Id}' names a parent but already stands below one");
            }

            Flatten(name, child, path, file.ChildType, nodes);
        }
    }

    private static T Deserialize<T>(string name, Stream stream)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(stream, _strict) ?? throw Invalid(name, "the file is empty");
        }
        catch (JsonException exception)
        {
            throw Invalid(name, exception.Message, exception);
        }
    }

    // Names are as MSBuild wrote them, with the path separators of the machine that compiled.
    private static IEnumerable<string> Resources(string prefix) =>
        _assembly.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static Stream Open(string resource) =>
        _assembly.GetManifestResourceNames().FirstOrDefault(name => name.Replace('\\', '/') == resource) is { } name
            ? _assembly.GetManifestResourceStream(name)!
            : throw Invalid(resource, "there is no such file");

    private static InvalidDataException Invalid(string name, string problem, Exception? inner = null) =>
        new($"Content file {name}: {problem}.", inner);
}
