using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.DeliveryApi.OpenApi;

/// <summary>Reads the types that the Delivery API shows: no document type that the settings disallow.</summary>
internal sealed class ContentTypeReader(
    IContentTypeService contentTypes,
    IMediaTypeService mediaTypes,
    IPublishedContentTypeCache published,
    IShortStringHelper strings,
    IOptionsMonitor<DeliveryApiSettings> settings)
{
    public ContentTypes Read()
    {
        DeliveryApiSettings delivery = settings.CurrentValue;
        ILookup<bool, IContentType> byKind = contentTypes.GetAll().ToLookup(type => type.IsElement);
        return new ContentTypes(
            Describe(byKind[false].Where(type => delivery.IsAllowedContentType(type.Alias)), PublishedItemType.Content),
            Describe(byKind[true], PublishedItemType.Element),
            Describe(mediaTypes.GetAll(), PublishedItemType.Media));
    }

    public string NameOf(string text) => strings.CleanString(text, CleanStringType.ConvertCase | CleanStringType.PascalCase | CleanStringType.Ascii);

    // In the order of their aliases, so that the document of one schema is always the same.
    private DescribedType[] Describe(IEnumerable<IContentTypeComposition> types, PublishedItemType itemType) => types
        .OrderBy(type => type.Alias, StringComparer.Ordinal)
        .Select(type => new DescribedType(NameOf(type.Alias), type, published.Get(itemType, type.Key)))
        .ToArray();
}
