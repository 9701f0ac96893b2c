using System.IO.Compression;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.StaticFiles;

namespace Kuje.Umbraco.Embedded.Backoffice;

/// <summary>The backoffice client that the build bundled into this assembly; nothing where it was built without Node.</summary>
internal sealed class BackofficeFiles
{
    private const string Prefix = "backoffice/";
    private const string Compressed = ".br";

    private static readonly Assembly Assembly = typeof(BackofficeFiles).Assembly;

    private readonly Dictionary<string, BackofficeFile> _files = new(StringComparer.Ordinal);

    public BackofficeFiles()
    {
        var types = new FileExtensionContentTypeProvider();
        foreach (string resource in Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            bool isCompressed = resource.EndsWith(Compressed, StringComparison.Ordinal);
            string path = isCompressed ? resource[Prefix.Length..^Compressed.Length] : resource[Prefix.Length..];
            string type = types.TryGetContentType(path, out string? known) ? known : "application/octet-stream";
            _files[path] = new BackofficeFile(resource, type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type, isCompressed);
        }

        if (!_files.TryGetValue("version.txt", out BackofficeFile? version))
            return;
        using var reader = new StreamReader(Open(version));
        Version = reader.ReadToEnd().Trim();
        using Stream imports = Open(_files["imports.json"]);
        Imports = JsonSerializer.Deserialize<Dictionary<string, string>>(imports) ?? [];
    }

    /// <summary>Changes with any of the files; null where there are none.</summary>
    public string? Version { get; }

    /// <summary>The modules that extensions import by name, and their files.</summary>
    public IReadOnlyDictionary<string, string> Imports { get; } = new Dictionary<string, string>();

    public BackofficeFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>As it is stored: compressed with Brotli where <see cref="BackofficeFile.IsCompressed"/>.</summary>
    public static Stream OpenStored(BackofficeFile file) => Assembly.GetManifestResourceStream(file.Resource)!;

    public static Stream Open(BackofficeFile file) =>
        file.IsCompressed ? new BrotliStream(OpenStored(file), CompressionMode.Decompress) : OpenStored(file);
}
