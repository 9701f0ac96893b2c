using System.Text;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Embedded.Templates;

/// <summary>The files in which templates have their content, in the site's views folder.</summary>
internal sealed class TemplateFiles(FileSystems fileSystems)
{
    private IFileSystem Files =>
        fileSystems.MvcViewsFileSystem ?? throw new InvalidOperationException("The site has no folder for views.");

    public static string PathOf(string alias) => alias + ".cshtml";

    public string Read(string alias)
    {
        if (!Files.FileExists(PathOf(alias)))
            return string.Empty;
        using var reader = new StreamReader(Files.OpenFile(PathOf(alias)), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <param name="template">The template to write.</param>
    /// <param name="formerAlias">The alias whose file the template had, if it had one.</param>
    public void Write(ITemplate template, string? formerAlias)
    {
        string content = template.Content ?? string.Empty;
        if (formerAlias is not null && formerAlias != template.Alias)
            Delete(formerAlias);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        Files.AddFile(PathOf(template.Alias), stream, overrideIfExists: true);
    }

    public void Delete(string alias)
    {
        if (Files.FileExists(PathOf(alias)))
            Files.DeleteFile(PathOf(alias));
    }

    public Stream Open(string path) => Files.FileExists(path) ? Files.OpenFile(path) : Stream.Null;

    public void Write(string path, Stream content) => Files.AddFile(path, content, overrideIfExists: true);

    public long Size(string path) => Files.FileExists(path) ? Files.GetSize(path) : -1;
}
