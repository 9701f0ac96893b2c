namespace Kuje.Umbraco.Directory.Search.Words;

/// <summary>Takes the word forms of one language apart. Safe for use by many threads.</summary>
internal interface IWordAnalyzer
{
    /// <param name="word">One word, composed (NFC), in lower case.</param>
    WordAnalysis Analyze(string word);
}
