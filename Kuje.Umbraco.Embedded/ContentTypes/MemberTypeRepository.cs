using Kuje.Umbraco.Embedded.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.ContentTypes;

internal sealed class MemberTypeRepository(AmbientScope ambient, ContentTypeCache cache, ContentTypeWriter writer)
    : ContentTypeRepository<IMemberType>(ambient, cache, writer, Constants.ObjectTypes.MemberType), IMemberTypeRepository;
