using Kuje.Umbraco.Schema.Installation;
using Moq;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Tests.Schema.Installation;

public class LedgerStoreTests
{
    [Test]
    public void Load_GivesWhatWasSaved()
    {
        string? kept = null;
        var keyValues = new Mock<IKeyValueService>();
        keyValues.Setup(service => service.SetValue(LedgerStore.Key, It.IsAny<string>())).Callback((string _, string value) => kept = value);
        keyValues.Setup(service => service.GetValue(LedgerStore.Key)).Returns(() => kept);
        var store = new LedgerStore(keyValues.Object);
        var ledger = store.Load();
        ledger.Add("language:fi-FI");
        store.Save(ledger);

        var loaded = store.Load();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(loaded.Entries, Is.EqualTo(new[] { "language:fi-FI" }));
            Assert.That(loaded.IsChanged, Is.False);
        }
    }

    [TestCase("{}")]
    [TestCase("[1]")]
    [TestCase("[\"type:kujeHub\"")]
    public void Load_SaysWhatToDo_WhenTheValueIsBroken(string json)
    {
        var keyValues = Mock.Of<IKeyValueService>(service => service.GetValue(LedgerStore.Key) == json);

        Assert.That(
            () => new LedgerStore(keyValues).Load(),
            Throws.TypeOf<InstallException>().With.Message.Contains(LedgerStore.Key));
    }
}
