using Kuje.Umbraco.Embedded.Versioning;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>A document, media item or member as readers see it: one stored version, never changed.</summary>
internal class PublishedItem : PublishedContentBase
{
    private readonly PublishedType _type;
    private readonly PublishedProperty?[] _properties;
    private readonly Func<string, bool>? _isCultureEdited;
    private Dictionary<string, PublishedCultureInfo>? _cultures;

    /// <param name="row">What is stored.</param>
    /// <param name="type">The item's type.</param>
    /// <param name="draft">True for the version that is edited.</param>
    /// <param name="services">What the item looks up.</param>
    /// <param name="isCultureEdited">Of a draft: whether a culture (empty where it does not vary) has changes that are not published.</param>
    public PublishedItem(ContentRow row, PublishedType type, bool draft, PublishedItemServices services, Func<string, bool>? isCultureEdited = null)
        : base(services.Variation)
    {
        Row = row;
        _type = type;
        IsPreviewing = draft;
        Services = services;
        _isCultureEdited = isCultureEdited;
        _properties = new PublishedProperty?[type.Slots.Count];
        DefaultCulture = services.DefaultCulture;
    }

    public override IPublishedContentType ContentType => _type.ContentType;

    public override Guid Key => Row.Node.Key;

    public override int Id => Row.Node.Id;

    public override int SortOrder => Row.Node.SortOrder;

    [Obsolete("Declared by Umbraco; ask the navigation services.")]
    public override int Level => Row.Node.Level;

    [Obsolete("Declared by Umbraco; ask the navigation services.")]
    public override string Path => Row.Node.Path;

    public override int? TemplateId => Row.Version.TemplateId;

    public override int CreatorId => Row.Node.CreatorId ?? -1;

    public override DateTime CreateDate => Row.Node.CreateDate;

    public override int WriterId => Row.Version.WriterId;

    public override DateTime UpdateDate => Row.Version.Date;

    public override IReadOnlyDictionary<string, PublishedCultureInfo> Cultures => _cultures ??= ReadCultures();

    public override PublishedItemType ItemType => ContentType.ItemType;

    public override IEnumerable<IPublishedProperty> Properties => Enumerable.Range(0, _properties.Length).Select(Property);

    [Obsolete("Declared by Umbraco; ask the navigation services.")]
    public override IPublishedContent? Parent =>
        ItemType is PublishedItemType.Content or PublishedItemType.Media
            ? this.Parent<IPublishedContent>(Services.Navigation(ItemType), Services.StatusFilter(ItemType))
            : null;

    [Obsolete("Declared by Umbraco; ask the navigation services.")]
    public override IEnumerable<IPublishedContent> Children =>
        ItemType is PublishedItemType.Content or PublishedItemType.Media
            ? this.Children(Services.Navigation(ItemType), Services.StatusFilter(ItemType))
            : [];

    internal bool IsPreviewing { get; }

    internal PublishedItemServices Services { get; }

    /// <summary>The generation of content in which the item's ancestors were found to be published.</summary>
    internal long VisibleIn { get; set; }

    internal ContentRow Row { get; }

    /// <summary>Gives the culture of what was stored before its type varied by culture; asked where it is needed.</summary>
    internal Func<string?> DefaultCulture { get; }

    public override IPublishedProperty? GetProperty(string alias)
    {
        int index = ContentType.GetPropertyIndex(alias);
        return index < 0 ? null : Property(index);
    }

    public override bool IsDraft(string? culture = null)
    {
        if (!IsPreviewing || ItemType != PublishedItemType.Content)
            return false;
        if (!ContentType.VariesByCulture())
            return true;
        culture ??= CultureOfReader;
        return Cultures.ContainsKey(culture) && _isCultureEdited?.Invoke(culture) != false;
    }

    public override bool IsPublished(string? culture = null)
    {
        if (ItemType != PublishedItemType.Content)
            return true;
        if (IsPreviewing)
        {
            return ContentType.VariesByCulture()
                ? Services.PublishStatus.IsDocumentPublished(Key, culture ?? CultureOfReader)
                : Services.PublishStatus.IsDocumentPublishedInAnyCulture(Key);
        }

        return !ContentType.VariesByCulture() || Cultures.ContainsKey(culture ?? CultureOfReader);
    }

    private string CultureOfReader => Services.Variation.VariationContext?.Culture ?? string.Empty;

    /// <summary>Made when it is first asked for, and the same for all: it keeps what converters made of its values.</summary>
    private PublishedProperty Property(int index)
    {
        if (Volatile.Read(ref _properties[index]) is { } known)
            return known;
        var made = new PublishedProperty(ContentType.GetPropertyType(index)!, this, _type.Slots[index]);
        return Interlocked.CompareExchange(ref _properties[index], made, null) ?? made;
    }

    private Dictionary<string, PublishedCultureInfo> ReadCultures()
    {
        var cultures = new Dictionary<string, PublishedCultureInfo>(StringComparer.OrdinalIgnoreCase);
        if (!ContentType.VariesByCulture())
        {
            cultures.Add(string.Empty, new PublishedCultureInfo(string.Empty, Row.Version.Name, urlSegment: null, UpdateDate));
            return cultures;
        }

        foreach (CultureName culture in Row.Version.CulturesOf(variesByCulture: true, DefaultCulture))
            cultures[culture.Culture] = new PublishedCultureInfo(culture.Culture, culture.Name, urlSegment: null, culture.Date);
        return cultures;
    }
}
