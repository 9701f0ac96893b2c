using System.Globalization;
using Kuje.Umbraco.Embedded.DeliveryApi.Querying;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Indexing;

/// <summary>The fields of the index: those of every document, and those that the site's own handlers add.</summary>
internal sealed partial class IndexedFields
{
    private static readonly object[] None = [];

    private readonly Dictionary<string, IndexedField> _fields = new(StringComparer.OrdinalIgnoreCase)
    {
        [DocumentFields.ItemId] = new(FieldType.StringRaw, static e => [e.Document.Key.ToString("D")]),
        [DocumentFields.ParentId] = new(FieldType.StringRaw, static e => [(e.Document.Parent?.Key ?? Guid.Empty).ToString("D")]),
        [DocumentFields.AncestorIds] = new(FieldType.StringRaw, static e => Ancestors(e.Document)),
        [DocumentFields.ContentType] = new(FieldType.StringRaw, static e => [e.Document.ContentType]),
        [DocumentFields.Name] = new(FieldType.StringAnalyzed, static e => [e.View.Name]),
        [DocumentFields.SortName] = new(FieldType.StringSortable, static e => [e.View.Name], Comparison: static (a, b) => FieldValues.CompareText(a.View.Name, b.View.Name)),
        [DocumentFields.CreateDate] = new(FieldType.Date, static e => [e.Document.CreateDate], Comparison: static (a, b) => a.Document.CreateDate.CompareTo(b.Document.CreateDate)),
        [DocumentFields.UpdateDate] = new(FieldType.Date, static e => [e.View.UpdateDate], Comparison: static (a, b) => a.View.UpdateDate.CompareTo(b.View.UpdateDate)),
        [DocumentFields.Level] = new(FieldType.Number, static e => [(decimal)e.Document.Level], Comparison: static (a, b) => a.Document.Level.CompareTo(b.Document.Level)),
        [DocumentFields.SortOrder] = new(FieldType.Number, static e => [(decimal)e.Document.SortOrder], Comparison: static (a, b) => a.Document.SortOrder.CompareTo(b.Document.SortOrder)),
    };

    private readonly IContentIndexHandler[] _handlers;
    private readonly ILogger<IndexedFields> _logger;
    private readonly int _customCount;

    public IndexedFields(ContentIndexHandlerCollection handlers, ILogger<IndexedFields> logger)
    {
        _handlers = [.. handlers];
        _logger = logger;
        foreach (IndexField field in _handlers.SelectMany(handler => handler.GetFields()))
        {
            int position = _customCount;
            if (_fields.TryAdd(field.FieldName, new IndexedField(field.FieldType, entry => entry.View.Custom?[position] ?? None, position)))
                _customCount++;
            else
                LogFieldExists(field.FieldName);
        }
    }

    public bool HasCustom => _customCount > 0;

    public IndexedField? Find(string name)
    {
        if (_fields.TryGetValue(name, out IndexedField? field))
            return field;
        LogFieldMissing(name);
        return null;
    }

    /// <summary>What the site's own handlers say of a document in a culture. A handler that throws leaves its fields empty.</summary>
    public object[]?[] CustomValues(IContent content, string? culture)
    {
        var values = new object[]?[_customCount];
        foreach (IContentIndexHandler handler in _handlers)
        {
            try
            {
                foreach (IndexFieldValue value in handler.GetFieldValues(content, culture))
                {
                    if (_fields.TryGetValue(value.FieldName, out IndexedField? field) && field.CustomPosition is { } position && values[position] is null)
                        values[position] = value.Values.Select(item => Normalise(item, field.Type)).OfType<object>().ToArray();
                }
            }
#pragma warning disable CA1031 // A site's handler must not keep a document from being published or found by its other fields.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                LogHandlerFailed(exception, handler.GetType().Name, content.Key);
            }
        }

        return values;
    }

    private static object[] Ancestors(IndexedDocument document)
    {
        var ancestors = new List<object>();
        for (IndexedDocument? parent = document.Parent; parent is not null; parent = parent.Parent)
            ancestors.Add(parent.Key.ToString("D"));
        return [.. ancestors];
    }

    private static object? Normalise(object? value, FieldType type) => type switch
    {
        _ when value is null => null,
        FieldType.Date => value switch
        {
            DateTime date => FieldValues.Utc(date),
            DateTimeOffset date => date.UtcDateTime,
            DateOnly date => date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            _ => FieldValues.Date(Text(value)),
        },
        FieldType.Number => value is bool flag ? (flag ? 1m : 0m) : FieldValues.Number(Text(value)),
        _ => Text(value),
    };

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index has no field {Field}: what filters, sorts or selects by it is passed over. Does an IContentIndexHandler declare it?")]
    private partial void LogFieldMissing(string field);

    [LoggerMessage(Level = LogLevel.Warning, Message = "More than one index handler declares the field {Field}; the first is used.")]
    private partial void LogFieldExists(string field);

    [LoggerMessage(Level = LogLevel.Error, Message = "The index handler {Handler} failed on document {Document}; its fields are left empty.")]
    private partial void LogHandlerFailed(Exception exception, string handler, Guid document);
}
