using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Dates;

[DefaultPropertyValueConverter]
internal sealed class TimeOnlyValueConverter(IJsonSerializer json)
    : DateValueConverter<TimeOnly>(Constants.PropertyEditors.Aliases.TimeOnly, json, date => TimeOnly.FromTimeSpan(date.TimeOfDay));
