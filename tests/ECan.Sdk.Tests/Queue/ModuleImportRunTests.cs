using ECan.Sdk.Queue;
using ECan.Sdk.Tests.Sync;

namespace ECan.Sdk.Tests.Queue;

/// <summary>The import as a whole: in which directories it looks, what keeps it from going on, and what its log says.</summary>
public sealed class ModuleImportRunTests : QueueFixture
{
    private readonly RecordingLogger logger = new();

    private string Pending => Path.Combine(Folder, "pending_sync.json");

    private string Failed => Path.Combine(Folder, "failed_sync.json");

    [Fact]
    public async Task Files_are_found_in_any_of_the_directories()
    {
        await File.WriteAllTextAsync(Pending, $"[{Entry("a")}]");
        Assert.Equal(1, await ImportAsync(Store, Path.Combine(Folder, "absent"), Folder));
    }

    [Fact]
    public async Task Where_there_are_no_files_nobody_is_waited_for()
    {
        using var importing = await ((IQueueImport)Store).LockAsync(CancellationToken.None);
        var import = ImportAsync(Store, Folder);
        Assert.True(import.IsCompletedSuccessfully);
        Assert.Equal(0, await import);
    }

    [Fact]
    public async Task A_file_that_cannot_be_renamed_keeps_no_other_directory_out_and_is_logged()
    {
        var older = Directory.CreateDirectory(Path.Combine(Folder, "sync_queue")).FullName;
        await File.WriteAllTextAsync(Path.Combine(older, "pending_sync.json"), $"[{Entry("b")}]");
        await File.WriteAllTextAsync(Pending, $"[{Entry("a")}]");
        Directory.CreateDirectory(Pending + ".importing");

        Assert.Equal(1, await ImportAsync(Store, Folder, older));

        Assert.Equal(["add skill:b"], await QueueAsync());
        Assert.Equal($"[{Entry("a")}]", await File.ReadAllTextAsync(Pending));
        Assert.Contains(
            $"2012 The files of the module in {Folder} could not be read or renamed, so they were not imported",
            logger.Lines
        );
    }

    [Fact]
    public async Task A_queue_that_takes_nothing_is_told_to_the_caller_and_the_file_waits_for_the_next_opening()
    {
        await File.WriteAllTextAsync(Pending, $"[{Entry("a")}]");

        await Assert.ThrowsAsync<QueueFileException>(() =>
            ImportAsync(new DamagedQueue(Store), Folder)
        );

        Assert.Equal(1, await ImportAsync(Store, Folder));
        Assert.Equal(["add skill:a"], await QueueAsync());
    }

    [Fact]
    public async Task Of_two_of_the_same_moment_the_one_that_failed_goes_first()
    {
        await File.WriteAllTextAsync(Pending, $"[{Entry("a")}]");
        await File.WriteAllTextAsync(Failed, $"[{Entry("b")}]");
        await ImportAsync(Store, Folder);
        Assert.Equal(["add skill:b!", "add skill:a"], await QueueAsync());
    }

    [Fact]
    public async Task The_log_says_how_many_came_from_each_file_and_names_no_file_that_was_not_there()
    {
        await File.WriteAllTextAsync(Pending, $"[{Entry("a")}, {Entry("b")}]");
        await ImportAsync(Store, Folder);
        Assert.Equal(
            [
                $"2010 Imported 2 of 2 tasks of {Pending}, which is now {Pending}.imported-20260301T120000Z; those of a file that was imported before do not come again",
            ],
            logger.Lines
        );
    }

    [Fact]
    public async Task The_log_counts_what_each_of_two_files_gave()
    {
        await File.WriteAllTextAsync(Pending, $"[{Entry("a")}, {Entry("b")}]");
        await File.WriteAllTextAsync(Failed, $"[{Entry("c")}]");
        await ImportAsync(Store, Folder);
        Assert.Contains(
            logger.Lines,
            line => line.StartsWith($"2010 Imported 2 of 2 tasks of {Pending},", Ordinal)
        );
        Assert.Contains(
            logger.Lines,
            line => line.StartsWith($"2010 Imported 1 of 1 tasks of {Failed},", Ordinal)
        );
    }

    [Fact]
    public async Task The_log_names_the_task_that_stays_in_its_file_and_the_file_that_is_set_aside()
    {
        await File.WriteAllTextAsync(
            Pending,
            $$"""[{{Entry("a")}}, {"id": "odd", "data_type": "skill", "operation": "add", "data": {"no": "key"} }]"""
        );
        await ImportAsync(Store, Folder);
        Assert.Equal(
            [
                $"2013 The task odd of {Pending} could not be imported; it stays in its file",
                $"2011 {Pending} is damaged (1 of 2 entries are no tasks.). It was set aside as {Pending}.damaged-20260301T120000Z; 1 tasks of it could be imported",
            ],
            logger.Lines
        );
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static string Entry(string entity) =>
        $$"""{"id": "{{entity}}", "data_type": "skill", "operation": "add", "data": {"id": "{{entity}}"}, "created_at": "2026-02-28T10:00:00"}""";

    private async Task<int> ImportAsync(IQueueImport store, params string[] directories) =>
        await ModuleImport.RunAsync(
            store,
            new ModuleImportOptions
            {
                Directories = directories,
                Scope = Here,
                KeyOf = (_, data) => new EntityKey(data.GetProperty("id").GetString()!).Json,
                TimeProvider = Time,
                Logger = logger,
            }
        );

    private sealed class DamagedQueue(IQueueImport inner) : IQueueImport
    {
        public ValueTask<IDisposable> LockAsync(CancellationToken cancellationToken) =>
            inner.LockAsync(cancellationToken);

        public ValueTask<IReadOnlyList<string?>> ImportAsync(
            IReadOnlyList<ImportedTask> tasks,
            CancellationToken cancellationToken = default
        ) => throw new QueueFileException("queue.db", "The queue is damaged.");
    }
}
