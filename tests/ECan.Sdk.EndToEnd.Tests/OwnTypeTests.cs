using System.Text.Json.Nodes;
using ECan.Sdk.EndToEnd.Own;
using ECan.Sdk.EndToEnd.Own.Cloud;
using ECan.Sdk.Testing;

namespace ECan.Sdk.EndToEnd.Tests;

/// <summary>A class, a record and a struct of an app's own go to the cloud and come back, field by field.</summary>
public sealed class OwnTypeTests : IAsyncLifetime
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory(
        "ECan.Sdk.EndToEnd.Own-"
    );

    private LocalAppSync cloud = null!;
    private OfflineSyncManager manager = null!;

    public async Task InitializeAsync()
    {
        cloud = await LocalAppSync.StartFromFileAsync(
            Path.Combine(AppContext.BaseDirectory, "schema", "contacts.graphql")
        );
        manager = OfflineSyncManager.Create(
            new()
            {
                Endpoint = cloud.Endpoint,
                Authorization = AppSyncAuthorization.ApiKey(cloud.ApiKey),
                Entities = ECanSync.Entities,
                QueueDirectory = directory.FullName,
                OutcomeUnknownHold = TimeSpan.Zero,
            }
        );
    }

    public async Task DisposeAsync()
    {
        await manager.DisposeAsync();
        await cloud.DisposeAsync();
        directory.Delete(recursive: true);
    }

    [Fact]
    public async Task A_class_with_attributes()
    {
        var contact = new Contact
        {
            Name = "Ada",
            EmailAddress = "ada@example.com",
            State = ContactState.OnHold,
            Birthday = new(1815, 12, 10),
            LastSeen = new(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(2)),
            Site = new("https://example.com/ada?x=1"),
            Visits = 7,
            Balance = 12.50m,
            Addresses = [new("St James's Square", "SW1Y"), new("Ockham Park", null)],
            Tags = ["vip", "maths"],
            Labels = new() { ["team"] = "blue", ["ü"] = "{\"a\":1}" },
            IsSelected = true,
        };

        var added = await manager.SyncContactAsync(contact, SyncOperation.Add);

        Assert.True(added.Synced, added.Message);
        Assert.Equal(contact.Id.ToString(), Assert.Single(added.EntityKey!.Values));
        Assert.NotEqual(Guid.Empty, contact.Id);
        AssertStored(
            """
            {
              "name": "Ada", "mail": "ada@example.com", "state": "ON_HOLD", "birthday": "1815-12-10",
              "last_seen": "2026-11-23T06:00:00.000Z", "site": "https://example.com/ada?x=1", "visits": 7, "balance": 12.50,
              "addresses": [{ "street": "St James's Square", "zip_code": "SW1Y" }, { "street": "Ockham Park" }],
              "tags": ["vip", "maths"], "labels": { "team": "blue", "ü": "{\"a\":1}" }
            }
            """,
            "Contact",
            contact.Id.ToString()
        );

        contact.Visits = 8;
        contact.Site = null;
        Assert.True((await manager.SyncContactAsync(contact, SyncOperation.Update)).Synced);
        var back = Assert.Single(await manager.GetContactAsync(contact.Id.ToString()));
        Assert.Equal(contact.Id, back.Id);
        Assert.Equal("Ada", back.Name);
        Assert.Equal("ada@example.com", back.EmailAddress);
        Assert.Equal(ContactState.OnHold, back.State);
        Assert.Equal(contact.Birthday, back.Birthday);
        Assert.Equal(contact.LastSeen, back.LastSeen);
        Assert.Null(back.Site);
        Assert.Equal(8, back.Visits);
        Assert.Equal(12.50m, back.Balance);
        Assert.Equal(contact.Addresses, back.Addresses);
        Assert.Equal(contact.Tags, back.Tags);
        Assert.Equal(contact.Labels, back.Labels);
        Assert.False(back.IsSelected);

        Assert.True((await manager.DeleteContactAsync(contact.Id.ToString())).Synced);
        Assert.Null(cloud.Find("Contact", contact.Id.ToString()));
    }

    [Fact]
    public async Task A_record_with_a_constructor_whose_made_key_is_in_the_result()
    {
        var memo = new Memo(null, "Buy milk", new(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc));

        var added = await manager.SyncMemoAsync(memo, SyncOperation.Add);

        Assert.True(added.Synced, added.Message);
        Assert.Null(memo.Id);
        var id = Assert.Single(added.EntityKey!.Values);
        Assert.Equal(memo with { Id = id }, Assert.Single(await manager.GetMemoAsync(id)));

        var changed = memo with { Id = id, Text = "Buy two bottles", WrittenAt = null };
        Assert.True((await manager.SyncMemoAsync(changed, SyncOperation.Update)).Synced);
        Assert.Equal(changed, Assert.Single(await manager.GetMemoAsync(id)));
        Assert.True((await manager.SyncMemoAsync(changed, SyncOperation.Delete)).Synced);
        Assert.Empty(await manager.GetMemoAsync(id));
    }

    [Fact]
    public async Task A_struct_alone_and_many_of_them()
    {
        var reading = new Reading(
            "s1",
            new(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(1)),
            21.5,
            JsonNode.Parse("""{ "battery": [1, null] }""")
        );
        Assert.True((await manager.SyncReadingAsync(reading, SyncOperation.Add)).Synced);
        Reading[] others =
        [
            reading with
            {
                Sensor = "s2",
            },
            reading with
            {
                Sensor = "",
                Notes = null,
            },
        ];

        var results = await manager.SyncReadingAsync(others, SyncOperation.Add);

        Assert.All(results, result => Assert.True(result.Synced, result.Message));
        Assert.Equal("s2", Assert.Single(results[0].EntityKey!.Values));
        foreach (
            var (expected, key) in new[]
            {
                (reading, "s1"),
                (others[0], "s2"),
                (others[1], Assert.Single(results[1].EntityKey!.Values)),
            }
        )
        {
            var back = Assert.Single(await manager.GetReadingAsync(key));
            Assert.Equal(key, back.Sensor);
            Assert.Equal(expected.TakenAt, back.TakenAt);
            Assert.Equal(expected.Celsius, back.Celsius);
            Assert.True(JsonNode.DeepEquals(expected.Notes, back.Notes));
        }
    }

    [Fact]
    public async Task What_waits_in_the_queue_is_the_local_form()
    {
        cloud.Faults.Offline = true;
        var result = await manager.SyncMemoAsync(
            new Memo("m1", "Later", new(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc)),
            SyncOperation.Add
        );
        Assert.True(result.Cached, result.Message);

        var task = Assert.Single(await manager.Queue.GetPendingTasksAsync());
        Assert.Equal(
            """{"id":"m1","text":"Later","written_at":"2026-11-23T08:00:00+00:00"}""",
            task.Data.GetRawText()
        );

        cloud.Faults.Offline = false;
        Assert.Equal(1, (await manager.SyncPendingQueueAsync()).Synced);
        Assert.Equal("Later", Assert.Single(await manager.GetMemoAsync("m1")).Text);
    }

    private void AssertStored(string expected, string type, string key)
    {
        var fields = JsonNode.Parse(expected)!.AsObject();
        var stored = cloud.Find(type, key)!;
        Assert.All(
            fields,
            field =>
                Assert.True(
                    JsonNode.DeepEquals(field.Value, stored[field.Key]),
                    $"{field.Key}: {stored[field.Key]?.ToJsonString()}"
                )
        );
    }
}
