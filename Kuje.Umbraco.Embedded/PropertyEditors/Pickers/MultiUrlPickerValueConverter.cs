using Kuje.Umbraco.Embedded.PropertyEditors.RichText;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Pickers;

/// <summary>Links whose target can be reached now; those to unpublished or deleted nodes, and those that run scripts, are left out.</summary>
[DefaultPropertyValueConverter]
internal sealed class MultiUrlPickerValueConverter(
    IJsonSerializer json,
    IPublishedContentCache documents,
    IPublishedMediaCache media,
    IPublishedUrlProvider urls,
    IApiContentNameProvider names,
    IApiContentRouteBuilder routes,
    IApiMediaUrlProvider mediaUrls) : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MultiUrlPicker;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) =>
        IsSingle(propertyType) ? typeof(Link) : typeof(IEnumerable<Link>);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override bool? IsValue(object? value, PropertyValueLevel level) =>
        level == PropertyValueLevel.Source ? !ValueJson.IsEmpty(value) : base.IsValue(value, level);

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        json.Read<StoredLink[]>(source)?.Where(link => link is not null && !ScriptUrl.IsScript(link.Url)).ToArray() ?? [];

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview)
    {
        Link[] links = Stored(inter).Select(link => ToLink(link, preview)).OfType<Link>().ToArray();
        if (IsSingle(propertyType))
            return links.FirstOrDefault();
        return MaxNumber(propertyType) is > 0 and var max ? links.Take(max).ToArray() : links;
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(IEnumerable<ApiLink>);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding) => Stored(inter).Select(link => ToApiLink(link, preview)).OfType<ApiLink>().ToArray();

    private Link? ToLink(StoredLink link, bool preview)
    {
        if (link.Udi is null)
            return new Link { Name = link.Name, Target = link.Target, Type = LinkType.External, Url = link.Url + link.QueryString };

        IPublishedContent? node = Node(link.Udi, preview);
        if (node is null)
            return null;
        bool isMedia = node.ItemType == PublishedItemType.Media;
        string url = isMedia ? urls.GetMediaUrl(node, UrlMode.Default) : urls.GetUrl(node, UrlMode.Default, link.Culture);
        return new Link
        {
            Name = string.IsNullOrWhiteSpace(link.Name) ? names.GetName(node) : link.Name,
            Target = link.Target,
            Type = isMedia ? LinkType.Media : LinkType.Content,
            Udi = link.Udi,
            Url = url + link.QueryString,
        };
    }

    private ApiLink? ToApiLink(StoredLink link, bool preview)
    {
        if (link.Udi is null)
            return ApiLink.External(link.Name, link.Url + link.QueryString, null, link.Target);

        IPublishedContent? node = Node(link.Udi, preview);
        if (node is null)
            return null;
        string title = string.IsNullOrWhiteSpace(link.Name) ? names.GetName(node) : link.Name;
        if (node.ItemType == PublishedItemType.Media)
            return ApiLink.Media(title, mediaUrls.GetUrl(node), link.QueryString, link.Target, node.Key, node.ContentType.Alias);
        return routes.Build(node, link.Culture) is { } route
            ? ApiLink.Content(title, link.QueryString, link.Target, node.Key, node.ContentType.Alias, route, link.Culture)
            : null;
    }

    private IPublishedContent? Node(GuidUdi udi, bool preview) => udi.EntityType switch
    {
        Constants.UdiEntityType.Document => documents.GetById(preview, udi.Guid),
        Constants.UdiEntityType.Media => media.GetById(preview, udi.Guid),
        _ => null,
    };

    private static StoredLink[] Stored(object? inter) => inter as StoredLink[] ?? [];

    private static bool IsSingle(IPublishedPropertyType propertyType) => MaxNumber(propertyType) == 1;

    private static int MaxNumber(IPublishedPropertyType propertyType) =>
        propertyType.DataType.ConfigurationAs<MultiUrlPickerConfiguration>()?.MaxNumber ?? 0;
}
