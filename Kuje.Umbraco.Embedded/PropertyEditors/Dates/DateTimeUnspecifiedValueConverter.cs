using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Dates;

[DefaultPropertyValueConverter]
internal sealed class DateTimeUnspecifiedValueConverter(IJsonSerializer json)
    : DateValueConverter<DateTime>(Constants.PropertyEditors.Aliases.DateTimeUnspecified, json, date => date.DateTime);
