using System.Globalization;
using System.Text;

namespace Kuje.Umbraco.Tests.Contract;

/// <summary>A request that a client might send by mistake or in bad faith: parts that the API knows, put together at random and damaged.</summary>
internal sealed class GeneratedRequest
{
    private static readonly string[] Paths =
    [
        "/content", "/content", "/content", "/content/", "/content/item/", "/content/items", "/content/items", "/media", "/media", "/media/item/", "/media/items", "/content/item/preview-", "/content/item/luettelo",
        "/content/item/luettelo/alfa/", "/media/item/kuvat", "/contents", "/", "",
    ];

    private static readonly string[] Ids =
    [
        "a0cc57b8-ed41-570b-907f-ba2948ca28f4", "9e59e60f-20b1-55b4-bf1f-4c3f52d916e5", "50cd722d-9cc6-5d70-a419-0dbc4493406c",
        "87234219-274c-5a71-9306-ff1b9a3629c5", "5b836776-63eb-571a-b408-4ded46aa42dd", "00000000-0000-0000-0000-000000000000",
    ];

    private static readonly string[] Names = ["fetch", "filter", "sort", "skip", "take", "expand", "fields", "id", "Filter", "SORT", "x", "", "filter[]", "fields.a"];

    private static readonly string[] Values =
    [
        "children:", "descendants:", "ancestors:", "children:/", "children:luettelo", "descendants:/luettelo/", "testRank:20", "contentType:", "contentType:!ctrItem",
        "contentType:ctrItem,ctrPage", "name:", "name:!alfa", "name:a b", "createDate:", "createDate>2020-01-01", "createDate<:2030-12-31T23:59:59Z", "updateDate>:",
        "createDate:9999-99-99", "testRank>40", "testRank<:", "name:asc", "sortOrder:desc", "level:", "testRank:asc", "createDate:x", "0", "1", "10", "-1", "2147483647",
        "2147483648", "-0", "1e9", "NaN", " 5 ", "properties[$all]", "properties[related]", "properties[related[properties[$all]]]", "properties[$all,x]", "properties[",
        "properties[]", "properties[a[b]", "]", "[[[[", "all", "$all", "mediaType:Image", "mediaType:", "null", "true", "", ":", "::", "!", ",",
    ];

    private static readonly string[] Headers = ["Accept-Language", "Accept-Segment", "Start-Item", "Preview", "Api-Key", "If-None-Match", "Accept", "Cookie", "Authorization", "Range"];

    private static readonly string[] HeaderValues =
    [
        "fi-FI", "sv-FI", "en-US", "fi", "xx-YY", "fi-FI,en;q=0.5", "*", "-", "true", "false", "1", "luettelo", "/", "////", "..", "%", "%2F", "contract-api-key",
        "\"", "\"x\"", "W/\"x\"", "\"x\", *", "W/", "UMB_PREVIEW=1", "Bearer x", "bytes=0-1", "a;b=c", "[", "{0}", "äö", "\t",
    ];

    private static readonly string[] Rough =
    [
        "%", "%2", "%zz", "%C3%A4", "%FF", "%C0%80", "%2F", "%5C", "%25", "%252F", "..", "./", "//", "'", "\"", ";", "--", "|", "\\", "{", "}", "<script>", "%E2%80%AE", "%F0%9F%98%80", "+",
        "*", "?", "&", "=", ":", "~", "$", "%0A", "%0D%0A", "%20", "%09",
    ];

    private readonly Random _random;

    public GeneratedRequest(int seed)
    {
        _random = new Random(seed);
        Address = "/umbraco/delivery/api/v2" + Path() + Query();
        SentHeaders = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => (Pick(Headers), Chance(4) ? Damaged(Pick(HeaderValues)) : Pick(HeaderValues)))];
        Method = Chance(20) ? HttpMethod.Head : Chance(50) ? HttpMethod.Options : HttpMethod.Get;
    }

    /// <summary>Path and query as they are sent.</summary>
    public string Address { get; }

    public (string Name, string Value)[] SentHeaders { get; }

    public HttpMethod Method { get; }

    public override string ToString() => $"{Method} {Address}\n{string.Join('\n', SentHeaders.Select(header => $"{header.Name}: {header.Value}"))}";

    private string Path()
    {
        string path = Pick(Paths);
        if (path.EndsWith("item/", StringComparison.Ordinal) ? !Chance(5) : Chance(30))
            path += Pick(Ids);
        if (Chance(6))
            path = Damaged(path);
        // What has no path is no request of HTTP.
        return path.Replace("?", "%3F", StringComparison.Ordinal);
    }

    private string Query()
    {
        int parameters = _random.Next(5);
        var query = new StringBuilder();
        for (int i = 0; i < parameters; i++)
            query.Append(i == 0 ? '?' : '&').Append(Pick(Names)).Append(Chance(20) ? string.Empty : "=").Append(Value());
        return query.ToString();
    }

    private string Value()
    {
        string value = Chance(5) ? _random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture) : Pick(Values);
        if (Chance(4))
            value += Pick(Ids);
        if (Chance(30))
            value = string.Concat(Enumerable.Repeat("properties[a[", _random.Next(200)));
        return (Chance(3) ? Damaged(value) : value).Replace(" ", "%20", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal);
    }

    private string Damaged(string text)
    {
        for (int times = _random.Next(1, 4); times > 0; times--)
        {
            int at = _random.Next(text.Length + 1);
            text = _random.Next(4) switch
            {
                0 => text.Insert(at, Pick(Rough)),
                1 => text[..at],
                2 => text + text[at..],
                _ => text.Insert(at, ((char)_random.Next('!', '~')).ToString()),
            };
        }

        return text.Replace("#", string.Empty, StringComparison.Ordinal);
    }

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
