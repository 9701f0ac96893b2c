namespace Kuje.Umbraco.Directory.Search.Words;

/// <summary>Languages whose words the search can take apart.</summary>
internal enum SearchLanguage : byte
{
    Finnish,
    Swedish,
    English,

    /// <summary>Any other: words are found as they are written.</summary>
    Other,
}
