using Kuje.Umbraco.Embedded.ManagementApi.TreeOperations;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.ManagementApi.DataTypes;

/// <summary>Data types: property editors with their configuration. Whoever edits content reads them; only the settings section changes them.</summary>
internal static class DataTypeEndpoints
{
    public static void MapDataTypes(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder reading = api.MapSection(
            "/data-type",
            Constants.Applications.Content, Constants.Applications.Media, Constants.Applications.Members, Constants.Applications.Settings);
        reading.MapGet("/{id:guid}", ReadAsync);
        reading.MapGet("/configuration", Configuration);
        reading.MapGet("/{id:guid}/is-used", IsUsedAsync);
        reading.MapGet("/{id:guid}/referenced-by", ReferencedByAsync);
        api.MapGet("/item/data-type", ItemsAsync);
        api.MapGet("/item/data-type/search", SearchAsync);
        api.MapGet("/filter/data-type", FilterAsync);

        RouteGroupBuilder writing = api.MapSection("/data-type", Constants.Applications.Settings);
        writing.MapPost("", CreateAsync);
        writing.MapPut("/{id:guid}", UpdateAsync);
        writing.MapDelete("/{id:guid}", DeleteAsync);
        writing.MapPost("/{id:guid}/copy", CopyAsync);
        writing.MapPut("/{id:guid}/move", MoveAsync);
    }

    private static async Task<IResult> ReadAsync(Guid id, IDataTypeService dataTypes) =>
        await dataTypes.GetAsync(id) is { } dataType ? EndpointExtensions.Ok(Response(dataType)) : Problem(DataTypeOperationStatus.NotFound);

    private static IResult Configuration(IOptionsMonitor<DataTypesSettings> settings) => EndpointExtensions.Ok(new
    {
        settings.CurrentValue.CanBeChanged,
        DocumentListViewId = Constants.DataTypes.Guids.ListViewContentGuid,
        MediaListViewId = Constants.DataTypes.Guids.ListViewMediaGuid,
    });

    private static async Task<IResult> IsUsedAsync(Guid id, IDataTypeUsageService usage) =>
        await usage.HasSavedValuesAsync(id) is { Success: true } result ? EndpointExtensions.Ok(result.Result) : Problem(DataTypeOperationStatus.NotFound);

    private static async Task<IResult> ReferencedByAsync(Guid id, Paging paging, IDataTypeService dataTypes)
    {
        PagedModel<RelationItemModel> page = await dataTypes.GetPagedRelationsAsync(id, paging.Skip, paging.Take);
        return EndpointExtensions.Ok(new PagedAnswer<PropertyTypeReferenceResponseModel>(page.Total, [.. page.Items.Select(Reference)]));
    }

    private static async Task<IResult> ItemsAsync(Guid[] id, IDataTypeService dataTypes) =>
        EndpointExtensions.Ok(id.Length == 0 ? [] : (await dataTypes.GetAllAsync(id)).Select(Item).ToArray());

    private static Task<IResult> SearchAsync(Paging paging, string? query, IDataTypeService dataTypes) =>
        FilterAsync(paging, query, null, null, dataTypes);

    private static async Task<IResult> FilterAsync(
        Paging paging, string? name, string? editorUiAlias, string? editorAlias, IDataTypeService dataTypes)
    {
        PagedModel<IDataType> found = await dataTypes.FilterAsync(name, editorUiAlias, editorAlias, 0, int.MaxValue);
        return EndpointExtensions.Ok(paging.Of<DataTypeItemResponseModel>([.. found.Items.Select(Item)]));
    }

    private static async Task<IResult> DeleteAsync(Guid id, IDataTypeService dataTypes, ManagementAccess access)
    {
        Attempt<IDataType?, DataTypeOperationStatus> result = await dataTypes.DeleteAsync(id, access.UserKey);
        return result.Success ? Results.Ok() : Problem(result.Status);
    }

    private static async Task<IResult> CopyAsync(Guid id, Body<MoveRequestModel> body, IDataTypeService dataTypes, ManagementAccess access)
    {
        if (await dataTypes.GetAsync(id) is not { } dataType)
            return Problem(DataTypeOperationStatus.NotFound);
        Attempt<IDataType, DataTypeOperationStatus> result = await dataTypes.CopyAsync(dataType, body.Value.Target?.Id, access.UserKey);
        return result.Success ? new CreatedAnswer("data-type", result.Result.Key.ToString()) : Problem(result.Status);
    }

    private static async Task<IResult> MoveAsync(Guid id, Body<MoveRequestModel> body, IDataTypeService dataTypes, ManagementAccess access)
    {
        if (await dataTypes.GetAsync(id) is not { } dataType)
            return Problem(DataTypeOperationStatus.NotFound);
        Attempt<IDataType, DataTypeOperationStatus> result = await dataTypes.MoveAsync(dataType, body.Value.Target?.Id, access.UserKey);
        return result.Success ? Results.Ok() : Problem(result.Status);
    }

    private static async Task<IResult> CreateAsync(
        Body<CreateDataTypeRequestModel> body,
        IDataTypeService dataTypes,
        IDataTypeContainerService containers,
        PropertyEditorCollection editors,
        IConfigurationEditorJsonSerializer serializer,
        ManagementAccess access)
    {
        CreateDataTypeRequestModel model = body.Value;
        if (!editors.TryGet(model.EditorAlias, out IDataEditor? editor))
            return Problem(DataTypeOperationStatus.PropertyEditorNotFound);
        var dataType = new DataType(editor, serializer);
        if (model.Id is { } id)
            dataType.Key = id;
        if (model.Parent is { } parent)
        {
            if (await containers.GetAsync(parent.Id) is not { } container)
                return Problem(DataTypeOperationStatus.ParentNotFound);
            dataType.ParentId = container.Id;
        }

        Fill(dataType, model, editor);
        Attempt<IDataType, DataTypeOperationStatus> result = await dataTypes.CreateAsync(dataType, access.UserKey);
        return result.Success ? new CreatedAnswer("data-type", result.Result.Key.ToString()) : Problem(result.Status);
    }

    private static async Task<IResult> UpdateAsync(
        Guid id, Body<UpdateDataTypeRequestModel> body, IDataTypeService dataTypes, PropertyEditorCollection editors, ManagementAccess access)
    {
        if (await dataTypes.GetAsync(id) is not { } dataType)
            return Problem(DataTypeOperationStatus.NotFound);
        if (!editors.TryGet(body.Value.EditorAlias, out IDataEditor? editor))
            return Problem(DataTypeOperationStatus.PropertyEditorNotFound);
        Fill(dataType, body.Value, editor);
        Attempt<IDataType, DataTypeOperationStatus> result = await dataTypes.UpdateAsync(dataType, access.UserKey);
        return result.Success ? Results.Ok() : Problem(result.Status);
    }

    private static void Fill(IDataType dataType, UpdateDataTypeRequestModel model, IDataEditor editor)
    {
        // Of a value given twice, the last one counts.
        var values = new Dictionary<string, object>();
        foreach (DataTypePropertyPresentationModel value in model.Values)
            values[value.Alias] = value.Value!;
        IDictionary<string, object> configuration = editor.GetConfigurationEditor().FromConfigurationEditor(values);
        dataType.Name = model.Name;
        dataType.Editor = editor;
        dataType.EditorUiAlias = model.EditorUiAlias;
        dataType.DatabaseType = ValueTypes.ToStorageType(editor.GetValueEditor(configuration).ValueType);
        dataType.ConfigurationData = configuration;
    }

    private static DataTypeResponseModel Response(IDataType dataType) => new(
        dataType.Key,
        dataType.IsDeletableDataType(),
        !dataType.IsBuildInDataType(),
        dataType.Name,
        dataType.EditorAlias,
        dataType.EditorUiAlias,
        [.. (dataType.Editor?.GetConfigurationEditor().ToConfigurationEditor(dataType.ConfigurationData) ?? dataType.ConfigurationData)
            .Select(pair => new DataTypePropertyPresentationModel(pair.Key, pair.Value))]);

    private static DataTypeItemResponseModel Item(IDataType dataType) =>
        new(dataType.Key, dataType.Name, dataType.EditorUiAlias, dataType.EditorAlias, dataType.IsDeletableDataType(), []);

    private static PropertyTypeReferenceResponseModel Reference(RelationItemModel relation)
    {
        var owner = new PropertyTypeReferenceOwner(relation.ContentTypeKey, relation.ContentTypeIcon, relation.ContentTypeAlias, relation.ContentTypeName);
        return relation.NodeType switch
        {
            Constants.ReferenceType.MediaTypePropertyType =>
                new("MediaTypePropertyTypeReferenceResponseModel", relation.NodeKey, relation.NodeAlias, relation.NodeName) { MediaType = owner },
            Constants.ReferenceType.MemberTypePropertyType =>
                new("MemberTypePropertyTypeReferenceResponseModel", relation.NodeKey, relation.NodeAlias, relation.NodeName) { MemberType = owner },
            _ => new("DocumentTypePropertyTypeReferenceResponseModel", relation.NodeKey, relation.NodeAlias, relation.NodeName) { DocumentType = owner },
        };
    }

    private static OperationProblem Problem(DataTypeOperationStatus status) => status switch
    {
        DataTypeOperationStatus.NotFound => OperationProblem.NotFound(status, "The data type could not be found"),
        DataTypeOperationStatus.PropertyEditorNotFound => OperationProblem.NotFound(status, "The targeted property editor was not found."),
        DataTypeOperationStatus.ParentNotFound => OperationProblem.NotFound(status, "The targeted parent for the data type operation could not be found"),
        DataTypeOperationStatus.DuplicateKey => OperationProblem.BadRequest(status, "The id is already used", "The data type id must be unique."),
        DataTypeOperationStatus.InvalidConfiguration =>
            OperationProblem.BadRequest(status, "Invalid data type configuration", "The supplied data type configuration was not valid."),
        DataTypeOperationStatus.InvalidName =>
            OperationProblem.BadRequest(status, "Invalid data type name", "The data type name must be between 1 and 255 characters."),
        DataTypeOperationStatus.NonDeletable => OperationProblem.BadRequest(status, "The data type is non-deletable", "The site cannot do without it."),
        DataTypeOperationStatus.CancelledByNotification =>
            OperationProblem.BadRequest(status, "Cancelled by notification", "A notification handler prevented the data type operation."),
        _ => OperationProblem.BadRequest(status, "The data type cannot be changed so"),
    };
}
