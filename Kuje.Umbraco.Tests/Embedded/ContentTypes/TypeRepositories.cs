using Kuje.Umbraco.Embedded.ContentTypes;
using Kuje.Umbraco.Embedded.DataTypes;
using Kuje.Umbraco.Embedded.Languages;
using Kuje.Umbraco.Embedded.Serialization;
using Kuje.Umbraco.Embedded.Storage;
using Kuje.Umbraco.Embedded.Templates;
using Kuje.Umbraco.Tests.Embedded.Storage;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Tests.Embedded.ContentTypes;

/// <summary>The repositories of types, data types and languages on a new file, without the rest of Umbraco and without property editors.</summary>
internal sealed class TypeRepositories : IDisposable
{
    private readonly TemporaryStore _temporary = new();
    private readonly ServiceProvider _services;

    public TypeRepositories()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOptions();
        services.Configure<GlobalSettings>(_ => { });
        services.AddSingleton(_temporary.Store);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(Mock.Of<IIOHelper>());
        services.AddSingleton(Mock.Of<IHostingEnvironment>());
        services.AddSingleton(Mock.Of<IEventAggregator>());
        services.AddSingleton(Mock.Of<IDataValueEditorFactory>());
        services.AddSingleton(new PropertyEditorCollection(new DataEditorCollection(() => [])));
        services.AddStorage();
        services.AddSerialization();
        services.AddLanguages();
        services.AddDataTypes();
        services.AddTemplates();
        services.AddContentTypes();
        services.AddSingleton<IContentOfTypes>(Content);
        services.AddSingleton<IContentOfLanguages>(Content);
        _services = services.BuildServiceProvider();
    }

    public IContentTypeRepository DocumentTypes => Get<IContentTypeRepository>();

    public ILanguageRepository Languages => Get<ILanguageRepository>();

    public IDataTypeRepository DataTypes => Get<IDataTypeRepository>();

    public IShortStringHelper ShortStrings => Get<IShortStringHelper>();

    /// <summary>What those who own content were told.</summary>
    public RecordedContent Content { get; } = new();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Runs in a scope that is completed.</summary>
    public void Do(Action action) => Do<object?>(() =>
    {
        action();
        return null;
    });

    /// <inheritdoc cref="Do(Action)"/>
    public T Do<T>(Func<T> action)
    {
        using ICoreScope scope = Get<ICoreScopeProvider>().CreateCoreScope();
        T result = action();
        scope.Complete();
        return result;
    }

    /// <summary>Runs in a scope that is rolled back.</summary>
    public void Undo(Action action)
    {
        using ICoreScope scope = Get<ICoreScopeProvider>().CreateCoreScope();
        action();
    }

    /// <summary>A document type that is not saved, with one property to each name in the group "Content"; varying by culture if told.</summary>
    public ContentType NewType(string alias, ContentVariation variations = ContentVariation.Nothing, params string[] properties)
    {
        var type = new ContentType(ShortStrings, -1) { Alias = alias, Name = alias, Icon = "icon-document", Variations = variations };
        type.AddPropertyGroup("content", "Content");
        foreach (string property in properties)
            type.AddPropertyType(NewProperty(property, variations), "content", "Content");
        return type;
    }

    public PropertyType NewProperty(string alias, ContentVariation variations = ContentVariation.Nothing) =>
        new(ShortStrings, "Umbraco.TextBox", ValueStorageType.Nvarchar, alias)
        {
            Name = alias,
            DataTypeId = global::Umbraco.Cms.Core.Constants.DataTypes.Textbox,
            Variations = variations,
        };

    /// <summary>Saves in a scope of its own and returns what another scope reads.</summary>
    public IContentType Saved(IContentType type)
    {
        Do(() => DocumentTypes.Save(type));
        return Read(type.Id)!;
    }

    public IContentType? Read(int id) => Do(() => DocumentTypes.Get(id));

    public void Dispose()
    {
        _services.Dispose();
        _temporary.Dispose();
    }
}
