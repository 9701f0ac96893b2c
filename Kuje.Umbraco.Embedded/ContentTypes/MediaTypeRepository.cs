using Kuje.Umbraco.Embedded.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.ContentTypes;

internal sealed class MediaTypeRepository(AmbientScope ambient, ContentTypeCache cache, ContentTypeWriter writer)
    : ContentTypeRepository<IMediaType>(ambient, cache, writer, Constants.ObjectTypes.MediaType), IMediaTypeRepository;
