using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Dates;

[DefaultPropertyValueConverter]
internal sealed class DateTimeWithTimeZoneValueConverter(IJsonSerializer json)
    : DateValueConverter<DateTimeOffset>(Constants.PropertyEditors.Aliases.DateTimeWithTimeZone, json, date => date);
