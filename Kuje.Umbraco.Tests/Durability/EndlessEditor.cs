using Kuje.Umbraco.Tests.Embedded;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Tests.Durability;

/// <summary>
/// Edits documents through Core's services until it is killed. Before an operation it writes <c>try OPERATION KEY NUMBER</c>,
/// after it <c>ack …</c>: what was acknowledged must be found again. Both properties of a document always hold the same number.
/// </summary>
internal static class EndlessEditor
{
    public const string TypeAlias = "durabilityNote";
    private static readonly string[] Operations = ["publish", "publish", "publish", "save", "unpublish", "trash", "delete"];

    public static async Task RunAsync(string folder, int seed)
    {
        await using Engine engine = await Engine.StartAsync(folder);
        await EnsureTypeAsync(engine);
        var random = new Random(seed);
        var content = engine.Get<IContentService>();
        var keys = content.GetRootContent().Select(note => note.Key).ToList();
        for (var number = seed * 1_000_000; ; number++)
        {
            bool isNew = keys.Count < 3 || random.Next(4) == 0;
            Guid key = isNew ? Guid.NewGuid() : keys[random.Next(keys.Count)];
            string operation = isNew ? "publish" : Operations[random.Next(Operations.Length)];
            await Console.Out.WriteLineAsync($"try {operation} {key} {number}");
            Edit(content, operation, key, number, isNew);
            await Console.Out.WriteLineAsync($"ack {operation} {key} {number}");
            if (isNew)
                keys.Add(key);
            if (operation is "trash" or "delete")
                keys.Remove(key);
        }
    }

    private static void Edit(IContentService service, string operation, Guid key, int number, bool isNew)
    {
        IContent note = isNew
            ? service.Create($"Note {number}", Constants.System.Root, TypeAlias)
            : service.GetById(key) ?? throw new InvalidOperationException($"{key} is gone.");
        if (isNew)
            note.Key = key;
        if (operation is "save" or "publish")
        {
            note.Name = $"Note {number}";
            note.SetValue("first", number);
            note.SetValue("second", number);
            Check(service.Save(note).Success);
        }

        switch (operation)
        {
            case "publish":
                Check(service.Publish(note, ["*"]).Success);
                break;
            case "unpublish":
                Check(service.Unpublish(note).Success);
                break;
            case "trash":
                Check(service.MoveToRecycleBin(note).Success);
                break;
            case "delete":
                Check(service.Delete(note).Success);
                break;
        }
    }

    public static async Task EnsureTypeAsync(Engine engine)
    {
        var types = engine.Get<IContentTypeService>();
        if (types.Get(TypeAlias) is not null)
            return;
        var helper = engine.Get<IShortStringHelper>();
        IDataType number = (await engine.Get<IDataTypeService>().GetByEditorAliasAsync(Constants.PropertyEditors.Aliases.Integer)).First();
        IDataType text = (await engine.Get<IDataTypeService>().GetByEditorAliasAsync(Constants.PropertyEditors.Aliases.TextArea)).First();
        var type = new ContentType(helper, Constants.System.Root) { Alias = TypeAlias, Name = "Note", AllowedAsRoot = true };
        type.AddPropertyGroup("content", "Content");
        type.AddPropertyType(new PropertyType(helper, number, "first") { Name = "First" }, "content");
        type.AddPropertyType(new PropertyType(helper, number, "second") { Name = "Second" }, "content");
        type.AddPropertyType(new PropertyType(helper, text, "text") { Name = "Text" }, "content");
        Check((await types.CreateAsync(type, Constants.Security.SuperUserKey)).Success);
    }

    private static void Check(bool success)
    {
        if (!success)
            throw new InvalidOperationException("An edit was refused.");
    }
}
