using Kuje.Umbraco.Embedded.DeliveryApi.Caching;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Expansion;

/// <summary>Renders the properties that the request's <c>expand</c> and <c>fields</c> ask for; one a request.</summary>
internal sealed class RequestOutputExpansion : IOutputExpansionStrategy
{
    public const string ExpandParameter = "expand";
    public const string FieldsParameter = "fields";

    /// <summary>Items, media and blocks rendered in one request.</summary>
    public const int Limit = 100_000;

    private readonly IApiPropertyRenderer _renderer;
    private readonly SharingRules _sharing;
    private readonly PendingAnswer? _answer;
    private readonly Stack<PropertySelection?> _expand = new();
    private readonly Stack<PropertySelection?> _fields = new();
    private int _rendered;

    public RequestOutputExpansion(IHttpContextAccessor http, IApiPropertyRenderer renderer, SharingRules sharing)
    {
        _sharing = sharing;
        _answer = http.HttpContext?.Features.Get<PendingAnswer>();
        _renderer = renderer;
        IQueryCollection? query = http.HttpContext?.Request.Query;
        _expand.Push(PropertySelection.Parse((string?)query?[ExpandParameter] ?? string.Empty));
        _fields.Push(PropertySelection.Parse((string?)query?[FieldsParameter] ?? "$all"));
    }

    public IDictionary<string, object?> MapContentProperties(IPublishedContent content) =>
        content.ItemType == PublishedItemType.Content
            ? Map(content.Properties, isElement: false)
            : throw new ArgumentException($"This is no content: {content.ItemType}.", nameof(content));

    public IDictionary<string, object?> MapMediaProperties(IPublishedContent media, bool skipUmbracoProperties = true) =>
        media.ItemType == PublishedItemType.Media
            ? Map(media.Properties.Where(p => !skipUmbracoProperties || !p.Alias.StartsWith("umbraco", StringComparison.Ordinal)), isElement: false)
            : throw new ArgumentException($"This is no media item: {media.ItemType}.", nameof(media));

    public IDictionary<string, object?> MapElementProperties(IPublishedElement element) => Map(element.Properties, isElement: true);

    private Dictionary<string, object?> Map(IEnumerable<IPublishedProperty> properties, bool isElement)
    {
        if (++_rendered > Limit)
            throw new ExpansionLimitException(Limit);
        var result = new Dictionary<string, object?>();
        PropertySelection? expand = _expand.Peek();

        // An item inside another shows its properties only where it is expanded; a block is part of its owner and always does.
        if (expand is null && _expand.Count > 1 && !isElement)
            return result;

        PropertySelection? fields = _fields.Peek();
        foreach (IPublishedProperty property in properties)
        {
            PropertySelection? fieldsInside = fields?.Into(property.Alias);
            if (fields is { IsEmpty: false } && fieldsInside is null)
                continue;
            if (_answer is { MayBeShared: true } && !_sharing.MayShare(property.PropertyType))
                _answer.KeepToItself();
            _fields.Push(fieldsInside);
            _expand.Push(expand?.Into(property.Alias));
            try
            {
                result[property.Alias] = _renderer.GetPropertyValue(property, _expand.Peek() is not null);
            }
            finally
            {
                _expand.Pop();
                _fields.Pop();
            }
        }

        return result;
    }
}
