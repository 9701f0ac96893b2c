using System.Globalization;

namespace Kuje.Umbraco.Backoffice.Overview;

/// <summary>Names and their order in the language of the editor; Finnish stands in for what has no name in it.</summary>
internal sealed class Names(string language)
{
    public IComparer<string> Comparer { get; } = StringComparer.Create(CultureInfo.GetCultureInfo(language), ignoreCase: true);

    public string Of(ContentSummary summary) => Of(summary.Names);

    /// <param name="named">Names by language.</param>
    public string Of(IEnumerable<KeyValuePair<string, string>> named)
    {
        string? finnish = null;
        foreach (var (culture, name) in named)
        {
            if (culture.StartsWith(language, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }

            if (finnish is null || culture.StartsWith("fi", StringComparison.OrdinalIgnoreCase))
            {
                finnish = name;
            }
        }

        return finnish ?? "";
    }
}
