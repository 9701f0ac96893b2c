using Kuje.Umbraco.Embedded.PropertyEditors.Blocks;
using static Umbraco.Cms.Core.Constants.PropertyEditors;

namespace Kuje.Umbraco.Tests.Embedded.PropertyEditors;

[TestFixture]
internal sealed class BlockMergeTests
{
    private EditorHost _host = null!;

    [OneTimeSetUp]
    public void SetUp() => _host = new EditorHost();

    [OneTimeTearDown]
    public void TearDown() => _host.Dispose();

    [Test]
    public void MergeCulture_LeavesTheEditedTextAsItIs_WhenAllOfItIsPublished()
    {
        const string edited =
            """{ "contentData": [], "Layout": { "Umbraco.BlockList": [] }, "settingsData": [], "expose": [] }""";
        const string published =
            """{"contentData":[],"settingsData":[],"expose":[],"Layout":{"Umbraco.BlockList":[]}}""";

        Assert.That(Editor().MergeCulture(edited, published, "fi-FI"), Is.EqualTo(edited));
    }

    private BlockListPropertyEditor.ValueEditor Editor() => (BlockListPropertyEditor.ValueEditor)_host.Editor(Aliases.BlockList).GetValueEditor();
}
