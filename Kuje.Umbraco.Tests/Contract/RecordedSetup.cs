using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kuje.Umbraco.Tests.Embedded;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;

namespace Kuje.Umbraco.Tests.Contract;

/// <summary>
/// Carries out the recorded setup (languages, types, media, documents) through Core's services, as the endpoints of the Management API
/// that the steps are written for do.
/// </summary>
internal sealed partial class RecordedSetup(Engine engine)
{
    private static readonly Guid Administrator = Constants.Security.SuperUserKey;

    public async Task RunAsync()
    {
        foreach (RecordedCase step in RecordedCase.In("setup"))
        {
            string path = (string)step.Request["path"]!;
            if (!path.StartsWith("/umbraco/management/api/v1/", StringComparison.Ordinal) || step.ToString().StartsWith("00", StringComparison.Ordinal))
                continue;
            string[] parts = path["/umbraco/management/api/v1/".Length..].Split('/');
            string method = (string?)step.Request["method"] ?? "GET";
            try
            {
                await StepAsync(method, parts, step.Request["body"] as JsonObject ?? [], step.Request);
            }
            catch (Exception exception)
            {
                string logged = string.Join('\n', engine.Log.Errors.Select(line => $"{line.Category}: {line.Text} {line.Exception}"));
                throw new InvalidOperationException($"Setup step '{step}' failed: {exception.Message}\n{logged}", exception);
            }
        }
    }

    private Task StepAsync(string method, string[] parts, JsonObject body, JsonObject request) => (method, parts) switch
    {
        ("POST" or "PUT", ["language", ..]) => LanguageAsync(parts.ElementAtOrDefault(1) ?? (string)body["isoCode"]!, body),
        ("POST", ["data-type"]) => DataTypeAsync(body),
        ("POST", ["document-type"]) => DocumentTypeAsync(body),
        ("PUT", ["document-type", var id]) => DocumentTypeAsync(Guid.Parse(id), body),
        ("POST", ["temporary-file"]) => FileAsync(request),
        ("POST", ["media"]) => MediaAsync(body),
        ("PUT", ["media", var id, "move-to-recycle-bin"]) =>
            Done(engine.Get<IMediaEditingService>().MoveToRecycleBinAsync(Guid.Parse(id), Administrator), result => result.Status),
        ("POST", ["document"]) => DocumentAsync(body),
        ("PUT", ["document", "sort"]) => SortAsync(body),
        ("PUT", ["document", var id]) => Done(
            engine.Get<IContentEditingService>().UpdateAsync(
                Guid.Parse(id), new ContentUpdateModel { Properties = Values(body), Variants = Variants(body) }, Administrator),
            result => result.Status),
        ("PUT", ["document", var id, "publish"]) => PublishAsync(Guid.Parse(id), body),
        ("PUT", ["document", var id, "unpublish"]) => Done(
            engine.Get<IContentPublishingService>().UnpublishAsync(
                Guid.Parse(id), body["cultures"] is JsonArray cultures ? cultures.Select(c => (string)c!).ToHashSet() : null, Administrator),
            result => result.Result),
        ("PUT", ["document", var id, "move"]) =>
            Done(engine.Get<IContentEditingService>().MoveAsync(Guid.Parse(id), Id(body["target"]), Administrator), result => result.Status),
        ("PUT", ["document", var id, "move-to-recycle-bin"]) =>
            Done(engine.Get<IContentEditingService>().MoveToRecycleBinAsync(Guid.Parse(id), Administrator), result => result.Status),
        _ => throw new NotSupportedException($"{method} {string.Join('/', parts)}"),
    };

    private async Task LanguageAsync(string isoCode, JsonObject body)
    {
        ILanguageService languages = engine.Get<ILanguageService>();
        ILanguage? known = await languages.GetAsync(isoCode);
        ILanguage language = known ?? new Language(isoCode, (string)body["name"]!);
        language.CultureName = (string)body["name"]!;
        language.IsDefault = (bool)body["isDefault"]!;
        language.IsMandatory = (bool)body["isMandatory"]!;
        language.FallbackIsoCode = (string?)body["fallbackIsoCode"];
        await Done(
            known is null ? languages.CreateAsync(language, Administrator) : languages.UpdateAsync(language, Administrator),
            result => result.Status);
    }

    private Task DataTypeAsync(JsonObject body)
    {
        IDataEditor editor = engine.Get<PropertyEditorCollection>()[(string)body["editorAlias"]!]
            ?? throw new InvalidOperationException($"There is no property editor {body["editorAlias"]}.");
        var values = ((JsonArray)body["values"]!).ToDictionary(value => (string)value!["alias"]!, value => Plain(value!["value"])!);
        IDictionary<string, object> configuration = editor.GetConfigurationEditor().FromConfigurationEditor(values);
        var dataType = new DataType(editor, engine.Get<IConfigurationEditorJsonSerializer>())
        {
            Key = (Guid)body["id"]!,
            Name = (string)body["name"]!,
            EditorUiAlias = (string)body["editorUiAlias"]!,
            DatabaseType = ValueTypes.ToStorageType(editor.GetValueEditor(configuration).ValueType),
            ConfigurationData = configuration,
        };
        return Done(engine.Get<IDataTypeService>().CreateAsync(dataType, Administrator), result => result.Status);
    }

    private Task DocumentTypeAsync(JsonObject body)
    {
        var model = new ContentTypeCreateModel { Key = (Guid)body["id"]! };
        Fill(model, body);
        return Done(engine.Get<IContentTypeEditingService>().CreateAsync(model, Administrator), result => result.Status);
    }

    private Task DocumentTypeAsync(Guid id, JsonObject body)
    {
        IContentType type = engine.Get<IContentTypeService>().Get(id)!;
        var model = new ContentTypeUpdateModel();
        Fill(model, body);
        return Done(engine.Get<IContentTypeEditingService>().UpdateAsync(type, model, Administrator), result => result.Status);
    }

    private static void Fill(ContentTypeModelBase model, JsonObject body)
    {
        model.Alias = (string)body["alias"]!;
        model.Name = (string)body["name"]!;
        model.Description = (string?)body["description"];
        model.Icon = (string)body["icon"]!;
        model.AllowedAsRoot = (bool)body["allowedAsRoot"]!;
        model.VariesByCulture = (bool)body["variesByCulture"]!;
        model.VariesBySegment = (bool)body["variesBySegment"]!;
        model.IsElement = (bool)body["isElement"]!;
        model.Containers = Items(body["containers"]).Select(container => new ContentTypePropertyContainerModel
        {
            Key = (Guid)container["id"]!,
            ParentKey = Id(container["parent"]),
            Name = (string?)container["name"],
            Type = (string)container["type"]!,
            SortOrder = (int)container["sortOrder"]!,
        }).ToArray();
        model.Properties = Items(body["properties"]).Select(property => new ContentTypePropertyTypeModel
        {
            Key = (Guid)property["id"]!,
            ContainerKey = Id(property["container"]),
            SortOrder = (int)property["sortOrder"]!,
            Alias = (string)property["alias"]!,
            Name = (string)property["name"]!,
            Description = (string?)property["description"],
            DataTypeKey = Id(property["dataType"])!.Value,
            VariesByCulture = (bool)property["variesByCulture"]!,
            VariesBySegment = (bool)property["variesBySegment"]!,
            Validation = new PropertyTypeValidation
            {
                Mandatory = (bool)property["validation"]!["mandatory"]!,
                MandatoryMessage = (string?)property["validation"]!["mandatoryMessage"],
                RegularExpression = (string?)property["validation"]!["regEx"],
                RegularExpressionMessage = (string?)property["validation"]!["regExMessage"],
            },
        }).ToArray();
        model.AllowedContentTypes = Items(body["allowedDocumentTypes"])
            .Select(allowed => new ContentTypeSort(Id(allowed["documentType"])!.Value, (int)allowed["sortOrder"]!, string.Empty)).ToArray();
        model.Compositions = Items(body["compositions"]).Select(composition => new Composition
        {
            Key = Id(composition["documentType"])!.Value,
            CompositionType = Enum.Parse<CompositionType>((string)composition["compositionType"]!),
        }).ToArray();
    }

    private Task FileAsync(JsonObject request)
    {
        JsonNode parts = request["multipart"]!;
        JsonNode file = parts["file"]!;
        byte[] content = file["base64"] is { } base64 ? Convert.FromBase64String((string)base64!) : Encoding.UTF8.GetBytes((string)file["text"]!);
        var model = new CreateTemporaryFileModel
        {
            Key = (Guid)parts["fields"]!["Id"]!,
            FileName = (string)file["filename"]!,
            OpenReadStream = () => new MemoryStream(content),
        };
        return Done(engine.Get<ITemporaryFileService>().CreateAsync(model), result => result.Status);
    }

    private Task MediaAsync(JsonObject body) => Done(
        engine.Get<IMediaEditingService>().CreateAsync(
            new MediaCreateModel
            {
                Key = (Guid)body["id"]!,
                ContentTypeKey = Id(body["mediaType"])!.Value,
                ParentKey = Id(body["parent"]),
                Properties = Values(body),
                Variants = Variants(body),
            },
            Administrator),
        result => result.Status);

    private Task DocumentAsync(JsonObject body) => Done(
        engine.Get<IContentEditingService>().CreateAsync(
            new ContentCreateModel
            {
                Key = (Guid)body["id"]!,
                ContentTypeKey = Id(body["documentType"])!.Value,
                ParentKey = Id(body["parent"]),
                Properties = Values(body),
                Variants = Variants(body),
            },
            Administrator),
        result => result.Status);

    private async Task SortAsync(JsonObject body)
    {
        var status = await engine.Get<IContentEditingService>().SortAsync(
            Id(body["parent"]),
            Items(body["sorting"]).Select(item => new SortingModel { Key = (Guid)item["id"]!, SortOrder = (int)item["sortOrder"]! }),
            Administrator);
        Require(status);
    }

    private Task PublishAsync(Guid id, JsonObject body) => Done(
        engine.Get<IContentPublishingService>().PublishAsync(
            id,
            Items(body["publishSchedules"]).Select(schedule => new CulturePublishScheduleModel
            {
                Culture = (string?)schedule["culture"],
                Schedule = schedule["schedule"] is JsonObject moments
                    ? new ContentScheduleModel { PublishDate = Moment(moments["publishTime"]), UnpublishDate = Moment(moments["unpublishTime"]) }
                    : null,
            }).ToArray(),
            Administrator),
        result => result.Status);

    private PropertyValueModel[] Values(JsonObject body) => Items(body["values"]).Select(value => new PropertyValueModel
    {
        Alias = (string)value["alias"]!,
        Value = Plain(value["value"]),
        Culture = (string?)value["culture"],
        Segment = (string?)value["segment"],
    }).ToArray();

    private static VariantModel[] Variants(JsonObject body) => Items(body["variants"]).Select(variant => new VariantModel
    {
        Name = (string)variant["name"]!,
        Culture = (string?)variant["culture"],
        Segment = (string?)variant["segment"],
    }).ToArray();

    private object? Plain(JsonNode? json) => json is null ? null : engine.Get<IJsonSerializer>().Deserialize<object>(json.ToJsonString());

    private static DateTimeOffset? Moment(JsonNode? json)
    {
        if ((string?)json is not { } text)
            return null;
        return FromNow.Match(text) is { Success: true } match
            ? DateTimeOffset.UtcNow.AddDays(int.Parse(match.Groups[1].Value, null) / (match.Groups[2].Value == "h" ? 24d : 1d))
            : DateTimeOffset.Parse(text, null);
    }

    private static IEnumerable<JsonObject> Items(JsonNode? json) => (json as JsonArray ?? []).Select(item => (JsonObject)item!);

    private static Guid? Id(JsonNode? reference) => reference is null ? null : (Guid)reference["id"]!;

    private static async Task Done<TResult, TStatus>(Task<TResult> step, Func<TResult, TStatus> status)
        where TStatus : struct, Enum => Require(status(await step));

    private static void Require<TStatus>(TStatus status)
        where TStatus : struct, Enum
    {
        if (status.ToString() is not "Success" and not "Accepted" and var failed)
            throw new InvalidOperationException($"{typeof(TStatus).Name}.{failed}");
    }

    [GeneratedRegex(@"^\{\{now([+-]\d+)([hd])\}\}$")]
    private static partial Regex FromNow { get; }
}
