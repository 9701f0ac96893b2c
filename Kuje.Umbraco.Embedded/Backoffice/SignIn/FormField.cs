namespace Kuje.Umbraco.Embedded.Backoffice.SignIn;

/// <summary>A field with its label, hint and problem, each of which a screen reader reads with it.</summary>
internal sealed record FormField(string Name, string Label, string Type, string Autocomplete)
{
    public string Value { get; init; } = string.Empty;
    public string Attributes { get; init; } = string.Empty;
    public string? Hint { get; init; }
    public string? Problem { get; init; }
    public string? DescribedBy { get; init; }
    public bool HasFocus { get; init; }

    public string Render()
    {
        string?[] descriptions = [Hint is null ? null : Name + "-hint", Problem is null ? null : Name + "-problem", DescribedBy];
        string described = string.Join(' ', descriptions.OfType<string>());
        string hint = Hint is null ? string.Empty : $"\n<p class=\"hint\" id=\"{Name}-hint\">{SignInShell.Html.Encode(Hint)}</p>";
        string problem = Problem is null ? string.Empty : $"\n<p class=\"field-problem\" id=\"{Name}-problem\">{SignInShell.Html.Encode(Problem)}</p>";
        string input = $"\n<input id=\"{Name}\" name=\"{Name}\" type=\"{Type}\" autocomplete=\"{Autocomplete}\" required"
            + (Attributes.Length > 0 ? " " + Attributes : string.Empty)
            + (Value.Length > 0 ? $" value=\"{SignInShell.Html.Encode(Value)}\"" : string.Empty)
            + (described.Length > 0 ? $" aria-describedby=\"{described}\"" : string.Empty)
            + (Problem is not null || DescribedBy is not null ? " aria-invalid=\"true\"" : string.Empty)
            + (HasFocus ? " autofocus>" : ">");
        return $"<label for=\"{Name}\">{SignInShell.Html.Encode(Label)}</label>" + hint + input + problem;
    }
}
