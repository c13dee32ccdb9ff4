using ECan.Sdk.Queue;

namespace ECan.Sdk.Tests.Queue;

public sealed class QueueDirectoriesTests
{
    private static readonly QueueEnvironment Linux = new()
    {
        Platform = QueuePlatform.Linux,
        Home = "/home/ada",
    };
    private static readonly QueueEnvironment MacOS = new()
    {
        Platform = QueuePlatform.MacOS,
        Home = "/Users/ada",
    };
    private static readonly QueueEnvironment Windows = new()
    {
        Platform = QueuePlatform.Windows,
        Home = @"C:\Users\ada",
        LocalAppData = @"C:\Users\ada\AppData\Local",
    };

    public static TheoryData<string, string> Defaults { get; } =
        new()
        {
            { "Linux", "/home/ada/.local/share/eCan.ai/offline_sync_queue" },
            { "MacOS", "/Users/ada/Library/Application Support/eCan.ai/offline_sync_queue" },
            { "Windows", @"C:\Users\ada\AppData\Local\eCan.ai\offline_sync_queue" },
        };

    [Theory]
    [MemberData(nameof(Defaults))]
    public void Each_operating_system_has_the_directory_of_the_module(
        string platform,
        string expected
    ) =>
        Assert.Equal(
            expected,
            QueueDirectories.Resolve(null, "eCan.ai", null, EnvironmentOf(platform))
        );

    [Theory]
    [InlineData("Linux", "/src/app/", "/src/app/offline_sync_queue")]
    [InlineData("MacOS", "/src/app", "/src/app/offline_sync_queue")]
    [InlineData("Windows", @"C:\src\app\", @"C:\src\app\offline_sync_queue")]
    public void In_development_it_lies_in_the_project(
        string platform,
        string root,
        string expected
    ) =>
        Assert.Equal(expected, QueueDirectories.Resolve(null, null, root, EnvironmentOf(platform)));

    [Fact]
    public void The_option_wins_over_everything() =>
        Assert.Equal("/data/queue", QueueDirectories.Resolve("/data/queue", "app", "/src", Linux));

    [Fact]
    public void A_relative_option_is_taken_from_the_current_directory() =>
        Assert.Equal(
            Path.Combine(Environment.CurrentDirectory, "queue"),
            QueueDirectories.Resolve("queue", null, null, Linux)
        );

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("/a")]
    [InlineData(@"a\b")]
    [InlineData("a:b")]
    public void A_name_that_is_no_folder_is_refused_by_the_name_of_the_option(string? name)
    {
        var error = Assert.Throws<ArgumentException>(() =>
            QueueDirectories.Resolve(null, name, null, Linux)
        );
        Assert.Contains(
            "OfflineSyncOptions.ApplicationName",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Linux")]
    [InlineData("MacOS")]
    [InlineData("Windows")]
    public void A_user_without_a_home_is_told_of_the_option(string platform)
    {
        var homeless = EnvironmentOf(platform) with { Home = "", LocalAppData = null };

        var error = Assert.Throws<QueueFileException>(() =>
            QueueDirectories.Resolve(null, "app", null, homeless)
        );
        Assert.Contains(
            "OfflineSyncOptions.QueueDirectory",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Files_of_the_module_are_looked_for_in_its_older_folder_on_Windows_too()
    {
        Assert.Equal(
            [@"C:\data\eCan.ai\offline_sync_queue", @"C:\data\eCan.ai\sync_queue"],
            QueueDirectories.WithModuleFiles(@"C:\data\eCan.ai\offline_sync_queue", Windows)
        );
        Assert.Equal(["/data/queue"], QueueDirectories.WithModuleFiles("/data/queue", Linux));
    }

    [Fact]
    public void The_machine_at_hand_gives_a_directory()
    {
        var directory = QueueDirectories.Resolve(
            null,
            "app",
            null,
            QueueEnvironment.Current with
            {
                Home = "/home/x",
                LocalAppData = @"C:\x",
            }
        );
        Assert.EndsWith(QueueDirectories.Name, directory, StringComparison.Ordinal);
    }

    private static QueueEnvironment EnvironmentOf(string platform) =>
        platform switch
        {
            "Linux" => Linux,
            "MacOS" => MacOS,
            _ => Windows,
        };
}
