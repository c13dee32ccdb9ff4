using ECan.Sdk.Queue.Sqlite;

namespace ECan.Sdk.Tests.Queue;

public sealed class MigrationTests : QueueFixture
{
    private static readonly string[] Two =
    [
        .. QueueSchema.Migrations,
        "ALTER TABLE entity ADD COLUMN second TEXT NOT NULL DEFAULT 'two';",
    ];

    private static readonly string[] Three =
    [
        .. Two,
        """
            ALTER TABLE scope ADD COLUMN third INTEGER;
            UPDATE scope SET third = (SELECT count(*) FROM task WHERE task.scope = scope.id);
            """,
    ];

    [Fact]
    public async Task A_file_of_an_older_version_is_brought_up_with_its_tasks()
    {
        await AddAsync("skill:a");
        await AddAsync("skill:b");
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Failed);
        var before = await QueueAsync();

        await ReopenAsync(Two);
        await ReopenAsync(Three);

        Assert.Equal(before, await QueueAsync());
        Assert.Equal((3L, 2L), await VersionAndThirdAsync());
        Assert.Equal(["skill:b"], (await ClaimAsync()).Select(EntityOf));
        Assert.Empty(FilesSetAside);
    }

    [Fact]
    public async Task Several_versions_are_passed_in_one_go()
    {
        await AddAsync("skill:a");

        await ReopenAsync(Three);

        Assert.Equal((3L, 1L), await VersionAndThirdAsync());
        Assert.Equal(["add skill:a"], await QueueAsync());
    }

    [Fact]
    public async Task A_new_file_is_made_in_the_newest_version()
    {
        var folder = Path.Combine(Folder, "new");
        var store = await OpenAsync(options =>
            options with
            {
                Directory = folder,
                Migrations = Three,
            }
        );

        Assert.Equal(
            3L,
            await store.WriteAsync(session => session.Database.Number("PRAGMA user_version"))
        );
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_file_as_it_was_and_says_why()
    {
        await AddAsync("skill:a");
        await Store.DisposeAsync();
        string[] broken = [.. Two, "CREATE TABLE fine (a); SELECT * FROM no_such_table;"];

        var error = await Assert.ThrowsAsync<QueueFileException>(() =>
            OpenAsync(options => options with { Migrations = broken })
        );

        Assert.Equal(QueueFile, error.Path);
        Assert.Contains("has format 1", error.Message, StringComparison.Ordinal);
        Assert.Contains("format 3", error.Message, StringComparison.Ordinal);
        Assert.Contains("no_such_table", error.Message, StringComparison.Ordinal);
        Assert.Empty(FilesSetAside);
        await ReplaceAsync();
        Assert.Equal(["add skill:a"], await QueueAsync());
    }

    [Fact]
    public async Task A_file_that_a_newer_version_brought_up_is_refused_by_the_older_one()
    {
        await ReopenAsync(Two);
        await Store.DisposeAsync();

        var error = await Assert.ThrowsAsync<QueueFileException>(() => OpenAsync());

        Assert.Contains("has format 2", error.Message, StringComparison.Ordinal);
        Assert.Contains("formats up to 1", error.Message, StringComparison.Ordinal);
    }

    private async Task ReopenAsync(IReadOnlyList<string> migrations)
    {
        await Store.DisposeAsync();
        await ReplaceAsync(options => options with { Migrations = migrations });
    }

    private ValueTask<(long?, long?)> VersionAndThirdAsync() =>
        Store.WriteAsync(session =>
            (
                session.Database.Number("PRAGMA user_version"),
                session.Database.Number("SELECT third FROM scope")
            )
        );
}
