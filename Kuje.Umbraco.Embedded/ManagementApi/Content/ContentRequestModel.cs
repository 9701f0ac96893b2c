using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace Kuje.Umbraco.Embedded.ManagementApi.Content;

/// <summary>Content as it is sent to be saved.</summary>
internal record ContentRequestModel : ICheckedRequest
{
    public required IReadOnlyList<ContentValueModel> Values { get; init; }

    public required IReadOnlyList<ContentVariantModel> Variants { get; init; }

    public IEnumerable<(string Path, string Message)> Problems()
    {
        for (int i = 0; i < Variants.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(Variants[i].Name))
                yield return ($"$.variants[{i}].name", "The Name field is required.");
        }

        for (int i = 0; i < Values.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(Values[i].Alias))
                yield return ($"$.values[{i}].alias", "The Alias field is required.");
        }
    }

    public TModel Fill<TModel>(TModel model)
        where TModel : ContentEditingModelBase
    {
        model.Properties = [.. Values.Select(value => new PropertyValueModel
        {
            Alias = value.Alias,
            Value = value.Value,
            Culture = value.Culture,
            Segment = value.Segment,
        })];
        model.Variants = [.. Variants.Select(variant => new VariantModel
        {
            Name = variant.Name,
            Culture = variant.Culture,
            Segment = variant.Segment,
        })];
        return model;
    }
}
