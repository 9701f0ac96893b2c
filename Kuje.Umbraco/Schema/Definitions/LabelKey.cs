namespace Kuje.Umbraco.Schema.Definitions;

/// <summary>How texts of the localisation files are referred to from document types.</summary>
internal static class LabelKey
{
    public const string Required = "kuje_required";

    public static string Of(string name) => "kuje_" + name;

    /// <summary>In names, messages and descriptions of types the backoffice replaces <c>#key</c>.</summary>
    public static string InName(string key) => "#" + key;

    /// <summary>Descriptions of properties are Umbraco Flavored Markdown, which has a form of its own.</summary>
    public static string InDescription(string key) => "{#" + key + "}";
}
