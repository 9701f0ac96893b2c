using Kuje.Umbraco.Embedded.DeliveryApi.Media;
using Kuje.Umbraco.Embedded.PropertyEditors.Pickers;
using Microsoft.OpenApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Kuje.Umbraco.Embedded.DeliveryApi.OpenApi;

/// <summary>Content, elements and media: each is one of the site's types, told apart by its <c>contentType</c> or <c>mediaType</c>.</summary>
internal sealed class ContentSchemas
{
    public const string ContentResponse = "IApiContentResponseModel";
    public const string MediaResponse = "IApiMediaWithCropsResponseModel";
    private const string Content = "IApiContentModel";
    private const string Element = "IApiElementModel";
    private const string Media = "IApiMediaModel";
    private const string MediaWithCrops = "IApiMediaWithCropsModel";

    private const string ContentType = "contentType";
    private const string MediaType = "mediaType";

    private readonly Components _components;
    private readonly ClrSchemas _clr;
    private readonly Dictionary<Guid, (string Alias, string Name)> _elements = [];

    public ContentSchemas(Components components, ClrSchemas clr)
    {
        _components = components;
        _clr = clr;
        Name(ContentResponse, typeof(IApiContentResponse));
        Name(Content, typeof(IApiContent));
        Name(Element, typeof(IApiElement));
        Name(MediaResponse, typeof(IApiMediaWithCropsResponse));
        Name(MediaWithCrops, typeof(IApiMediaWithCrops));
        Name(Media, typeof(IApiMedia));

        void Name(string name, Type type) => _clr.Name(type, _components.Reserve(name));
    }

    public void Add(ContentTypes types, PropertySchemas properties)
    {
        // Names first: what is picked and what blocks hold may be of any type.
        foreach (DescribedType element in types.Elements)
            _elements[element.Type.Key] = (element.Alias, _components.Reserve(element.Name + "ElementModel"));

        Dictionary<DescribedType, string> documents = AddProperties(types.Documents, "ContentPropertiesModel", properties);
        Dictionary<DescribedType, string> elements = AddProperties(types.Elements, "ElementPropertiesModel", properties);
        Dictionary<DescribedType, string> media = AddProperties(
            types.Media, "MediaPropertiesModel", properties, property => !property.Alias.StartsWith("umbraco", StringComparison.Ordinal));

        AddUnion(ContentResponse, typeof(ApiContentResponse), ContentType, documents, type => _components.Reserve(type.Name + "ContentResponseModel"));
        AddUnion(Content, typeof(ApiContent), ContentType, documents, type => _components.Reserve(type.Name + "ContentModel"));
        AddUnion(Element, typeof(ApiElement), ContentType, elements, type => _elements[type.Type.Key].Name);
        AddUnion(MediaResponse, typeof(MediaResponse), MediaType, media, type => _components.Reserve(type.Name + "MediaWithCropsResponseModel"));
        AddUnion(MediaWithCrops, typeof(ApiMediaWithCrops), MediaType, media, type => _components.Reserve(type.Name + "MediaWithCropsModel"));
        AddUnion(Media, typeof(ApiMedia), MediaType, media, type => _components.Reserve(type.Name + "MediaModel"));
    }

    /// <summary>One of the element types that blocks may be of; of any, where none of them exists.</summary>
    public IOpenApiSchema ElementOf(IEnumerable<Guid> types)
    {
        (string Alias, string Name)[] known = [.. types.Distinct().Where(_elements.ContainsKey).Select(type => _elements[type])];
        return known switch
        {
            [] => _components.Refer(Element),
            [var only] => _components.Refer(only.Name),
            _ => Union(ContentType, known),
        };
    }

    private Dictionary<DescribedType, string> AddProperties(
        DescribedType[] types, string suffix, PropertySchemas properties, Predicate<IPublishedPropertyType>? isShown = null)
    {
        var names = new Dictionary<DescribedType, string>();
        foreach (DescribedType type in types)
        {
            names[type] = _components.Reserve(type.Name + suffix);
            OpenApiSchema schema = Schemas.Object();
            foreach (IPublishedPropertyType property in type.Published.PropertyTypes.Where(property => property.IsUserProperty && isShown?.Invoke(property) is not false))
                schema.Properties![property.Alias] = properties.Of(property, type.Type.CompositionPropertyTypes.FirstOrDefault(own => own.Alias == property.Alias));

            // "fields" leaves properties out, and what is picked shows none unless it is expanded.
            schema.Required = null;
            _components.Define(names[type], schema);
        }

        return names;
    }

    private void AddUnion(
        string name, Type model, string discriminator, Dictionary<DescribedType, string> propertiesOf, Func<DescribedType, string> reserve)
    {
        if (propertiesOf.Count == 0)
        {
            _components.Define(name, _clr.Members(model));
            return;
        }

        var members = new List<(string Alias, string Name)>();
        foreach ((DescribedType type, string properties) in propertiesOf)
        {
            string member = reserve(type);
            OpenApiSchema schema = _clr.Members(model);
            schema.Title = Texts.Plain(type.Type.Name);
            schema.Description = Texts.Plain(type.Type.Description);
            schema.Properties![discriminator] = Schemas.Constant(type.Alias);
            schema.Properties["properties"] = _components.Refer(properties);
            _components.Define(member, schema);
            members.Add((type.Alias, member));
        }

        _components.Define(name, Union(discriminator, members));
    }

    private OpenApiSchema Union(string discriminator, IReadOnlyCollection<(string Alias, string Name)> members) => new()
    {
        OneOf = [.. members.Select(member => _components.Refer(member.Name))],
        Discriminator = new OpenApiDiscriminator
        {
            PropertyName = discriminator,
            Mapping = members.ToDictionary(member => member.Alias, member => _components.Refer(member.Name)),
        },
    };
}
