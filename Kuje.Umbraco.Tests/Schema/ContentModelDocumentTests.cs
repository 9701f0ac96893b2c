namespace Kuje.Umbraco.Tests.Schema;

public class ContentModelDocumentTests
{
    [Test]
    public void Document_SaysWhatIsInstalled()
    {
        string file = Path.Combine(Repository.Root, "docs", "content-model.md");
        string rendered = ContentModelDocument.Render(LocalizationFile.Read("fi"), LocalizationFile.Read("en"));
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(file, rendered);

        Assert.That(File.ReadAllText(file).ReplaceLineEndings("\n"), Is.EqualTo(rendered));
    }
}
