namespace Kuje.Umbraco.Embedded.Languages;

/// <summary>What owns content in languages: it follows a language's end in the same transaction.</summary>
internal interface IContentOfLanguages
{
    /// <summary>Names, values and publications in the language go, in every version.</summary>
    void Drop(string isoCode);
}
