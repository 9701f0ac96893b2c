using Kuje.Umbraco.Schema.Editors;

namespace Kuje.Umbraco.Schema.Definitions;

/// <summary>Umbraco's property editors with the settings that matter here.</summary>
internal static class EditorSetups
{
    public static EditorSetup TextBox(int maxChars, string inputType = "text") =>
        new("Umbraco.TextBox", "Umb.PropertyEditorUi.TextBox", ("maxChars", maxChars), ("inputType", inputType));

    public static EditorSetup TextArea(int rows, int? maxChars = null) =>
        maxChars is null
            ? new("Umbraco.TextArea", "Umb.PropertyEditorUi.TextArea", ("rows", rows))
            : new("Umbraco.TextArea", "Umb.PropertyEditorUi.TextArea", ("rows", rows), ("maxChars", maxChars.Value));

    /// <summary>No pictures inside: they have a place of their own, with alt text and credit.</summary>
    public static EditorSetup RichText() => new(
        "Umbraco.RichText",
        "Umb.PropertyEditorUi.Tiptap",
        ("extensions", _richTextExtensions),
        ("toolbar", _richTextToolbar),
        ("overlaySize", "medium"));

    public static EditorSetup Email() =>
        new("Umbraco.EmailAddress", "Umb.PropertyEditorUi.EmailAddress", ("inputType", "email"));

    public static EditorSetup BusinessId() =>
        new(BusinessIdPropertyEditor.EditorAlias, "Umb.PropertyEditorUi.TextBox", ("maxChars", 9), ("inputType", "text"));

    public static EditorSetup Icon() => new("Umbraco.TextBox", "Umb.PropertyEditorUi.IconPicker", ("hideColors", true));

    public static EditorSetup Lines() =>
        new("Umbraco.MultipleTextstring", "Umb.PropertyEditorUi.MultipleTextString", ("min", 0), ("max", 0));

    public static EditorSetup Toggle() => new("Umbraco.TrueFalse", "Umb.PropertyEditorUi.Toggle");

    public static EditorSetup Date() => new("Umbraco.DateOnly", "Umb.PropertyEditorUi.DateOnlyPicker");

    public static EditorSetup Time() =>
        new("Umbraco.TimeOnly", "Umb.PropertyEditorUi.TimeOnlyPicker", ("timeFormat", "HH:mm"));

    public static EditorSetup Integer(int min, int max) =>
        new("Umbraco.Integer", "Umb.PropertyEditorUi.Integer", ("min", min), ("max", max), ("step", 1));

    public static EditorSetup Decimal(int min, int max, double step) =>
        new("Umbraco.Decimal", "Umb.PropertyEditorUi.Decimal", ("min", min), ("max", max), ("step", step));

    public static EditorSetup Image() => new(
        "Umbraco.MediaPicker3",
        "Umb.PropertyEditorUi.MediaPicker",
        ("multiple", false),
        ("enableLocalFocalPoint", true),
        ("filter", ImageMediaType + "," + VectorGraphicsMediaType));

    public static EditorSetup Links(int max) =>
        new("Umbraco.MultiUrlPicker", "Umb.PropertyEditorUi.MultiUrlPicker", ("minNumber", 0), ("maxNumber", max));

    public static EditorSetup OneOf(ChoiceList choices) =>
        new("Umbraco.DropDown.Flexible", Choices.EditorUi, ("items", choices.Values), ("multiple", false), Labels(choices))
        {
            Choices = choices,
        };

    public static EditorSetup AnyOf(ChoiceList choices) =>
        new("Umbraco.CheckBoxList", Choices.EditorUi, ("items", choices.Values), ("multiple", true), Labels(choices))
        {
            Choices = choices,
        };

    /// <summary>Nodes of one type; zero for <paramref name="max"/> is no limit.</summary>
    public static EditorSetup Pick(int max, Guid type, Guid? below = null) => new(
        "Umbraco.MultiNodeTreePicker",
        "Umb.PropertyEditorUi.ContentPicker",
        ("startNode", below is null
            ? new Dictionary<string, object> { ["type"] = "content" }
            : new Dictionary<string, object> { ["type"] = "content", ["id"] = below.Value }),
        ("filter", type.ToString()),
        ("minNumber", 0),
        ("maxNumber", max));

    public static EditorSetup Blocks(Guid element, BlockLabel label) => Blocks(element, label.Text) with { Label = label };

    /// <summary>Blocks of one element type; <paramref name="label"/> is Umbraco Flavored Markdown.</summary>
    public static EditorSetup Blocks(Guid element, string label = "", int? max = null)
    {
        var limit = new Dictionary<string, object> { ["min"] = 0 };
        if (max is not null)
        {
            limit["max"] = max.Value;
        }

        var block = new Dictionary<string, object>
        {
            ["contentElementTypeKey"] = element,
            ["label"] = label,
            ["editorSize"] = "medium",
            ["forceHideContentEditorInOverlay"] = false,
        };
        return new(
            "Umbraco.BlockList",
            "Umb.PropertyEditorUi.BlockList",
            ("blocks", new[] { block }),
            ("validationLimit", limit),
            ("useSingleBlockMode", false));
    }

    public static EditorSetup Collection() => new(
        "Umbraco.ListView",
        "Umb.PropertyEditorUi.Collection",
        ("includeProperties", new[]
        {
            new Dictionary<string, object> { ["header"] = "#kuje_columnUpdated", ["alias"] = "updateDate", ["isSystem"] = true },
            new Dictionary<string, object>
            {
                ["header"] = "#kuje_columnVerified", ["alias"] = "lastVerified", ["isSystem"] = false,
                // The stored value is an object: the date and its time zone.
                ["nameTemplate"] = "${ value.date }",
            },
        }),
        ("layouts", new[]
        {
            new Dictionary<string, object>
            {
                ["name"] = "Table", ["icon"] = "icon-list", ["collectionView"] = "Umb.CollectionView.Document.Table",
            },
        }),
        ("pageSize", 50),
        ("orderBy", "name"),
        ("orderDirection", "asc"),
        ("icon", "icon-list"),
        ("showContentFirst", false));

    /// <summary>Texts that data types refer to, beside those of choices.</summary>
    public static IReadOnlyList<string> LabelKeys { get; } = ["kuje_columnUpdated", "kuje_columnVerified"];

    // Umbraco's built-in media types have the same keys on every site.
    private const string ImageMediaType = "cc07b313-0843-4aa8-bbda-871c8da728c8";
    private const string VectorGraphicsMediaType = "c4b1efcf-a9d5-41c4-9621-e9d273b52a9c";

    private static readonly string[] _richTextExtensions =
    [
        "Umb.Tiptap.RichTextEssentials", "Umb.Tiptap.Blockquote", "Umb.Tiptap.Bold", "Umb.Tiptap.BulletList",
        "Umb.Tiptap.Heading", "Umb.Tiptap.Italic", "Umb.Tiptap.Link", "Umb.Tiptap.OrderedList", "Umb.Tiptap.WordCount",
    ];

    // Rows of groups of buttons.
    private static readonly string[][][] _richTextToolbar =
    [
        [
            ["Umb.Tiptap.Toolbar.Heading2", "Umb.Tiptap.Toolbar.Heading3"],
            ["Umb.Tiptap.Toolbar.Bold", "Umb.Tiptap.Toolbar.Italic"],
            ["Umb.Tiptap.Toolbar.BulletList", "Umb.Tiptap.Toolbar.OrderedList", "Umb.Tiptap.Toolbar.Blockquote"],
            ["Umb.Tiptap.Toolbar.Link", "Umb.Tiptap.Toolbar.Unlink"],
            ["Umb.Tiptap.Toolbar.ClearFormatting", "Umb.Tiptap.Toolbar.Undo", "Umb.Tiptap.Toolbar.Redo"],
        ],
    ];

    private static (string, object) Labels(ChoiceList choices) => ("labels", choices.LabelPrefix);
}
