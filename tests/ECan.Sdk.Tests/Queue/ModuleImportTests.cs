using System.Globalization;
using System.Text.Json;
using ECan.Sdk.Queue;
using Microsoft.Extensions.Logging.Abstractions;

namespace ECan.Sdk.Tests.Queue;

public sealed class ModuleImportTests : QueueFixture
{
    private const string Stamp = "20260301T120000Z";

    private string Pending => Path.Combine(Folder, "pending_sync.json");

    private string Failed => Path.Combine(Folder, "failed_sync.json");

    [Fact]
    public async Task Tasks_are_taken_over_in_order_and_not_coalesced()
    {
        await File.WriteAllTextAsync(
            Pending,
            """
            [
              {"id": "skill_add_1", "data_type": "skill", "operation": "add", "data": {"id": "s1", "name": "one"},
               "created_at": "2026-02-28T10:00:00.123456", "retry_count": 0, "status": "pending"},
              {"id": "skill_update_2", "data_type": "skill", "operation": "update", "data": {"id": "s1", "name": "two"},
               "created_at": "2026-02-28T10:00:01", "retry_count": 2, "status": "pending", "last_error": "offline", "last_retry_at": "2026-02-28T10:05:00"}
            ]
            """
        );

        Assert.Equal(2, await ImportAsync());

        Assert.Equal(["add skill:s1", "update skill:s1"], await QueueAsync());
        var tasks = await Store.ReadAsync(new TaskFilter(Here));
        Assert.Equal(["skill_add_1", "skill_update_2"], tasks.Select(task => task.Id));
        Assert.Equal("""{"id": "s1", "name": "one"}""", DataOf(tasks[0]));
        Assert.Equal(
            new DateTimeOffset(2026, 2, 28, 10, 0, 0, 123, 456, TimeSpan.Zero),
            tasks[0].CreatedAt
        );
        Assert.Equal((1, null), (tasks[0].Attempts, tasks[0].Error));
        Assert.Equal((2, "offline"), (tasks[1].Attempts, tasks[1].Error?.Message));
        Assert.Equal(
            new DateTimeOffset(2026, 2, 28, 10, 5, 0, TimeSpan.Zero),
            tasks[1].LastRetryAt
        );
        Assert.Equal([Pending + ".imported-" + Stamp], Directory.GetFiles(Folder, "*sync.json*"));
    }

    [Fact]
    public async Task Failed_tasks_stay_failed_and_the_files_are_merged_by_time()
    {
        await File.WriteAllTextAsync(
            Pending,
            $"[{Task("p1", "b", "2026-02-28T10:00:01")}, {Task("p2", "c", "2026-02-28T10:00:03")}]"
        );
        await File.WriteAllTextAsync(
            Failed,
            $"[{Task("f1", "a", "2026-02-28T10:00:00")}, {Task("f2", "d", "2026-02-28T10:00:02")}]"
        );

        Assert.Equal(4, await ImportAsync());

        Assert.Equal(
            ["add skill:a!", "add skill:b", "add skill:d!", "add skill:c"],
            await QueueAsync()
        );
    }

    [Fact]
    public async Task Times_without_offset_are_local_ones()
    {
        Time.SetLocalTimeZone(
            TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(8), "east", "east")
        );
        await File.WriteAllTextAsync(Pending, $"[{Task("1", "a", "2026-02-28T10:00:00")}]");

        await ImportAsync();

        var task = Assert.Single(await Store.ReadAsync(new TaskFilter(Here)));
        Assert.Equal(new DateTimeOffset(2026, 2, 28, 2, 0, 0, TimeSpan.Zero), task.CreatedAt);
    }

    [Theory]
    [InlineData(8, "0001-01-01T00:00:00", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData(8, "0001-01-01T08:00:00", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData(8, "9999-12-31T23:59:59", "9999-12-31T15:59:59.0000000+00:00")]
    [InlineData(-8, "9999-12-31T23:59:59", "9999-12-31T23:59:59.9999990+00:00")]
    [InlineData(-8, "0001-01-01T00:00:00", "0001-01-01T08:00:00.0000000+00:00")]
    public async Task The_first_and_the_last_hours_of_all_time_keep_nothing_from_coming_in(
        int zone,
        string created,
        string expected
    )
    {
        Time.SetLocalTimeZone(
            TimeZoneInfo.CreateCustomTimeZone("far", TimeSpan.FromHours(zone), "far", "far")
        );
        await File.WriteAllTextAsync(
            Pending,
            $"[{Task("1", "a", created)}, {Task("2", "b", "2026-02-28T10:00:00")}]"
        );

        await ImportAsync();

        var tasks = await Store.ReadAsync(new TaskFilter(Here));
        Assert.Equal(["add skill:a", "add skill:b"], tasks.Select(Describe));
        Assert.Equal(expected, tasks[0].CreatedAt.ToString("o", CultureInfo.InvariantCulture));
        Assert.Equal(
            2,
            await ModuleExport.RunAsync(Store, Here, Path.Combine(Folder, "out"), Time)
        );
    }

    [Fact]
    public async Task A_task_that_cannot_be_taken_over_stays_in_its_file_and_keeps_no_other_out()
    {
        await File.WriteAllTextAsync(
            Pending,
            $$"""[{{Task("1", "a")}}, {"id": "2", "data_type": "skill", "operation": "add", "data": {"no": "key"} }]"""
        );

        Assert.Equal(1, await ImportAsync());

        Assert.Equal("1 of 2 entries are no tasks.", Assert.Single(FilesSetAside).Reason);
        Assert.Equal(["add skill:a"], await QueueAsync());
    }

    [Theory]
    [InlineData("pending_sync.json")]
    [InlineData("failed_sync.json")]
    public async Task What_was_delivered_is_not_taken_over_again_from_a_file_that_was_left_behind(
        string name
    )
    {
        var path = Path.Combine(Folder, name);
        var content = $"[{Task("1", "a")}, {Task("2", "b")}]";
        await File.WriteAllTextAsync(path, content);
        Assert.Equal(2, await ImportAsync());
        await Store.RetryAsync(new TaskFilter(Here) { Failed = true });
        foreach (var task in await ClaimAsync())
        {
            await SyncedAsync(task);
        }

        // As if the file could not get its last name.
        await File.WriteAllTextAsync(path + ".importing", content);
        Assert.Equal(0, await ImportAsync());

        Assert.Empty(await QueueAsync());
        Assert.Equal(
            [path + ".imported-" + Stamp, path + ".imported-" + Stamp + "-2"],
            Directory.GetFiles(Folder, name + "*").Order(StringComparer.Ordinal)
        );
        await File.WriteAllTextAsync(path, $"[{Task("3", "c")}]");
        Assert.Equal(1, await ImportAsync());
    }

    [Fact]
    public async Task A_file_that_another_process_takes_over_is_waited_for()
    {
        await File.WriteAllTextAsync(Pending, $"[{Task("1", "a")}]");
        Task<int> import;
        using (await ((IQueueImport)Store).LockAsync(CancellationToken.None))
        {
            import = ImportAsync();
            Assert.False(import.IsCompleted);
            Assert.True(File.Exists(Pending));
        }

        Assert.Equal(1, await import);
        Assert.Equal(["add skill:a"], await QueueAsync());
    }

    [Fact]
    public async Task Several_processes_that_open_the_queue_at_once_take_each_task_over_once()
    {
        var stores = new[] { Store, await OpenAsync(), await OpenAsync(), await OpenAsync() };
        await File.WriteAllTextAsync(
            Pending,
            $"[{string.Join(", ", Enumerable.Range(0, 100).Select(number => Task($"{number}", $"s{number}")))}]"
        );

        var counts = await System.Threading.Tasks.Task.WhenAll(
            stores.Select(store => System.Threading.Tasks.Task.Run(() => ImportAsync(store: store)))
        );

        Assert.Equal(100, counts.Sum());
        Assert.Equal(100, (await QueueAsync()).Length);
        Assert.Equal([Pending + ".imported-" + Stamp], Directory.GetFiles(Folder, "*sync.json*"));
    }

    [Fact]
    public async Task Ids_that_are_taken_are_made_anew()
    {
        await File.WriteAllTextAsync(
            Pending,
            $"[{Task("same", "a")}, {Task("same", "b")}, {Task("same", "c")}]"
        );

        await ImportAsync();

        var tasks = await Store.ReadAsync(new TaskFilter(Here));
        Assert.Equal(["same", "same-2", "same-3"], tasks.Select(task => task.Id));
    }

    [Fact]
    public async Task A_file_that_a_crash_left_half_renamed_is_not_taken_over_twice()
    {
        var content = $"[{Task("same", "a")}, {Task("same", "b")}]";
        await File.WriteAllTextAsync(Pending, content);
        await ImportAsync();
        await File.WriteAllTextAsync(Pending + ".importing", content);
        await File.WriteAllTextAsync(Pending, $"[{Task("new", "c")}]");

        await ImportAsync();
        await ImportAsync();

        Assert.Equal(["add skill:a", "add skill:b", "add skill:c"], await QueueAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[{\"id\": \"skill_add_1\", \"data_ty")]
    [InlineData("{}")]
    [InlineData("\0\0\0\0")]
    public async Task A_damaged_file_is_set_aside_and_the_other_is_taken_over(string content)
    {
        await File.WriteAllTextAsync(Failed, content);
        await File.WriteAllTextAsync(Pending, $"[{Task("1", "a")}]");

        Assert.Equal(1, await ImportAsync());

        var aside = Assert.Single(FilesSetAside);
        Assert.Equal((Failed, Failed + ".damaged-" + Stamp), (aside.OriginalPath, aside.NewPath));
        Assert.NotEmpty(aside.Reason);
        Assert.Equal(content, await File.ReadAllTextAsync(aside.NewPath));
        Assert.Equal(["add skill:a"], await QueueAsync());
    }

    [Fact]
    public async Task Entries_that_are_no_tasks_are_kept_in_a_file_set_aside()
    {
        await File.WriteAllTextAsync(
            Pending,
            $$"""[{{Task("1", "a")}}, {"id": "x"}, 7, {"data_type": "skill", "operation": "upsert", "data": {} }]"""
        );

        Assert.Equal(1, await ImportAsync());

        Assert.Equal("3 of 4 entries are no tasks.", Assert.Single(FilesSetAside).Reason);
        Assert.Equal(["add skill:a"], await QueueAsync());
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_damage()
    {
        await File.WriteAllTextAsync(
            Pending,
            $"[{Task("1", "a")}]",
            new System.Text.UTF8Encoding(true)
        );

        await ImportAsync();

        Assert.Empty(FilesSetAside);
        Assert.Equal(["add skill:a"], await QueueAsync());
    }

    [Fact]
    public async Task What_belongs_to_somebody_else_fails_with_the_reason()
    {
        await File.WriteAllTextAsync(
            Pending,
            """
            [{"id": "1", "data_type": "skill", "operation": "add", "data": {"id": "a", "owner": "bob"}},
             {"id": "2", "data_type": "skill", "operation": "add", "data": {"id": "b", "owner": "ada"}}]
            """
        );

        await ImportAsync();

        Assert.Equal(["add skill:a!", "add skill:b"], await QueueAsync());
        var failed = Assert.Single(await Store.ReadAsync(new TaskFilter(Here) { Failed = true }));
        Assert.Contains("'bob'", failed.Error?.Message, StringComparison.Ordinal);
        Assert.Contains("'ada'", failed.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_without_a_mapping_stays_pending_with_the_reason()
    {
        await File.WriteAllTextAsync(
            Pending,
            """[{"id": "1", "data_type": "prompt", "operation": "add", "data": {"id": "a"}}]"""
        );

        await ImportAsync();

        var task = Assert.Single(await Store.ReadAsync(new TaskFilter(Here)));
        Assert.Equal(("add prompt:a", SyncErrorKind.Mapping), (Describe(task), task.Error?.Kind));
    }

    [Fact]
    public async Task References_hold_for_imported_tasks()
    {
        await File.WriteAllTextAsync(
            Pending,
            """
            [{"id": "1", "data_type": "agent_skill", "operation": "add", "data": {"id": "x", "agent_id": "a"}},
             {"id": "2", "data_type": "agent", "operation": "add", "data": {"id": "a"}}]
            """
        );

        await ImportAsync();

        Assert.Equal(["agent:a"], (await ClaimAsync()).Select(EntityOf));
        Assert.Empty(await ClaimAsync());
    }

    [Fact]
    public async Task Where_there_are_no_files_nothing_happens()
    {
        Assert.Equal(0, await ImportAsync());
        Assert.Equal(0, await ImportAsync(Path.Combine(Folder, "absent")));
    }

    [Fact]
    public async Task A_folder_in_the_place_of_a_file_is_left_alone()
    {
        Directory.CreateDirectory(Pending);
        await File.WriteAllTextAsync(Failed, $"[{Task("1", "a")}]");

        Assert.Equal(1, await ImportAsync());
    }

    private static string Task(string id, string entity, string created = "2026-02-28T10:00:00") =>
        $$"""{"id": "{{id}}", "data_type": "skill", "operation": "add", "data": {"id": "{{entity}}"}, "created_at": "{{created}}"}""";

    private async Task<int> ImportAsync(string? folder = null, SqliteQueueStore? store = null) =>
        await ModuleImport.RunAsync(
            store ?? Store,
            new ModuleImportOptions
            {
                Directories = [folder ?? Folder],
                Scope = Here,
                KeyOf = (type, data) =>
                    type == "prompt"
                        ? null
                        : new EntityKey(data.GetProperty("id").GetString()!).Json,
                ReferencesOf = References,
                TimeProvider = Time,
                Logger = NullLogger.Instance,
                SetAside = FilesSetAside.Add,
            }
        );

    private static IReadOnlyList<EntityReference> References(string dataType, JsonElement data) =>
        data.TryGetProperty("agent_id", out var agent)
            ? [new EntityReference("agent", new EntityKey(agent.GetString()!).Json)]
            : [];
}
