using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Dates;

[DefaultPropertyValueConverter]
internal sealed class DateOnlyValueConverter(IJsonSerializer json)
    : DateValueConverter<DateOnly>(Constants.PropertyEditors.Aliases.DateOnly, json, date => DateOnly.FromDateTime(date.DateTime));
