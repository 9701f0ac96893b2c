using System.Globalization;
using Kuje.Umbraco.Directory.Fields;
using Kuje.Umbraco.Directory.Items;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Directory.Reading;

/// <summary>One pass over what is published. Not for several threads.</summary>
internal sealed class PublishedReading : IDisposable
{
    private readonly PublishedDirectory _site;
    private readonly UmbracoContextReference _context;
    private readonly VariationContext? _variation;
    private readonly HashSet<int> _protected;
    private readonly ISet<string> _disallowed;
    private readonly ItemWriter _writer;

    public PublishedReading(
        PublishedDirectory site,
        SiteLanguages languages,
        UmbracoContextReference context,
        HashSet<int> protectedNodes,
        ISet<string> disallowedTypes)
    {
        _site = site;
        Languages = languages;
        _context = context;
        _variation = site.Variation.VariationContext;
        site.Context.Set(new ReadingContext(context.UmbracoContext));
        _protected = protectedNodes;
        _disallowed = disallowedTypes;
        _writer = new ItemWriter(site, languages);
    }

    public SiteLanguages Languages { get; }

    public void Dispose()
    {
        _writer.Dispose();
        _site.Variation.VariationContext = _variation;
        _site.Context.Set(_context.UmbracoContext);
        _context.Dispose();
    }

    /// <summary>Keys of all documents of a kind, in the order of the tree.</summary>
    public IEnumerable<Guid> KeysOf(KindDefinition kind)
    {
        if (!_site.Navigation.TryGetRootKeysOfType(kind.Alias, out IEnumerable<Guid> roots) || !_site.Navigation.TryGetRootKeys(out IEnumerable<Guid> all))
            return [];
        return roots.Concat(all.SelectMany(root => _site.Navigation.TryGetDescendantsKeysOfType(root, kind.Alias, out IEnumerable<Guid> keys) ? keys : [])).ToArray();
    }

    /// <summary>Keys of a document and all below it.</summary>
    public IEnumerable<Guid> Branch(Guid key) =>
        _site.Navigation.TryGetDescendantsKeys(key, out IEnumerable<Guid> descendants) ? descendants.Prepend(key).ToArray() : [key];

    /// <summary>Whether a document is at the root of the tree, or was there as far as is known.</summary>
    public bool IsRoot(Guid key) => !_site.Navigation.TryGetParentKey(key, out Guid? parent) || parent is null;

    /// <summary>Keys of the documents at the root of the tree.</summary>
    public IEnumerable<Guid> Roots() => _site.Navigation.TryGetRootKeys(out IEnumerable<Guid> roots) ? roots.ToArray() : [];

    /// <summary>The terms of each vocabulary in the order of the tree, by kind.</summary>
    /// <param name="terms">All published terms.</param>
    /// <param name="above">Takes the keys of what is above them.</param>
    public int[][] Vocabularies(IEnumerable<DirectoryItem> terms, ISet<Guid> above)
    {
        var byKey = new Dictionary<Guid, DirectoryItem>();
        foreach (DirectoryItem term in terms)
        {
            byKey.Add(term.Key, term);
            above.UnionWith(term.Ancestors);
        }

        List<int>[] found = [.. Kinds.All.Select(_ => new List<int>())];
        if (_site.Navigation.TryGetRootKeys(out IEnumerable<Guid> roots))
            Collect(roots);
        return [.. found.Select(numbers => numbers.ToArray())];

        void Collect(IEnumerable<Guid> keys)
        {
            foreach (Guid key in keys.ToArray())
            {
                if (byKey.TryGetValue(key, out DirectoryItem? term))
                    found[(int)term.Kind].Add(term.Number);
                if (above.Contains(key) && _site.Navigation.TryGetChildrenKeys(key, out IEnumerable<Guid> children))
                    Collect(children);
            }
        }
    }

    /// <summary>Null for what the directory does not show: other types, what is not published, what only members may see.</summary>
    public ReadItem? Read(Guid key)
    {
        if (_site.Documents.GetById(false, key) is not { } document
            || Kinds.OfAlias(document.ContentType.Alias) is not { } kind
            || _disallowed.Contains(kind.Alias)
            || IsProtected(document)
            || !_site.PublishStatus.HasPublishedAncestorPath(key)
            || !_site.Navigation.TryGetAncestorsKeys(key, out IEnumerable<Guid> ancestors))
        {
            return null;
        }

        int[] published = [.. Languages.All.Where(language => IsPublished(document, language)).Select(language => language.Index)];
        return published.Length == 0 ? null : _writer.Write(kind, document, published, [.. ancestors]);
    }

    private bool IsPublished(IPublishedContent document, SiteLanguage language) =>
        !document.ContentType.VariesByCulture()
        || (document.Cultures.ContainsKey(language.IsoCode)
            && document.IsPublished(language.IsoCode)
            && _site.PublishStatus.HasPublishedAncestorPath(document.Key, language.IsoCode));

    private bool IsProtected(IPublishedContent document)
    {
        if (_protected.Count == 0)
            return false;
        foreach (Range part in document.Path.AsSpan().Split(','))
        {
            if (int.TryParse(document.Path.AsSpan(part), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int id) && _protected.Contains(id))
                return true;
        }

        return false;
    }
}
