using Kuje.Umbraco.Embedded.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Dictionary;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Tests.Embedded.PropertyEditors;

/// <summary>The engine's editors and converters over content that a test sets up; nothing is booted and no database opened.</summary>
internal sealed class EditorHost : IDisposable
{
    private readonly WebApplication _app;
    private readonly Configurations _configurations = new();

    public EditorHost(params (string Key, string? Value)[] settings)
    {
        Folder = System.IO.Directory.CreateTempSubdirectory("kuje-editors-").FullName;
        System.IO.Directory.CreateDirectory(Path.Combine(Folder, "wwwroot"));
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(EditorHost).Assembly.GetName().Name,
            ContentRootPath = Folder,
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)).Append(new("Kuje:Enabled", "false")));
        builder.WebHost.UseKestrelCore();
        builder.AddEmbeddedUmbraco(umbraco =>
        {
            IServiceCollection services = umbraco.Services;
            services.AddSingleton<IShortStringHelper>(new DefaultShortStringHelper(new DefaultShortStringHelperConfig().WithDefault(new global::Umbraco.Cms.Core.Configuration.Models.RequestHandlerSettings())));
            services.AddSingleton<IDataTypeConfigurationCache>(_configurations);
            services.AddSingleton(Documents.Object);
            services.AddSingleton(Media.Object);
            services.AddSingleton(MediaTypes.Object);
            services.AddSingleton(Types.Object);
            services.AddSingleton(DataTypes.Object);
            services.AddSingleton(Languages.Object);
            services.AddSingleton(PublishedDocuments.Object);
            services.AddSingleton(PublishedMedia.Object);
            services.AddSingleton(Mock.Of<IPublishedMemberCache>());
            services.AddSingleton(Mock.Of<IMediaNavigationQueryService>());
            services.AddSingleton(PublishedTypes.Object);
            services.AddSingleton(Urls.Object);
            services.AddSingleton(Routes.Object);
            services.AddSingleton(MediaUrls.Object);
            services.AddSingleton(ApiMedia.Object);
            services.AddSingleton(ApiContent.Object);
            services.AddSingleton(TemporaryFiles.Object);
            services.AddSingleton(Mock.Of<IPublishedValueFallback>());
            services.AddSingleton<IVariationContextAccessor>(Variation);
            services.AddSingleton<IApiContentNameProvider, ApiContentNameProvider>();
            services.AddSingleton<IApiElementBuilder, ApiElementBuilder>();
            services.AddSingleton<IOutputExpansionStrategyAccessor>(new AllProperties());
            services.AddSingleton(Mock.Of<IMemberGroupService>());
            services.AddSingleton(Mock.Of<IMemberService>());
            services.AddSingleton(Mock.Of<IExternalMemberService>());
            services.AddSingleton(Mock.Of<ICultureDictionary>());
            services.AddSingleton(new Mock<ICoreScopeProvider> { DefaultValue = DefaultValue.Mock }.Object);
        });
        Languages.Setup(service => service.GetDefaultIsoCodeAsync()).ReturnsAsync("en-US");
        _app = builder.Build();
    }

    public string Folder { get; }

    public Mock<IContentService> Documents { get; } = new();

    public Mock<IMediaService> Media { get; } = new();

    public Mock<IMediaTypeService> MediaTypes { get; } = new();

    public Mock<IContentTypeService> Types { get; } = new();

    public Mock<IDataTypeService> DataTypes { get; } = new();

    public Mock<ILanguageService> Languages { get; } = new();

    public Mock<IPublishedContentCache> PublishedDocuments { get; } = new();

    public Mock<IPublishedMediaCache> PublishedMedia { get; } = new();

    public Mock<IPublishedContentTypeCache> PublishedTypes { get; } = new();

    public Mock<IPublishedUrlProvider> Urls { get; } = new();

    public Mock<IApiContentRouteBuilder> Routes { get; } = new();

    public Mock<IApiMediaUrlProvider> MediaUrls { get; } = new();

    public Mock<IApiMediaBuilder> ApiMedia { get; } = new();

    public Mock<IApiContentBuilder> ApiContent { get; } = new();

    public Mock<ITemporaryFileService> TemporaryFiles { get; } = new();

    public ThreadCultureVariationContextAccessorStub Variation { get; } = new();

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public IDataEditor Editor(string alias) => Get<PropertyEditorCollection>()[alias] ?? throw new AssertionException($"No editor {alias}");

    /// <summary>A value as the Management API hands it to the editor.</summary>
    public object? Client(string json) => Get<IJsonSerializer>().Deserialize<object>(json);

    public object? Store(string alias, object? value, object? configuration = null, object? current = null) =>
        Editor(alias).GetValueEditor(configuration).FromEditor(
            new ContentPropertyData(value, configuration) { ContentKey = Guid.NewGuid(), PropertyTypeKey = Guid.NewGuid() },
            current);

    public object? Edit(string alias, object? stored, object? configuration = null)
    {
        IDataValueEditor editor = Editor(alias).GetValueEditor(configuration);
        IPropertyType type = PropertyType(alias, "property", configuration);
        var property = new Property(type);
        property.SetValue(stored);
        return editor.ToEditor(property);
    }

    public string EditJson(string alias, object? stored, object? configuration = null) =>
        Get<IJsonSerializer>().Serialize(Edit(alias, stored, configuration));

    public IPropertyType PropertyType(string alias, string name, object? configuration = null)
    {
        var type = new PropertyType(Get<IShortStringHelper>(), alias, ValueTypes.ToStorageType(Editor(alias).GetValueEditor().ValueType), name)
        {
            DataTypeKey = Guid.NewGuid(),
            Key = Guid.NewGuid(),
        };
        _configurations.Values[type.DataTypeKey] = configuration;
        return type;
    }

    public string?[] Errors(string alias, object? value, object? configuration = null, bool required = false, string? format = null) =>
        Editor(alias).GetValueEditor(configuration)
            .Validate(value, required, format, PropertyValidationContext.Empty())
            .Select(error => error.ErrorMessage)
            .ToArray();

    public Guid[] References(string alias, object? stored) => ((IDataValueReference)Editor(alias).GetValueEditor())
        .GetReferences(stored)
        .Select(reference => ((global::Umbraco.Cms.Core.GuidUdi)reference.Udi).Guid)
        .ToArray();

    public IPublishedPropertyType Published(string alias, object? configuration = null, ContentVariation variations = ContentVariation.Nothing)
    {
        var type = new Mock<IPublishedPropertyType>();
        type.SetupGet(property => property.EditorAlias).Returns(alias);
        type.SetupGet(property => property.Alias).Returns("property");
        type.SetupGet(property => property.Variations).Returns(variations);
        type.SetupGet(property => property.DataType)
            .Returns(new PublishedDataType(1, alias, "ui", new Lazy<object?>(() => configuration ?? Editor(alias).GetConfigurationEditor()
                .ToConfigurationObject(new Dictionary<string, object>(), Get<IConfigurationEditorJsonSerializer>()))));
        return type.Object;
    }

    public IPropertyValueConverter Converter(IPublishedPropertyType type)
    {
        IPropertyValueConverter[] found = Get<PropertyValueConverterCollection>().Where(converter => converter.IsConverter(type)).ToArray();
        IPropertyValueConverter[] ownOfEditor = found
            .Where(converter => !converter.GetType().IsDefined(typeof(DefaultValueTypePropertyValueConverterAttribute), false))
            .ToArray();
        if (ownOfEditor.Length > 0)
            found = ownOfEditor;
        return found.Single(converter => !found.Any(other => other != converter && Shadows(other, converter)));
    }

    /// <summary>The value of the property, as templates and code get it.</summary>
    public object? Read(string alias, object? stored, object? configuration = null)
    {
        IPublishedPropertyType type = Published(alias, configuration);
        IPropertyValueConverter converter = Converter(type);
        object? inter = converter.ConvertSourceToIntermediate(Owner, type, stored, false);
        return converter.ConvertIntermediateToObject(Owner, type, PropertyCacheLevel.None, inter, false);
    }

    /// <summary>The value of the property in the Delivery API.</summary>
    public object? Deliver(string alias, object? stored, object? configuration = null)
    {
        IPublishedPropertyType type = Published(alias, configuration);
        if (Converter(type) is not IDeliveryApiPropertyValueConverter converter)
            return Read(alias, stored, configuration);
        object? inter = converter.ConvertSourceToIntermediate(Owner, type, stored, false);
        return converter.ConvertIntermediateToDeliveryApiObject(Owner, type, PropertyCacheLevel.None, inter, false, false);
    }

    public void Dispose()
    {
        ((IDisposable)_app).Dispose();
        System.IO.Directory.Delete(Folder, recursive: true);
    }

    private static IPublishedElement Owner => Mock.Of<IPublishedElement>();

    private static bool Shadows(IPropertyValueConverter one, IPropertyValueConverter other) => one.GetType()
        .GetCustomAttributes(typeof(DefaultPropertyValueConverterAttribute), false)
        .Cast<DefaultPropertyValueConverterAttribute>()
        .Any(attribute => attribute.DefaultConvertersToShadow.Contains(other.GetType()));

    private sealed class Configurations : IDataTypeConfigurationCache
    {
        public Dictionary<Guid, object?> Values { get; } = [];

        public T? GetConfigurationAs<T>(Guid key)
            where T : class => Values.GetValueOrDefault(key) as T;

        public void ClearCache(IEnumerable<Guid> keys)
        {
        }
    }

    internal sealed class ThreadCultureVariationContextAccessorStub : IVariationContextAccessor
    {
        public VariationContext? VariationContext { get; set; } = new("en-US");
    }

    /// <summary>Shows every property of an element.</summary>
    private sealed class AllProperties : IOutputExpansionStrategyAccessor, IOutputExpansionStrategy
    {
        public bool TryGetValue([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out IOutputExpansionStrategy? outputExpansionStrategy)
        {
            outputExpansionStrategy = this;
            return true;
        }

        public IDictionary<string, object?> MapElementProperties(IPublishedElement element) =>
            element.Properties.ToDictionary(property => property.Alias, property => property.HasValue() ? property.GetDeliveryApiValue(false) : null);

        public IDictionary<string, object?> MapContentProperties(IPublishedContent content) => MapElementProperties(content);

        public IDictionary<string, object?> MapMediaProperties(IPublishedContent media, bool skipUmbracoProperties = true) => new Dictionary<string, object?>();
    }
}
