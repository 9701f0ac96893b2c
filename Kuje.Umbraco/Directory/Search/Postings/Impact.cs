namespace Kuje.Umbraco.Directory.Search.Postings;

/// <summary>
/// How much a document is about a word, in seven bits: occurrences weighted by field and length of text (BM25F), on a logarithmic scale.
/// The eighth bit tells that the word stands in a title.
/// </summary>
internal static class Impact
{
    public const byte TitleBit = 0x80;

    private const double Lowest = 0.02;
    private const double Highest = 60;
    private static readonly double Step = Math.Log(Highest / Lowest) / 127;
    private static readonly float[] Table = [.. Enumerable.Range(0, 256).Select(i => (float)(Lowest * Math.Exp(Step * (i & 0x7f))))];

    public static ReadOnlySpan<float> Weights => Table;

    public static byte Of(float weight, bool inTitle)
    {
        var step = (int)Math.Round(Math.Log(Math.Clamp(weight, Lowest, Highest) / Lowest) / Step);
        return (byte)(step | (inTitle ? TitleBit : 0));
    }

    /// <summary>
    /// What one occurrence is worth. The usual length is a constant, not the mean of what is indexed, so that a document
    /// weighs the same whatever else is there.
    /// </summary>
    public static float Occurrence(SearchField field, int words) => field switch
    {
        SearchField.Title => 6f / (0.6f + (0.4f * words / 3f)),
        SearchField.Term => 3f,
        SearchField.Summary => 2f / (0.5f + (0.5f * words / 14f)),
        _ => 1f / (0.4f + (0.6f * words / 50f)),
    };
}
