using ECan.Sdk.Crash.App;
using ECan.Sdk.Crash.App.Cloud;
using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.Tests.Disk;

/// <summary>A damaged queue as an app meets it: it is told, goes on with a new one, and the old one is kept.</summary>
public sealed class SetAsideTests : DiskFixture
{
    [Theory]
    [InlineData("zero bytes")]
    [InlineData("truncated")]
    [InlineData("wrong magic")]
    [InlineData("bit flipped")]
    public async Task The_app_is_told_the_new_queue_serves_and_the_old_bytes_are_kept(string damage)
    {
        await WithManagerAsync(async manager =>
        {
            for (var number = 0; number < 50; number++)
            {
                await manager.Queue.AddAsync(Skill($"old-{number}"), SyncOperation.Add);
            }
        });
        var whole = await File.ReadAllBytesAsync(QueueFile);
        var damaged = Damage(whole, damage);
        await File.WriteAllBytesAsync(QueueFile, damaged);
        Cloud.Faults.Offline = false;

        var told = new List<QueueFileSetAside>();
        await WithManagerAsync(async manager =>
        {
            manager.QueueFileSetAside += (_, args) => told.Add(args.File);
            var result = await manager.SyncSkillAsync(Skill("new"), SyncOperation.Add);
            Assert.Equal(SyncOutcome.Synced, result.Outcome);
        });

        var aside = Assert.Single(told);
        Assert.Equal(QueueFile, aside.OriginalPath);
        Assert.NotEmpty(aside.Reason);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(aside.NewPath));
        Assert.Equal(["new"], InCloud);

        // Who can mend the file has lost nothing.
        await File.WriteAllBytesAsync(QueueFile, whole);
        await WithManagerAsync(manager => manager.SyncPendingQueueAsync());
        Assert.Equal(51, InCloud.Count);
    }

    private static AgentSkill Skill(string key) =>
        new() { Id = key, Owner = new Stamp(key, 1).ToString() };

    private static byte[] Damage(byte[] whole, string damage)
    {
        byte[] bytes = [.. whole];
        switch (damage)
        {
            case "zero bytes":
                return [];
            case "truncated":
                return bytes[..(bytes.Length / 2)];
            case "wrong magic":
                bytes[0] = (byte)'X';
                return bytes;
            default:
                // The first byte of the second page says what kind of page it is.
                bytes[4096] ^= 0x40;
                return bytes;
        }
    }

    private async Task WithManagerAsync(Func<OfflineSyncManager, Task> use)
    {
        var settings = Settings();
        using var journal = new Journal(settings.JournalPath);
        await using var journaled = new JournaledManager(settings, journal);
        await use(journaled.Manager);
    }
}
