using System.Text;
using System.Text.Json;
using ECan.Sdk.Tests.Cloud;
using ECan.Sdk.Tests.Sync;

namespace ECan.Sdk.Tests.Hosting;

/// <summary>A conflict over HTTP, from the call to what a person sees of it: nothing of the local edit and of the cloud's item is lost.</summary>
public sealed class ConflictTests : IDisposable
{
    private const string Theirs = """{"askid":"s1","name":"theirs","_version":4}""";
    private readonly string folder = Directory.CreateTempSubdirectory("ecan-conflict-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("ConflictUnhandled", Theirs)]
    [InlineData("ConflictUnhandled", null)]
    [InlineData("DynamoDB:ConditionalCheckFailedException", Theirs)]
    [InlineData("DynamoDB:ConditionalCheckFailedException", null)]
    public async Task It_ends_in_failed_with_the_item_of_the_cloud(string errorType, string? theirs)
    {
        using var server = new RawServer((_, stream) => AnswerAsync(stream, errorType, theirs));
        await using (var manager = Create(server.Endpoint))
        {
            TaskFailedEventArgs? told = null;
            manager.TaskFailed += (_, args) => told = args;
            var result = await manager.SyncToCloudAsync(
                new Skill { Id = "s1", Name = "ours" },
                SyncOperation.Update
            );
            Assert.Equal(SyncOutcome.Failed, result.Outcome);
            AssertConflict(Assert.Single(result.Errors), errorType, theirs);
            AssertConflict(told!.Error, errorType, theirs);
        }

        // A conflict is for a person, who may come days later.
        await using var later = Create(server.Endpoint);
        var task = Assert.Single(await later.Queue.GetFailedTasksAsync());
        AssertConflict(task.LastError!, errorType, theirs);
        Assert.Equal("ours", task.Data.GetProperty("name").GetString());
        Assert.Equal(new QueueSyncReport(0, 0, 0, 0), await later.SyncPendingQueueAsync());

        await later.Queue.ExportAsync(Path.Combine(folder, "export"));
        using var export = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(folder, "export", "failed_sync.json"))
        );
        var exported = Assert.Single(export.RootElement.EnumerateArray());
        Assert.Equal(
            theirs,
            exported.TryGetProperty("server_item", out var item)
                ? JsonSerializer.Serialize(item)
                : null
        );
        Assert.Equal("rejected", exported.GetProperty("last_error").GetString());
    }

    private static void AssertConflict(SyncError error, string errorType, string? theirs)
    {
        Assert.Equal(SyncErrorKind.Conflict, error.Kind);
        Assert.Equal(errorType, error.ErrorType);
        Assert.Equal(theirs, error.ServerItem);
    }

    private static Task AnswerAsync(Stream stream, string errorType, string? theirs)
    {
        var body =
            $$"""{"data":{"updateAgentSkills":null},"errors":[{"path":["updateAgentSkills"],"errorType":"{{errorType}}","message":"rejected","data":{{theirs ?? "null"}}}]}""";
        var head =
            $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n";
        return stream.WriteAsync(Encoding.ASCII.GetBytes(head + body)).AsTask();
    }

    private OfflineSyncManager Create(Uri endpoint) =>
        OfflineSyncManager.Create(
            new()
            {
                Endpoint = endpoint,
                Authorization = AppSyncAuthorization.ApiKey("secret"),
                Entities = TestEntities.All,
                QueueDirectory = folder,
                Durability = QueueDurability.Normal,
            }
        );
}
