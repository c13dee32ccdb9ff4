using System.Text.Json;
using System.Text.Json.Nodes;
using ECan.Sdk.Queue;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

public sealed class ModuleExportTests : QueueFixture
{
    private string Target => Path.Combine(Folder, "export");

    [Fact]
    public async Task The_files_have_the_format_of_the_module()
    {
        Time.SetLocalTimeZone(
            TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(8), "east", "east")
        );
        await EnqueueAsync(Write("skill:a", Add, """{"id":"a","name":"Ä"}"""));
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Failed);
        await EnqueueAsync(Write("skill:b", Delete, """{"id":"b"}"""));
        await EnqueueAsync(Write("skill:c", Add, "{}", Elsewhere));

        Assert.Equal(2, await ExportAsync());

        var pending = Assert.Single(await ReadAsync("pending_sync.json"))!;
        Assert.Equal(
            """{"id":"task-2","data_type":"skill","operation":"delete","data":{"id":"b"},"created_at":"2026-03-01T20:00:00.000000","retry_count":0,"status":"pending"}""",
            pending.ToJsonString()
        );
        var failed = Assert.Single(await ReadAsync("failed_sync.json"))!;
        Assert.Equal(
            ("task-1", "failed", 1),
            ((string?)failed["id"], (string?)failed["status"], (int)failed["retry_count"]!)
        );
        Assert.Equal("Ä", (string?)failed["data"]!["name"]);
        Assert.Equal("no such field", (string?)failed["last_error"]);
        Assert.Equal("2026-03-01T20:00:00.000000", (string?)failed["last_retry_at"]);
    }

    [Fact]
    public async Task A_long_queue_is_written_whole_and_in_order()
    {
        await Store.EnqueueAsync([
            .. Enumerable.Range(0, 450).Select(number => Write($"skill:{number}", Add, "{}")),
        ]);

        Assert.Equal(450, await ExportAsync());

        var ids = (await ReadAsync("pending_sync.json")).Select(task => (string?)task!["id"]);
        Assert.Equal(Enumerable.Range(1, 450).Select(number => $"task-{number}"), ids);
    }

    [Fact]
    public async Task Only_the_user_may_read_them_and_no_draft_is_left()
    {
        await ExportAsync();

        Assert.Equal(
            ["failed_sync.json", "pending_sync.json"],
            Directory.GetFiles(Target).Select(Path.GetFileName).Order()
        );
        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in Directory.GetFiles(Target))
            {
                Assert.Equal(
                    UnixFileMode.UserRead | UnixFileMode.UserWrite,
                    File.GetUnixFileMode(file)
                );
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/../{0}/.")]
    public async Task The_directory_of_a_queue_is_refused(string end)
    {
        await EnqueueAsync(Write("skill:a", Add, "{}"));
        var folder = Folder + string.Format(null, end, Path.GetFileName(Folder));

        var error = await Assert.ThrowsAsync<ArgumentException>(async () =>
            await ModuleExport.RunAsync(Store, Here, folder, Time)
        );

        Assert.Equal("folder", error.ParamName);
        Assert.Contains(Folder, error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Folder, "*.json*"));
    }

    [Fact]
    public async Task So_is_a_link_to_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var link = Path.Combine(Folder, "link");
        Directory.CreateSymbolicLink(link, Folder);

        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await ModuleExport.RunAsync(Store, Here, link, Time)
        );
        Directory.Delete(link);
    }

    [Theory]
    [InlineData(true, "sync_queue", false)]
    [InlineData(true, "Sync_Queue", false)]
    [InlineData(true, "other", true)]
    [InlineData(false, "sync_queue", true)]
    public async Task On_Windows_so_is_the_older_directory_of_the_module(
        bool onWindows,
        string name,
        bool isFree
    )
    {
        await OpenAsync(options =>
            options with
            {
                Directory = Path.Combine(Folder, QueueDirectories.Name),
            }
        );
        Directory.CreateDirectory(Path.Combine(Folder, "logs"));
        var environment = new QueueEnvironment
        {
            Platform = onWindows ? QueuePlatform.Windows : QueuePlatform.Linux,
        };

        Assert.Equal(
            isFree,
            !QueueDirectories.MayHoldModuleFiles(Path.Combine(Folder, name), environment)
        );
    }

    [Fact]
    public async Task A_second_export_takes_the_place_of_the_first()
    {
        await EnqueueAsync(Write("skill:a", Add, "{}"));
        await ExportAsync();
        await SyncedAsync(await ClaimOneAsync());

        await ExportAsync();

        Assert.Empty(await ReadAsync("pending_sync.json"));
    }

    [Fact]
    public async Task A_draft_that_a_crash_left_is_no_hindrance()
    {
        await EnqueueAsync(Write("skill:a", Add, "{}"));
        Directory.CreateDirectory(Target);
        await File.WriteAllTextAsync(Path.Combine(Target, "pending_sync.json.new"), "[{");

        Assert.Equal(1, await ExportAsync());

        Assert.Single(await ReadAsync("pending_sync.json"));
        Assert.Equal(2, Directory.GetFiles(Target).Length);
    }

    [Fact]
    public async Task A_person_can_read_them_line_by_line()
    {
        await EnqueueAsync(Write("skill:a", Add, "{}"));
        await ExportAsync();
        var lines = await File.ReadAllLinesAsync(Path.Combine(Target, "pending_sync.json"));
        Assert.Contains("    \"data_type\": \"skill\",", lines);
    }

    [Fact]
    public async Task An_export_that_fails_leaves_the_earlier_one()
    {
        await EnqueueAsync(Write("skill:a", Add, "{}"));
        await ExportAsync();
        await EnqueueAsync(Write("skill:b", Add, "no JSON"));

        await Assert.ThrowsAnyAsync<JsonException>(ExportAsync);

        Assert.Single(await ReadAsync("pending_sync.json"));
        Assert.Equal(2, Directory.GetFiles(Target).Length);
    }

    [Fact]
    public async Task What_was_exported_can_be_imported()
    {
        await EnqueueAsync(Write("skill:a", Add, """{"id":"a"}"""));
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Failed);
        await EnqueueAsync(Write("skill:b", Update, """{"id":"b"}"""));
        await ExportAsync();
        var other = await OpenAsync(options =>
            options with
            {
                Directory = Path.Combine(Folder, "other"),
            }
        );

        var imported = await ModuleImport.RunAsync(
            other,
            new ModuleImportOptions
            {
                Directories = [Target],
                Scope = Here,
                KeyOf = (_, data) => new EntityKey(data.GetProperty("id").GetString()!).Json,
                TimeProvider = Time,
                Logger = Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance,
            }
        );

        Assert.Equal(2, imported);
        Assert.Equal(
            ["update skill:b"],
            (await other.ReadAsync(new TaskFilter(Here))).Select(Describe)
        );
        Assert.Equal(
            ["add skill:a!"],
            (await other.ReadAsync(new TaskFilter(Here) { Failed = true })).Select(Describe)
        );
    }

    private async Task<int> ExportAsync() => await ModuleExport.RunAsync(Store, Here, Target, Time);

    private async Task<JsonArray> ReadAsync(string name) =>
        JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Target, name)))!.AsArray();
}
