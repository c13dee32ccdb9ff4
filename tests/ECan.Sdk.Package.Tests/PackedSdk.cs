using System.Reflection;

namespace ECan.Sdk.Package.Tests;

/// <summary>Packs the solution once and makes places where consumers are built from the packed folder alone.</summary>
public sealed class PackedSdk : IAsyncLifetime
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory(
        "ECan.Sdk.Package.Tests-"
    );

    internal string Packages => Path.Combine(root.FullName, "packages");

    internal string Version { get; } =
        typeof(PackedSdk)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    // The version goes by the environment where a command takes no properties.
    private Dictionary<string, string> Environment =>
        new()
        {
            ["NUGET_PACKAGES"] = Path.Combine(root.FullName, "global"),
            ["ECanSdkVersion"] = Version,
        };

    public async Task InitializeAsync()
    {
        var configuration = typeof(PackedSdk)
            .Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!
            .Configuration;
        var result = await DotNet.RunAsync(
            Repository.Root,
            new Dictionary<string, string>(),
            ["pack", "ECan.Sdk.sln", "--no-build", "-c", configuration, "-o", Packages]
        );
        result.Succeeded();
    }

    public Task DisposeAsync()
    {
        root.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A copy of a consumer project, which sees the packed folder and what this machine has already restored.</summary>
    internal string CopyConsumer(string name, string? copyName = null)
    {
        var target = Path.Combine(root.FullName, "consumers", copyName ?? name);
        foreach (
            var file in Directory.EnumerateFiles(
                Repository.PathOf("tests", "consumers", name),
                "*",
                SearchOption.AllDirectories
            )
        )
        {
            var copy = Path.Combine(
                target,
                Path.GetRelativePath(Repository.PathOf("tests", "consumers", name), file)
            );
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.WriteAllText(
            Path.Combine(target, "nuget.config"),
            $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{Packages}" />
                <add key="machine" value="{GlobalPackages()}" />
              </packageSources>
              <packageSourceMapping>
                <packageSource key="packed">
                  <package pattern="ECan.*" />
                </packageSource>
                <packageSource key="machine">
                  <package pattern="*" />
                </packageSource>
              </packageSourceMapping>
            </configuration>
            """
        );
        return target;
    }

    internal Task<CommandResult> BuildAsync(string consumer, params string[] arguments) =>
        DotNet.RunAsync(
            consumer,
            Environment,
            ["build", "-p:ECanSdkVersion=" + Version, .. arguments]
        );

    internal Task<CommandResult> FormatAnalyzersAsync(string consumer, string ruleId) =>
        DotNet.RunAsync(
            consumer,
            Environment,
            ["format", "analyzers", "--no-restore", "--severity", "warn", "--diagnostics", ruleId]
        );

    internal Task<CommandResult> RunAsync(
        string consumer,
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    ) =>
        DotNet.RunAsync(
            consumer,
            Environment.Concat(environment).ToDictionary(),
            ["run", "-p:ECanSdkVersion=" + Version, "--", .. arguments]
        );

    private static string GlobalPackages() =>
        System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(
            System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile),
            ".nuget",
            "packages"
        );
}
