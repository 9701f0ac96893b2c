using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kuje.Umbraco.Delivery.Requests;
using Kuje.Umbraco.Directory.Fields;
using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Queries;

namespace Kuje.Umbraco.Delivery.OpenApi;

/// <summary>The API's description in OpenAPI 3.1, made from the tables that answers are made from.</summary>
internal sealed class ApiDescription
{
    private readonly ConcurrentDictionary<string, byte[]> _made = new();

    /// <summary>The document for a site with these languages.</summary>
    public byte[] Of(SiteLanguages languages) =>
        _made.GetOrAdd(string.Join(',', languages.All.Select(language => language.Code)), static codes => Make(codes.Split(',')));

    private static byte[] Make(string[] languages)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true }))
            Write(new JsonBuilder(json), languages);
        return stream.ToArray();
    }

    private static void Write(JsonBuilder json, string[] languages) => json.Object(() =>
    {
        json.Text("openapi", "3.1.0");
        json.Object("info", () =>
        {
            json.Text("title", "Kuje Directory API");
            json.Text("version", "1");
            json.Text("description", "Activities, organisations and other published content of a directory of cultural wellbeing. Read only; no key is needed unless the site keeps its Delivery API to those with one.");
        });
        json.Array("servers", () => json.Object(() => json.Text("url", DirectoryEndpoint.Prefix)));
        json.Object("paths", () =>
        {
            foreach (KindDefinition kind in Kinds.All)
                WriteKind(json, kind, languages);
            WriteOthers(json, languages);
        });
        json.Object("components", () =>
        {
            json.Object("schemas", () => ApiSchemas.Write(json));
            json.Object("responses", () =>
            {
                foreach ((string name, string text) in new[]
                {
                    ("BadRequest", "A parameter cannot be taken; the answer names it and says what is allowed."),
                    ("NotFound", "Nothing published has this id or slug."),
                    ("Gone", "The token is too old, or from before a restart: read the lists anew."),
                    ("Other", "401 without the key of a site that is not public, 405 for a method that changes something, 503 while the site is installed or upgraded."),
                })
                {
                    json.Object(name, () =>
                    {
                        json.Text("description", text);
                        Content(json, "application/problem+json", "Problem");
                    });
                }
            });
        });
    });

    private static void WriteKind(JsonBuilder json, KindDefinition kind, string[] languages)
    {
        string schema = ApiSchemas.NameOf(kind);
        json.Object("/" + kind.Path, () => json.Object("get", () =>
        {
            Head(json, "list" + Pascal(kind.Path), $"{Pascal(kind.Path)}, filtered, sorted and counted.", kind.Path);
            json.Array("parameters", () => WriteListParameters(json, kind, languages, occurrences: false));
            Responses(json, schema + "List", notFound: false);
        }));
        json.Object($"/{kind.Path}/{{id}}", () => json.Object("get", () =>
        {
            Head(json, "get" + schema, $"One {kind.Name}, by id or by slug in any language.", kind.Path);
            json.Array("parameters", () =>
            {
                json.Object(() =>
                {
                    json.Text("name", "id");
                    json.Text("in", "path");
                    json.Flag("required", true);
                    json.Object("schema", () => json.Text("type", "string"));
                    json.Text("example", kind.Kind == ItemKind.Activity ? "avoin-taidehuone" : "3e7269e7-5fef-5088-a6e4-a27e636d356e");
                });
                Parameter(json, "fields", "Properties to send, with commas between them; `id` always comes.", "string", list: kind.FieldNames);
                Parameter(json, "lang", "The reader's language; goes before `Accept-Language`.", "string", values: languages);
            });
            Responses(json, schema, notFound: true);
        }));
    }

    private static void WriteOthers(JsonBuilder json, string[] languages)
    {
        json.Object("/occurrences", () => json.Object("get", () =>
        {
            Head(json, "listOccurrences", "Concrete times in a window of at most 366 days, in order of their beginning; the filters are those of activities.", "occurrences");
            json.Array("parameters", () => WriteListParameters(json, Kinds.Activity, languages, occurrences: true));
            Responses(json, "OccurrenceList", notFound: false);
        }));
        json.Object("/suggest", () => json.Object("get", () =>
        {
            Head(json, "suggest", "Names of items and terms that begin like what somebody is typing.", "suggest");
            json.Array("parameters", () =>
            {
                Parameter(json, "q", "What was typed so far.", "string", required: true, example: "mus");
                Parameter(json, "type", "Types to choose from.", "string", list: [.. Kinds.All.Select(kind => kind.Name)]);
                Parameter(json, "take", "How many at most, 1 to 50.", "integer", example: 10);
                Parameter(json, "lang", "The reader's language.", "string", values: languages);
            });
            Responses(json, "Suggestions", notFound: false);
        }));
        json.Object("/changes", () => json.Object("get", () =>
        {
            Head(json, "listChanges", "Ids of what changed and what went since a token. Without a token: the token to begin with.", "changes");
            json.Array("parameters", () => Parameter(json, "since", "`next` of an earlier answer.", "string", example: "0f3a9c51d2e7-42"));
            Responses(json, "Changes", notFound: false, gone: true);
        }));
        json.Object("/openapi.json", () => json.Object("get", () =>
        {
            Head(json, "getDescription", "This document.", "openapi");
            json.Object("responses", () => json.Object("200", () =>
            {
                json.Text("description", "The description.");
                json.Object("content", () => json.Object("application/json", () => json.Object("schema", () => json.Text("type", "object"))));
            }));
        }));
    }

    private static void WriteListParameters(JsonBuilder json, KindDefinition kind, string[] languages, bool occurrences)
    {
        Parameter(json, "q", "Words to look for; words in quotes must stand together.", "string", example: "kuvataidetta Espoossa");
        foreach (Dimension dimension in Dimension.Of(kind.Kind))
        {
            if (dimension.Values is { } values)
                Parameter(json, dimension.Name, "Any of these; comma or repetition means or.", "string", list: values.Names);
            else
                Parameter(json, dimension.Name, $"Key, id or slug from /{Kinds.Of(dimension.Kind!.Value).Path}; comma or repetition means or.", "string", list: [], example: Example(dimension));
        }

        if (kind.HasSchedule)
        {
            Parameter(json, "from", "First day of the window in which it takes place, in Helsinki.", "string", format: "date", example: "2026-12-01");
            Parameter(json, "to", "Last day of the window; alone, the window begins today.", "string", format: "date", example: "2026-12-07");
        }

        if (kind.HasPlace)
        {
            Parameter(json, "near", "Latitude and longitude: adds distances, and sorts by them unless told otherwise.", "string", example: "60.17,24.94");
            Parameter(json, "radius", "Kilometres from `near`.", "number", example: 5);
            Parameter(json, "bbox", "west,south,east,north in degrees.", "string", example: "24.5,60.1,25.3,60.4");
        }

        Parameter(json, "modifiedSince", "Published again at this moment or later.", "string", format: "date-time", example: "2026-11-01T00:00:00Z");
        Parameter(
            json,
            "sort",
            "The order; `-` before it turns it round.",
            "string",
            values: [.. QueryReader.Sorts(kind, occurrences).SelectMany(sort => new[] { sort.Name, "-" + sort.Name })]);
        Parameter(json, "skip", "How many to pass over.", "integer", example: 0);
        Parameter(json, "take", $"How many at most, 0 to {QueryReader.MostTaken(kind)}.", "integer", example: 20);
        if (!occurrences && QueryReader.Facets(kind) is { Count: > 0 } facets)
            Parameter(json, "facets", "Facets to count; each leaves its own selection out.", "string", list: ["all", .. facets.Select(facet => facet.Name)]);
        Parameter(json, "fields", "Properties to send; `id` always comes.", "string", list: kind.FieldNames);
        Parameter(json, "lang", "The reader's language; goes before `Accept-Language`.", "string", values: languages);
    }

    private static string[] Example(Dimension dimension) => dimension.Kind switch
    {
        ItemKind.ArtForm => ["music", "dance"],
        ItemKind.ActivityForm => ["workshop"],
        ItemKind.TargetGroup => ["adults"],
        ItemKind.AccessibilityFeature => ["step-free"],
        ItemKind.Municipality => ["helsinki", "espoo"],
        ItemKind.Region => ["uusimaa"],
        ItemKind.Organisation => ["pro-lapinlahti-ry"],
        ItemKind.Activity => ["avoin-taidehuone"],
        _ => [ApiSchemas.ExampleKey],
    };

    private static void Parameter(
        JsonBuilder json,
        string name,
        string text,
        string type,
        string? format = null,
        object? example = null,
        bool required = false,
        IReadOnlyList<string>? values = null,
        IReadOnlyList<string>? list = null) => json.Object(() =>
    {
        json.Text("name", name);
        json.Text("in", "query");
        json.Text("description", text);
        if (required)
            json.Flag("required", true);
        if (list is not null)
        {
            json.Text("style", "form");
            json.Flag("explode", false);
        }

        json.Object("schema", () =>
        {
            if (list is null)
            {
                WriteType(type, format, values);
                return;
            }

            json.Text("type", "array");
            json.Object("items", () => WriteType(type, format, list.Count > 0 ? list : null));
        });
        if (example is not null)
            json.Value("example", example);

        void WriteType(string of, string? inFormat, IReadOnlyList<string>? allowed)
        {
            json.Text("type", of);
            if (inFormat is not null)
                json.Text("format", inFormat);
            if (allowed is not null)
                json.Texts("enum", allowed);
        }
    });

    private static void Head(JsonBuilder json, string id, string summary, string tag)
    {
        json.Text("operationId", id);
        json.Text("summary", summary);
        json.Texts("tags", [tag]);
    }

    private static void Responses(JsonBuilder json, string schema, bool notFound, bool gone = false) => json.Object("responses", () =>
    {
        json.Object("200", () =>
        {
            json.Text("description", "The answer.");
            Content(json, "application/json", schema);
        });
        if (!gone)
            json.Object("304", () => json.Text("description", "Nothing changed since the answer with the entity tag in If-None-Match."));
        json.Object("400", () => json.Text("$ref", "#/components/responses/BadRequest"));
        if (notFound)
            json.Object("404", () => json.Text("$ref", "#/components/responses/NotFound"));
        if (gone)
            json.Object("410", () => json.Text("$ref", "#/components/responses/Gone"));
        json.Object("default", () => json.Text("$ref", "#/components/responses/Other"));
    });

    private static void Content(JsonBuilder json, string type, string schema) => json.Object("content", () => json.Object(type, () =>
        json.Object("schema", () => json.Text("$ref", ApiSchemas.Address(schema)))));

    private static string Pascal(string path) => string.Concat(path.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
