using Kuje.Umbraco.Embedded.PropertyEditors.RichText;

namespace Kuje.Umbraco.Tests.Embedded.PropertyEditors;

public class MarkupSanitizerTests
{
    private readonly MarkupSanitizer _sanitizer = new();

    [TestCase("plain text, a < b & c > d")]
    [TestCase("<p>Äänekosken yö & öljy</p>")]
    [TestCase("<P CLASS='x'  data-a=1>Two  blanks &nbsp;<br/>and<br>ends</P >")]
    [TestCase("<p><a type=\"document\" href=\"/{localLink:a0cc57b8-ed41-570b-907f-ba2948ca28f4}?a=b#c\">x</a></p>")]
    [TestCase("<p><img src=\"?rmode=max&amp;width=12\" data-udi=\"umb://media/9c8aeffba3aa5f8d87c2a8c6aaac2c6e\" alt=\"\"></p>")]
    [TestCase("<div class=\"embed\"><iframe src=\"https://www.youtube.com/embed/x\" allowfullscreen></iframe></div>")]
    [TestCase("<p style=\"text-align: center\">Centred</p><!-- a note --><ul><li>one<li>two</ul>")]
    [TestCase("<umb-rte-block data-content-key=\"a96d04b7-e86a-5769-864c-3b42b389724c\"></umb-rte-block>")]
    [TestCase("<table><tr><td>no tbody</td></tr></table>")]
    [TestCase("<svg viewBox=\"0 0 8 8\"><circle cx=\"4\" cy=\"4\" r=\"3\"/></svg>")]
    [TestCase("<p>javascript: is a word; onclick=\"x\" is a text</p>")]
    [TestCase("<img src=\"data:image/png;base64,AAAA\">")]
    public void Sanitize_ReturnsTheSameBytes_ForHarmlessMarkup(string markup) =>
        Assert.That(_sanitizer.Sanitize(markup), Is.EqualTo(markup));

    [TestCase("<p>a<script>alert(1)</script>b</p>", "<p>ab</p>")]
    [TestCase("<p onclick=\"alert(1)\" class=\"x\">a</p>", "<p class=\"x\">a</p>")]
    [TestCase("<a href=\"javascript:alert(1)\">a</a>", "<a>a</a>")]
    [TestCase("<a href=\" java\tscript&colon;alert(1)\">a</a>", "<a>a</a>")]
    [TestCase("<a href=\"&#x6A;avascript:alert(1)\">a</a>", "<a>a</a>")]
    [TestCase("<a href=\"data:text/html,<script>alert(1)</script>\">a</a>", "<a>a</a>")]
    [TestCase("<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>", "<iframe></iframe>")]
    [TestCase("<form><button formaction=\"javascript:alert(1)\">a</button></form>", "<form><button>a</button></form>")]
    [TestCase("<p style=\"background:url(javascript:alert(1))\">a</p>", "<p>a</p>")]
    [TestCase("<base href=\"//evil.example\"><p>a</p>", "<p>a</p>")]
    public void Sanitize_TakesOutWhatRuns(string markup, string expected) =>
        Assert.That(_sanitizer.Sanitize(markup), Is.EqualTo(expected));

    [TestCase("<img src=x onerror=alert(1)>")]
    [TestCase("<img src=x onerror=alert(1)//")]
    [TestCase("<svg><script>alert(1)</script></svg>")]
    [TestCase("<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>")]
    [TestCase("<svg><animate attributeName=href values=javascript:alert(1) /></svg>")]
    [TestCase("<svg><foreignObject><iframe src=javascript:alert(1)></iframe></foreignObject></svg>")]
    [TestCase("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    [TestCase("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>")]
    [TestCase("<!--><img src=x onerror=alert(1)>-->")]
    [TestCase("<template><script>alert(1)</script></template>")]
    [TestCase("<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>")]
    [TestCase("<a href=\"vbscript:x\" ping=\"javascript:x\">a</a>")]
    [TestCase("<object data=\"javascript:alert(1)\"></object><embed src=\"javascript:alert(1)\">")]
    [TestCase("<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\"><link rel=stylesheet href=javascript:x>")]
    public void Sanitize_LeavesNothingThatRuns_HoweverItIsHidden(string markup)
    {
        string clean = _sanitizer.Sanitize(markup);
        Assert.That(clean, Does.Not.Match("(?i)<script|<[^>]*\\son[a-z]+\\s*=|[\"'=]\\s*javascript:|vbscript:|<noscript|<math|srcdoc"));
        Assert.That(_sanitizer.Sanitize(clean), Is.EqualTo(clean), "a second round finds nothing");
    }

    [TestCase("https://example.org/?x=javascript:", false)]
    [TestCase("#alku", false)]
    [TestCase("mailto:a@example.org", false)]
    [TestCase("/polku", false)]
    [TestCase("JaVaScRiPt:alert(1)", true)]
    [TestCase("\u0001javascript:alert(1)", true)]
    [TestCase("java\nscript:alert(1)", true)]
    [TestCase("data:text/html;base64,AA", true)]
    [TestCase("data:image/svg+xml,<svg/>", true)]
    [TestCase("data:image/png;base64,AA", false)]
    public void IsScript_SeesWhatABrowserWouldRun(string url, bool isScript) => Assert.That(ScriptUrl.IsScript(url), Is.EqualTo(isScript));
}
