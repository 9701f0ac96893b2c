using System.Globalization;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Editorial;

/// <summary>Writes findings as messages that the backoffice shows, each with the property, language and block it is about.</summary>
internal sealed class FindingWriter(TextLibrary texts, EditorLanguage editor)
{
    /// <summary>They travel in a response header: what does not fit is counted.</summary>
    private const int Most = 8;

    /// <param name="content">The document.</param>
    /// <param name="headline">Key of a text with the document's name in it.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="type">How the backoffice shows it.</param>
    public IEnumerable<EventMessage> Write(
        IContent content,
        string headline,
        IReadOnlyList<Finding> findings,
        EventMessageType type)
    {
        var language = editor.Current;
        var title = string.Format(CultureInfo.InvariantCulture, texts[language, headline], Name(content, findings));
        foreach (var finding in findings.Take(Most))
        {
            yield return new EventMessage(title, Sentence(content, finding, language), type);
        }

        if (findings.Count > Most)
        {
            var more = string.Format(CultureInfo.InvariantCulture, texts[language, EditorialText.More], findings.Count - Most);
            yield return new EventMessage(title, more, type);
        }
    }

    private string Sentence(IContent content, Finding finding, string language)
    {
        var place = Label(content, finding.Property, language);
        if (finding.Culture is { } culture)
        {
            place += $" ({LanguageName(culture, language)})";
        }

        if (finding.Item is { } item)
        {
            place += ", " + string.Format(CultureInfo.InvariantCulture, texts[language, EditorialText.Item], item);
        }

        return $"{place}: {texts[language, finding.Message]}";
    }

    private string Label(IContent content, string alias, string language)
    {
        var name = content.Properties.TryGetValue(alias, out var property) ? property.PropertyType.Name : null;
        return name switch
        {
            null or "" => alias,
            ['#', .. var key] => texts[language, key],
            _ => name,
        };
    }

    private string LanguageName(string culture, string language)
    {
        var key = "kuje_language_" + culture.Split('-')[0].ToLowerInvariant();
        var name = texts[language, key];
        return name == key ? culture : name;
    }

    private static string Name(IContent content, IReadOnlyList<Finding> findings)
    {
        var culture = findings.Select(finding => finding.Culture).FirstOrDefault(culture => culture is not null);
        return (culture is null ? null : content.GetCultureName(culture)) ?? content.Name ?? content.AvailableCultures
            .Select(content.GetCultureName)
            .FirstOrDefault(name => !string.IsNullOrEmpty(name)) ?? "";
    }
}
