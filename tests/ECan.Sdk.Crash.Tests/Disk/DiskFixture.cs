using ECan.Sdk.Crash.App;
using ECan.Sdk.Testing;

namespace ECan.Sdk.Crash.Tests.Disk;

/// <summary>A directory with a queue, and a cloud that is out of reach at first.</summary>
public abstract class DiskFixture : IAsyncLifetime
{
    private int generations;

    internal string Folder { get; } = Directory.CreateTempSubdirectory("ecan-disk-").FullName;

    internal string QueueFolder => Path.Combine(Folder, "queue");

    internal string QueueFile => Path.Combine(QueueFolder, "queue.db");

    internal LocalAppSync Cloud { get; private set; } = null!;

    /// <summary>The keys of the skills that the cloud has. Different ones go side by side, so their order says nothing.</summary>
    internal IReadOnlyList<string> InCloud =>
        [
            .. Cloud
                .Entities("AgentSkill")
                .Select(skill => (string)skill["askid"]!)
                .Order(StringComparer.Ordinal),
        ];

    public async Task InitializeAsync()
    {
        var options = new LocalAppSyncOptions();
        options.Tokens.Add(ChildSettings.Token);
        Cloud = await LocalAppSync.StartFromFileAsync(Repository.Schema, options);
        Cloud.Faults.Offline = true;
    }

    public async Task DisposeAsync()
    {
        await Cloud.DisposeAsync();
        await Task.Run(() => Directory.Delete(Folder, recursive: true));
    }

    /// <summary>Settings of the next process.</summary>
    internal ChildSettings Settings() =>
        new()
        {
            Endpoint = Cloud.Endpoint,
            Directory = Folder,
            Slot = 0,
            Generation = generations++,
            Seed = 0,
            Durability = QueueDurability.Full,
        };
}
