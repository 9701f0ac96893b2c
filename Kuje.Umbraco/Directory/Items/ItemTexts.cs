using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kuje.Umbraco.Directory.Items;

/// <summary>What an item says in one language. Languages in which it says the same share the bytes.</summary>
/// <param name="Language">The place of the language of its name among the site's languages.</param>
/// <param name="Marked">Whether a reader of another language is told the language: not where the item does not vary by it.</param>
/// <param name="Head">The JSON properties <c>slug</c> and <c>name</c>, each with a comma before it. With the key they are all that a reference to it shows.</param>
/// <param name="Card">JSON properties for lists, each with a comma before it.</param>
/// <param name="Detail">JSON properties beyond those, each with a comma before it.</param>
internal readonly record struct ItemTexts(int Language, bool Marked, byte[] Head, byte[] Card, byte[] Detail)
{
    private const int ShortText = 256;

    private static ReadOnlySpan<byte> BeforeSlug => ",\"slug\":\""u8;

    private static ReadOnlySpan<byte> BeforeName => "\",\"name\":\""u8;

    public string Name => Text(Parts().Name);

    public string Slug => Text(Parts().Slug);

    /// <summary>The order of two names in an alphabet.</summary>
    /// <remarks>The names stand in the heads alone: as texts beside them they would be a tenth of what is kept.</remarks>
    public static int CompareNames(in ItemTexts left, in ItemTexts right, CompareInfo alphabet)
    {
        Span<char> leftRoom = stackalloc char[ShortText], rightRoom = stackalloc char[ShortText];
        return alphabet.Compare(TextIn(leftRoom, left.Parts().Name), TextIn(rightRoom, right.Parts().Name), CompareOptions.IgnoreCase);
    }

    public bool HasNameOf(in ItemTexts other) => Parts().Name.SequenceEqual(other.Parts().Name);

    /// <summary>Whether references to the item show the same.</summary>
    public bool HasReferenceOf(in ItemTexts other) => Language == other.Language && Head.AsSpan().SequenceEqual(other.Head);

    public bool HasSlug(ReadOnlySpan<char> slug) =>
        slug.Length > 0 && TextIn(stackalloc char[ShortText], Parts().Slug).Equals(slug, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> TextIn(Span<char> room, ReadOnlySpan<byte> json) =>
        json.Length <= room.Length && !json.Contains((byte)'\\') ? room[..Encoding.UTF8.GetChars(json, room)] : Text(json);

    private HeadParts Parts()
    {
        ReadOnlySpan<byte> slug = Head.AsSpan(BeforeSlug.Length);
        int end = slug.IndexOf(BeforeName);
        return new(slug[..end], slug[(end + BeforeName.Length)..^1]);
    }

    private static string Text(ReadOnlySpan<byte> json)
    {
        if (!json.Contains((byte)'\\'))
            return Encoding.UTF8.GetString(json);
        var reader = new Utf8JsonReader([(byte)'"', .. json, (byte)'"']);
        reader.Read();
        return reader.GetString()!;
    }

    private readonly ref struct HeadParts(ReadOnlySpan<byte> slug, ReadOnlySpan<byte> name)
    {
        public ReadOnlySpan<byte> Slug { get; } = slug;

        public ReadOnlySpan<byte> Name { get; } = name;
    }
}
