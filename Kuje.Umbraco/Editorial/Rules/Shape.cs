using System.Text.RegularExpressions;
using Kuje.Umbraco.Schema.Definitions;

namespace Kuje.Umbraco.Editorial.Rules;

/// <summary>A text of a certain form, where there is a text.</summary>
internal sealed class Shape : IEditorialRule
{
    private readonly string _alias;
    private readonly string? _inBlock;
    private readonly string _message;
    private readonly Func<string, bool> _isRight;

    private Shape(string alias, string? inBlock, string message, Func<string, bool> isRight)
    {
        _alias = alias;
        _inBlock = inBlock;
        _message = message;
        _isRight = isRight;
    }

    /// <param name="pattern">The form.</param>
    /// <param name="alias">The property.</param>
    /// <param name="inBlock">Property of the blocks, where <paramref name="alias"/> is a list of them.</param>
    public static Shape Of(Pattern pattern, string alias, string? inBlock = null) =>
        new(alias, inBlock, pattern.MessageKey, Matcher(pattern.Expression));

    /// <summary>One @ with something before it and a domain after; whether mail arrives, only sending tells.</summary>
    public static Shape OfEmail(string alias, string? inBlock = null) =>
        new(alias, inBlock, EditorialText.EmailWrong, Matcher(@"^[^\s@<>()]+@[^\s@.<>()]+(\.[^\s@.<>()]+)+$"));

    public static Shape OfBusinessId(string alias) => new(alias, null, Pattern.BusinessId.MessageKey, BusinessId.IsValid);

    public IEnumerable<Finding> Check(EditedDocument document)
    {
        foreach (var (culture, value) in document.Judged(_alias))
        {
            if (_inBlock is null)
            {
                if (IsWrong(value))
                {
                    yield return new Finding(_alias, _message) { Culture = culture };
                }

                continue;
            }

            var number = 0;
            foreach (var block in value.Blocks)
            {
                number++;
                if (IsWrong(block[_inBlock]))
                {
                    yield return new Finding(_alias, _message) { Culture = culture, Item = number };
                }
            }
        }
    }

    private static Func<string, bool> Matcher(string expression) =>
        new Regex(expression, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).IsMatch;

    private bool IsWrong(StoredForm value) => value.Text is { } text && !_isRight(text);
}
