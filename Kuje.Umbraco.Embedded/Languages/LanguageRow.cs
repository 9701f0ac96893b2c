namespace Kuje.Umbraco.Embedded.Languages;

/// <summary>A row of the <c>language</c> table.</summary>
internal sealed record LanguageRow(int Id, string IsoCode, string CultureName, bool IsDefault, bool IsMandatory, int? FallbackId);
