using Kuje.Umbraco.Embedded.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Entities;

internal sealed class IdKeyMapRepository(AmbientScope ambient) : IIdKeyMapRepository
{
    private const string OfType = " AND (@1 IS NULL OR +object_type IN (@1, @2))";

    /// <remarks>A reserved id counts, whatever it is reserved for.</remarks>
    public int? GetIdForKey(Guid key, UmbracoObjectTypes umbracoObjectType) => ambient.Session.First(
        "SELECT id FROM node WHERE key = @0" + OfType, static row => (int?)row.Int(0), key, Type(umbracoObjectType), Constants.ObjectTypes.IdReservation);

    public Guid? GetIdForKey(int id, UmbracoObjectTypes umbracoObjectType) => ambient.Session.First(
        "SELECT key FROM node WHERE id = @0" + OfType, static row => (Guid?)row.Guid(0), id, Type(umbracoObjectType), Constants.ObjectTypes.IdReservation);

    private static Guid? Type(UmbracoObjectTypes type) => type == UmbracoObjectTypes.Unknown ? null : type.GetGuid();
}
