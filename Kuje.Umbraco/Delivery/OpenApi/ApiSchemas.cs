using Kuje.Umbraco.Directory.Fields;
using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Delivery.Requests;

namespace Kuje.Umbraco.Delivery.OpenApi;

/// <summary>The schemas of the description.</summary>
internal static class ApiSchemas
{
    public const string ExampleKey = "3e7269e7-5fef-5088-a6e4-a27e636d356e";

    private static readonly string[] _hubCounts = ["activities", "organisations", "projects", "stories"];

    private static readonly string[] _otherPages = ["next", "prev"];

    public static string Address(string schema) => "#/components/schemas/" + schema;

    public static string NameOf(KindDefinition kind) => char.ToUpperInvariant(kind.Name[0]) + kind.Name[1..];

    public static void Write(JsonBuilder json)
    {
        foreach (KindDefinition kind in Kinds.All)
        {
            json.Object(NameOf(kind), () => WriteItem(json, kind));
            json.Object(NameOf(kind) + "List", () => WriteList(json, kind));
        }

        foreach (BlocksField blocks in Kinds.All.SelectMany(kind => kind.Fields).OfType<BlocksField>().DistinctBy(field => field.Element))
            json.Object(blocks.Element, () => Properties(json, [], () => WriteBlock(json, blocks)));
        WriteShared(json);
        WriteAnswers(json);
    }

    private static void WriteItem(JsonBuilder json, KindDefinition kind) => Properties(json, ["id"], () =>
    {
        WriteReferenceProperties(json);
        Plain(json, "type", "string", constant: kind.Name);
        Languages(json, "textLangs", "The languages of texts of lists that are in another language than `name`.");
        Languages(json, "detailLangs", "The languages of other texts that are in another language than `name`.");
        if (kind.IsTerm)
            Plain(json, "key", "string", text: "The stable key, the same in all languages.", example: "music");
        foreach (Field property in kind.Fields)
            json.Object(property.Name, () => WriteType(json, property));
        if (kind.HasPlace)
        {
            json.Object("location", () => json.Text("$ref", Address("Location")));
            Plain(json, "distance", "number", text: "Kilometres from `near`.", example: 1.622);
        }

        if (kind.HasSchedule)
        {
            List(json, "schedule", "ScheduleRule");
            json.Object("nextOccurrence", () => json.Text("$ref", Address("NextOccurrence")));
        }

        Plain(json, "updated", "string", "date-time", "When it was last published.", "2026-11-22T14:23:54Z");
        foreach (ReferenceField reference in kind.References)
        {
            if (reference.Many)
                List(json, reference.Name, "Reference");
            else
                json.Object(reference.Name, () => json.Text("$ref", Address("Reference")));
        }

        if (kind.IsTerm)
        {
            Plain(json, "count", "integer", text: "How many published activities are marked with it.", example: 12);
            Plain(json, "organisationCount", "integer", text: "How many published organisations are marked with it.", example: 3);
        }

        if (kind.Kind == ItemKind.Organisation)
            List(json, "activities", "OrganisedActivity");
        if (kind.Kind == ItemKind.Hub)
            json.Object("counts", () => json.Text("$ref", Address("HubCounts")));
    });

    private static void WriteList(JsonBuilder json, KindDefinition kind) => Properties(json, ["total", "skip", "take", "lang", "items", "facets", "links"], () =>
    {
        WritePage(json);
        List(json, "items", NameOf(kind));
        json.Object("facets", () => Properties(json, [], () =>
        {
            foreach (var facet in QueryReader.Facets(kind))
                List(json, facet.Name, "FacetValue");
        }));
        json.Object("links", () => json.Text("$ref", Address("Links")));
    });

    private static void WriteAnswers(JsonBuilder json)
    {
        json.Object("OccurrenceList", () => Properties(json, ["total", "skip", "take", "lang", "items", "from", "to", "links"], () =>
        {
            WritePage(json);
            List(json, "items", "Occurrence");
            Plain(json, "from", "string", "date", example: "2026-12-01");
            Plain(json, "to", "string", "date", example: "2026-12-07");
            json.Object("links", () => json.Text("$ref", Address("Links")));
        }));
        json.Object("Occurrence", () => Properties(json, ["date", "start", "activity"], () =>
        {
            Plain(json, "date", "string", "date", "The day in Helsinki.", "2026-12-01");
            WriteTimes(json);
            Plain(json, "note", "string", example: "Kevätjuhla");
            json.Object("activity", () => json.Text("$ref", Address("Activity")));
        }));
        json.Object("Suggestions", () => Properties(json, ["lang", "items"], () =>
        {
            Plain(json, "lang", "string", example: "fi");
            List(json, "items", "Suggestion");
        }));
        json.Object("Suggestion", () => Properties(json, ["id", "slug", "name", "type"], () =>
        {
            WriteReferenceProperties(json);
            json.Object("type", () =>
            {
                json.Text("type", "string");
                json.Texts("enum", Kinds.All.Select(kind => kind.Name));
            });
        }));
        json.Object("Changes", () => Properties(json, ["changed", "removed", "next"], () =>
        {
            List(json, "changed", "Change");
            List(json, "removed", "Change");
            Plain(json, "next", "string", text: "The token for the next time.", example: "0f3a9c51d2e7-43");
        }));
        json.Object("Change", () => Properties(json, ["id", "type"], () =>
        {
            Plain(json, "id", "string", "uuid", example: ExampleKey);
            Plain(json, "type", "string", example: "activity");
        }));
        json.Object("Problem", () => Properties(json, ["type", "title", "status", "detail"], () =>
        {
            Plain(json, "type", "string", "uri", example: "https://datatracker.ietf.org/doc/html/rfc9110#section-15.5.1");
            Plain(json, "title", "string", example: "The request cannot be answered as it is.");
            Plain(json, "status", "integer", example: 400);
            Plain(json, "detail", "string", example: "'jazz' is no value of 'artForm'. Values are the keys, ids and slugs of /art-forms.");
            Plain(json, "parameter", "string", text: "The parameter that cannot be taken.", example: "artForm");
            Texts(json, "allowed", "What may be written instead.");
            json.Object("errors", () =>
            {
                json.Text("type", "object");
                json.Object("additionalProperties", () =>
                {
                    json.Text("type", "array");
                    json.Object("items", () => json.Text("type", "string"));
                });
            });
        }));
    }

    private static void WriteShared(JsonBuilder json)
    {
        json.Object("Reference", () => Properties(json, ["id", "slug", "name"], () => WriteReferenceProperties(json)));
        json.Object("OrganisedActivity", () => Properties(json, ["id", "slug", "name"], () =>
        {
            WriteReferenceProperties(json);
            json.Object("nextOccurrence", () => json.Text("$ref", Address("NextOccurrence")));
        }));
        json.Object("PickedReference", () => Properties(json, ["id", "name"], () =>
        {
            Plain(json, "id", "string", "uuid", example: ExampleKey);
            Plain(json, "name", "string", example: "Pro Lapinlahti ry");
        }));
        json.Object("FacetValue", () => Properties(json, ["id", "slug", "name", "count"], () =>
        {
            Plain(json, "id", "string", text: "Of a term its id, of a fixed value the value.", example: ExampleKey);
            Plain(json, "slug", "string", example: "musiikki");
            Plain(json, "name", "string", example: "Musiikki");
            Plain(json, "count", "integer", example: 12);
            WriteMark(json);
        }));
        json.Object("Location", () => Properties(json, ["lat", "lng"], () =>
        {
            Plain(json, "lat", "number", text: "WGS 84, degrees.", example: 60.1668);
            Plain(json, "lng", "number", text: "WGS 84, degrees.", example: 24.9114);
        }));
        json.Object("NextOccurrence", () => Properties(json, ["start"], () => WriteTimes(json)));
        json.Object("HubCounts", () => Properties(json, _hubCounts, () =>
        {
            foreach (string name in _hubCounts)
                Plain(json, name, "integer", example: 29);
        }));
        json.Object("Links", () => Properties(json, ["self", "next", "prev"], () =>
        {
            Plain(json, "self", "string", "uri-reference", example: DirectoryEndpoint.Prefix + "/activities?take=20");
            foreach (string name in _otherPages)
            {
                json.Object(name, () =>
                {
                    json.Texts("type", ["string", "null"]);
                    json.Text("format", "uri-reference");
                    json.Text("example", DirectoryEndpoint.Prefix + "/activities?take=20&skip=20");
                });
            }
        }));
        json.Object("ScheduleRule", () => Properties(json, ["kind", "startTime"], () =>
        {
            Choice(json, "kind", ["weekly", "dates"]);
            json.Object("weekdays", () =>
            {
                json.Text("type", "array");
                json.Object("items", () => Enumeration(json, FixedValues.Weekday.Names));
            });
            Plain(json, "everyWeeks", "integer", text: "2 is every second week, counted from the week of `firstDate`.", example: 1);
            Plain(json, "firstDate", "string", "date", example: "2026-01-08");
            Plain(json, "lastDate", "string", "date", "None: until further notice.", "2026-12-17");
            Plain(json, "startTime", "string", text: "HH:mm in Europe/Helsinki.", example: "12:00");
            Plain(json, "endTime", "string", text: "HH:mm in Europe/Helsinki.", example: "16:00");
            List(json, "dates", "ScheduleDate");
            Texts(json, "exceptions", "Dates on which it does not take place.");
            Plain(json, "note", "string", example: "Kevätjuhla");
        }));
        json.Object("ScheduleDate", () => Properties(json, ["date"], () =>
        {
            Plain(json, "date", "string", "date", example: "2027-05-20");
            Plain(json, "note", "string", example: "Kevätjuhla");
        }));
    }

    private static void WriteBlock(JsonBuilder json, BlocksField blocks)
    {
        foreach (Field property in blocks.Fields)
        {
            if (property is LinkField)
            {
                Plain(json, "text", "string", example: "Avoin taidehuone");
                Plain(json, "id", "string", "uuid", "The document that the link leads to, where it is one of this site: two hosts may have the same path.", ExampleKey);
            }

            json.Object(property.Name, () => WriteType(json, property));
            if (property is PictureField)
            {
                Plain(json, "width", "integer", example: 1200);
                Plain(json, "height", "integer", example: 800);
            }
        }
    }

    private static void WriteType(JsonBuilder json, Field property)
    {
        switch (property)
        {
            case ChoiceField choice:
                Enumeration(json, choice.Values.Names);
                break;
            case ChoicesField choices:
                json.Text("type", "array");
                json.Object("items", () => Enumeration(json, choices.Values.Names));
                return;
            case BlocksField { Type: FieldType.Block } block:
                json.Text("$ref", Address(block.Element));
                return;
            case BlocksField blocks:
                json.Text("type", "array");
                json.Object("items", () => json.Text("$ref", Address(blocks.Element)));
                return;
            case LinesField:
                json.Text("type", "array");
                json.Object("items", () => json.Text("type", "string"));
                return;
            case PickedField:
                json.Text("$ref", Address("PickedReference"));
                return;
            default:
                (string type, string? format) = TypeOf(property.Type);
                json.Text("type", type);
                if (format is not null)
                    json.Text("format", format);
                if (property.Type == FieldType.Html)
                    json.Text("contentMediaType", "text/html");
                break;
        }

        if ((property.Example ?? ExampleOf(property)) is { } example)
            json.Value("example", example);
    }

    private static object? ExampleOf(Field property) => property.Type switch
    {
        FieldType.Flag => true,
        FieldType.Date => "2026-11-24",
        FieldType.Email => "toimisto@example.org",
        FieldType.Address => property is PictureField ? "/media/23hpqiy2/open-studio.png" : property is LinkField ? "/toiminta/avoin-taidehuone/" : "https://example.org/",
        _ => null,
    };

    private static (string Type, string? Format) TypeOf(FieldType type) => type switch
    {
        FieldType.Flag => ("boolean", null),
        FieldType.Integer => ("integer", null),
        FieldType.Decimal => ("number", null),
        FieldType.Date => ("string", "date"),
        FieldType.Address => ("string", "uri-reference"),
        FieldType.Email => ("string", "email"),
        _ => ("string", null),
    };

    private static void WritePage(JsonBuilder json)
    {
        Plain(json, "total", "integer", text: "How many there are in all.", example: 45);
        Plain(json, "skip", "integer", example: 0);
        Plain(json, "take", "integer", example: 20);
        Plain(json, "lang", "string", text: "The language of the answer.", example: "fi");
    }

    private static void WriteReferenceProperties(JsonBuilder json)
    {
        Plain(json, "id", "string", "uuid", example: ExampleKey);
        Plain(json, "slug", "string", example: "avoin-taidehuone");
        Plain(json, "name", "string", example: "Avoin taidehuone");
        WriteMark(json);
    }

    private static void WriteMark(JsonBuilder json) =>
        Plain(json, "lang", "string", text: "The language of the texts beside it, where that is another than the answer's.", example: "fi");

    private static void WriteTimes(JsonBuilder json)
    {
        Plain(json, "start", "string", "date-time", "With the offset of Helsinki.", "2026-11-24T12:00:00+02:00");
        Plain(json, "end", "string", "date-time", example: "2026-11-24T16:00:00+02:00");
    }

    private static void Properties(JsonBuilder json, string[] required, Action write)
    {
        json.Text("type", "object");
        if (required.Length > 0)
            json.Texts("required", required);
        json.Object("properties", write);
    }

    private static void Plain(JsonBuilder json, string name, string type, string? format = null, string? text = null, object? example = null, string? constant = null) =>
        json.Object(name, () =>
        {
            json.Text("type", type);
            if (format is not null)
                json.Text("format", format);
            if (text is not null)
                json.Text("description", text);
            if (constant is not null)
                json.Text("const", constant);
            if (example is not null)
                json.Value("example", example);
        });

    private static void List(JsonBuilder json, string name, string schema) => json.Object(name, () =>
    {
        json.Text("type", "array");
        json.Object("items", () => json.Text("$ref", Address(schema)));
    });

    private static void Texts(JsonBuilder json, string name, string text) => json.Object(name, () =>
    {
        json.Text("type", "array");
        json.Text("description", text);
        json.Object("items", () => json.Text("type", "string"));
    });

    private static void Languages(JsonBuilder json, string name, string text) => json.Object(name, () =>
    {
        json.Text("type", "object");
        json.Text("description", text);
        json.Object("additionalProperties", () => json.Text("type", "string"));
    });

    private static void Choice(JsonBuilder json, string name, IReadOnlyList<string> values) => json.Object(name, () => Enumeration(json, values));

    private static void Enumeration(JsonBuilder json, IReadOnlyList<string> values)
    {
        json.Text("type", "string");
        json.Texts("enum", values);
    }
}
