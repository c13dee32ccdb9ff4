using ECan.Sdk.Queue;
using Microsoft.Extensions.Logging.Abstractions;

namespace ECan.Sdk.Tests.Queue;

/// <summary>What is made of one entry of the module's files, which other versions and other hands have written to.</summary>
public sealed class ModuleTaskTests : QueueFixture
{
    [Theory]
    [InlineData("")]
    [InlineData(""", "created_at": "yesterday", "last_retry_at": "soon" """)]
    [InlineData(""", "created_at": null, "last_retry_at": 7 """)]
    public async Task Without_a_time_that_can_be_read_it_dates_from_the_import(string times)
    {
        var task = await ImportAsync(Entry(times));
        Assert.Equal(Now, task.CreatedAt);
        Assert.Null(task.LastRetryAt);
    }

    [Fact]
    public async Task A_time_with_an_offset_is_taken_at_its_word()
    {
        Time.SetLocalTimeZone(
            TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(8), "east", "east")
        );
        var task = await ImportAsync(Entry(""", "created_at": "2026-02-28T10:00:00+01:00" """));
        Assert.Equal(new DateTimeOffset(2026, 2, 28, 9, 0, 0, TimeSpan.Zero), task.CreatedAt);
    }

    [Theory]
    [InlineData("\"3\"")]
    [InlineData("null")]
    [InlineData("-2")]
    [InlineData("99999999999")]
    public async Task Without_a_count_that_can_be_read_it_was_sent_once(string count) =>
        Assert.Equal(1, (await ImportAsync(Entry($", \"retry_count\": {count}"))).Attempts);

    [Fact]
    public async Task Text_that_is_no_text_is_passed_over()
    {
        var task = await ImportAsync(
            """{"id": 17, "data_type": "skill", "operation": "add", "data": {"id": "a", "owner": 7}, "last_error": ["x"]}"""
        );
        Assert.NotEqual("17", task.Id);
        Assert.NotEmpty(task.Id);
        Assert.Null(task.Error);
        Assert.Equal("add skill:a", Describe(task));
    }

    [Fact]
    public async Task The_key_is_the_one_of_the_mapping_and_not_the_field_that_is_called_id()
    {
        var task = await ImportAsync(Entry(""), key: new EntityKey(["x", "y"]).Json);
        Assert.Equal("add skill:x,y", Describe(task));
    }

    [Fact]
    public async Task Without_a_mapping_and_an_id_in_the_data_the_entity_is_the_task()
    {
        var task = await ImportAsync(
            """{"id": "task", "data_type": "skill", "operation": "add", "data": {"id": 7}}""",
            key: null
        );
        Assert.Equal("add skill:task", Describe(task));
    }

    [Fact]
    public async Task A_failed_one_without_its_reason_gets_one()
    {
        var task = await ImportAsync(Entry(""), failed: true);
        Assert.Equal(QueuedTaskStatus.Failed, task.Status);
        Assert.Equal(SyncErrorKind.Refused, task.Error!.Kind);
        Assert.Contains("before it was imported", task.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_data_it_is_says_more_than_its_last_error()
    {
        var task = await ImportAsync(
            """{"data_type": "skill", "operation": "add", "data": {"id": "a", "owner": "bob"}, "last_error": "offline"}"""
        );
        Assert.Equal(QueuedTaskStatus.Failed, task.Status);
        Assert.Equal(SyncErrorKind.Unauthorized, task.Error!.Kind);
        Assert.Contains("'bob'", task.Error.Message, StringComparison.Ordinal);
    }

    private static string Entry(string more) =>
        $$"""{"data_type": "skill", "operation": "add", "data": {"id": "a"}{{more}}}""";

    private Task<StoredTask> ImportAsync(string entry, bool failed = false) =>
        ImportAsync(entry, new EntityKey("a").Json, failed);

    private async Task<StoredTask> ImportAsync(string entry, string? key, bool failed = false)
    {
        var name = failed ? "failed_sync.json" : "pending_sync.json";
        await File.WriteAllTextAsync(Path.Combine(Folder, name), $"[{entry}]");
        await ModuleImport.RunAsync(
            Store,
            new ModuleImportOptions
            {
                Directories = [Folder],
                Scope = Here,
                KeyOf = (_, _) => key,
                TimeProvider = Time,
                Logger = NullLogger.Instance,
                SetAside = FilesSetAside.Add,
            }
        );
        Assert.Empty(FilesSetAside);
        var filter = new TaskFilter(Here);
        return Assert.Single([
            .. await Store.ReadAsync(filter),
            .. await Store.ReadAsync(filter with { Failed = true }),
        ]);
    }
}
