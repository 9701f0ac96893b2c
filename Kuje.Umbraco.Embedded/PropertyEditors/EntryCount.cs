using System.Globalization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors;

/// <summary>How many entries a list may have; null and 0 set no limit.</summary>
internal static class EntryCount
{
    public static IEnumerable<string> Check(int count, int? min, int? max, ILocalizedTextService texts)
    {
        if (min is > 0 && count < min)
            yield return texts.Localize("validation", "entriesShort", [Text(min.Value), Text(min.Value - count)]);
        if (max is > 0 && count > max)
            yield return texts.Localize("validation", "entriesExceed", [Text(max.Value), Text(count - max.Value)]);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
