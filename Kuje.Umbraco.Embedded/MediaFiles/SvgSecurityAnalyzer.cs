using System.Xml;
using Kuje.Umbraco.Embedded.PropertyEditors.RichText;
using Umbraco.Cms.Core.Security;

namespace Kuje.Umbraco.Embedded.MediaFiles;

/// <summary>Refuses drawings with scripts, event handlers, embedded pages or entities, by content and whatever the file is called.</summary>
internal sealed class SvgSecurityAnalyzer : IFileStreamSecurityAnalyzer
{
    private const int PeekLength = 1024;

    public bool ShouldHandle(Stream fileStream)
    {
        fileStream.Seek(0, SeekOrigin.Begin);
        var start = new byte[PeekLength];
        int length = fileStream.ReadAtLeast(start, PeekLength, throwOnEndOfStream: false);
        fileStream.Seek(0, SeekOrigin.Begin);
        string text = System.Text.Encoding.UTF8.GetString(start, 0, length);

        // UTF-16 has a zero in every other byte of markup.
        return text.Replace("\0", string.Empty, StringComparison.Ordinal).Contains("<svg", StringComparison.OrdinalIgnoreCase);
    }

    public bool IsConsideredSafe(Stream fileStream)
    {
        fileStream.Seek(0, SeekOrigin.Begin);
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null, MaxCharactersFromEntities = 0, CloseInput = false };
            using var reader = XmlReader.Create(fileStream, settings);
            while (reader.Read())
            {
                if (IsDangerous(reader))
                    return false;
            }

            return true;
        }
        catch (XmlException)
        {
            // What is no XML is no drawing, and a browser may read it as a page.
            return false;
        }
        finally
        {
            fileStream.Seek(0, SeekOrigin.Begin);
        }
    }

    private static bool IsDangerous(XmlReader reader) => reader.NodeType switch
    {
        XmlNodeType.Element => IsDangerousElement(reader.LocalName) || HasDangerousAttribute(reader),
        XmlNodeType.ProcessingInstruction => reader.Name.Equals("xml-stylesheet", StringComparison.OrdinalIgnoreCase),
        XmlNodeType.DocumentType => reader.Value.Contains("<!ENTITY", StringComparison.OrdinalIgnoreCase),
        XmlNodeType.EntityReference => true,
        _ => false,
    };

    private static bool IsDangerousElement(string name) =>
        name.ToUpperInvariant() is "SCRIPT" or "FOREIGNOBJECT" or "IFRAME" or "EMBED" or "OBJECT" or "HANDLER" or "HTML" or "BODY";

    private static bool HasDangerousAttribute(XmlReader reader)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || ScriptUrl.IsScript(reader.Value))
                return true;
        }

        reader.MoveToElement();
        return false;
    }
}
