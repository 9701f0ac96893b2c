using Kuje.Umbraco.Embedded.Records;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Redirects;

/// <summary>URLs that documents had before. A URL may have led to several; the one it led to last counts.</summary>
internal sealed class RedirectUrlRepository(AmbientScope ambient) : RecordRepository<Guid, IRedirectUrl>(ambient), IRedirectUrlRepository
{
    private const string Newest = "r.create_date DESC, r.id";

    protected override string Columns => "r.id, r.content_key, n.id, r.url, r.culture, r.create_date";

    protected override string Table => "redirect_url r JOIN node n ON n.key = r.content_key";

    protected override string IdColumn => "r.id";

    protected override string Order => Newest;

    public IRedirectUrl? Get(string url, Guid contentKey, string? culture) =>
        Select("r.url = @0 AND r.content_key = @1 AND r.culture = @2 COLLATE NOCASE", url, contentKey, culture ?? string.Empty).FirstOrDefault();

    public IRedirectUrl? GetMostRecentUrl(string url) => Select("r.url = @0", url).FirstOrDefault();

    public Task<IRedirectUrl?> GetMostRecentUrlAsync(string url) => Task.FromResult(GetMostRecentUrl(url));

    public IRedirectUrl? GetMostRecentUrl(string url, string culture) =>
        Select("r.url = @0 AND (r.culture = @1 COLLATE NOCASE OR r.culture = '')", url, culture).FirstOrDefault();

    public Task<IRedirectUrl?> GetMostRecentUrlAsync(string url, string culture) => Task.FromResult(GetMostRecentUrl(url, culture));

    public IEnumerable<IRedirectUrl> GetContentUrls(Guid contentKey) => Select("r.content_key = @0", contentKey);

    public IEnumerable<IRedirectUrl> GetAllUrls(long pageIndex, int pageSize, out long total) =>
        Page("1", Newest, pageIndex * pageSize, pageSize, out total);

    public IEnumerable<IRedirectUrl> GetAllUrls(int rootContentId, long pageIndex, int pageSize, out long total) => Page(
        "n.path || ',' LIKE (SELECT path || ',%' FROM node WHERE id = @0)", Newest, pageIndex * pageSize, pageSize, out total, rootContentId);

    public IEnumerable<IRedirectUrl> SearchUrls(string searchTerm, long pageIndex, int pageSize, out long total) =>
        Page("instr(lower(r.url), lower(@0)) > 0", Newest, pageIndex * pageSize, pageSize, out total, searchTerm.Trim());

    public void Delete(Guid id) => Session.Execute("DELETE FROM redirect_url WHERE id = @0", id);

    public void DeleteAll() => Session.Execute("DELETE FROM redirect_url");

    public void DeleteContentUrls(Guid contentKey) => Session.Execute("DELETE FROM redirect_url WHERE content_key = @0", contentKey);

    public override void Delete(IRedirectUrl entity) => Delete(entity.Key);

    protected override IRedirectUrl Read(SqliteRow row) => new RedirectUrl
    {
        Key = row.Guid(0),
        ContentKey = row.Guid(1),
        ContentId = row.Int(2),
        Url = row.Text(3),
        Culture = row.Text(4) is { Length: > 0 } culture ? culture : null,
        CreateDateUtc = row.Moment(5),
        CreateDate = row.Moment(5),
        UpdateDate = row.Moment(5),
    };

    protected override string? Column(string member) => member switch
    {
        nameof(IRedirectUrl.Key) => "r.id",
        nameof(IRedirectUrl.ContentKey) => "r.content_key",
        nameof(IRedirectUrl.ContentId) => "n.id",
        nameof(IRedirectUrl.Url) => "r.url",
        nameof(IRedirectUrl.Culture) => "r.culture",
        nameof(IRedirectUrl.CreateDateUtc) or nameof(IRedirectUrl.CreateDate) => "r.create_date",
        _ => null,
    };

    protected override bool IsNew(IRedirectUrl entity) => !Exists(entity.Key);

    protected override void Insert(IRedirectUrl entity) => Session.Execute(
        "INSERT INTO redirect_url (id, content_key, url, culture, create_date) VALUES (@0, @1, @2, @3, @4) "
        + "ON CONFLICT (url, content_key, culture) DO UPDATE SET create_date = excluded.create_date",
        entity.Key, entity.ContentKey, entity.Url, entity.Culture ?? string.Empty, entity.CreateDateUtc);

    protected override void Update(IRedirectUrl entity) => Session.Execute(
        "UPDATE redirect_url SET content_key = @1, url = @2, culture = @3, create_date = @4 WHERE id = @0",
        entity.Key, entity.ContentKey, entity.Url, entity.Culture ?? string.Empty, entity.CreateDateUtc);
}
