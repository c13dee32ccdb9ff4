using System.IO.Compression;
using System.Xml.Linq;

namespace ECan.Sdk.Package.Tests;

[Collection(PackedSdkCollection.Name)]
public sealed class PackageLayoutTests(PackedSdk sdk)
{
    [Fact]
    public void Packing_the_solution_gives_the_sdk_and_the_testing_kit_and_nothing_else()
    {
        var packages = Directory
            .EnumerateFiles(sdk.Packages)
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [$"ECan.Sdk.{sdk.Version}.nupkg", $"ECan.Sdk.Testing.{sdk.Version}.nupkg"],
            packages
        );
    }

    [Fact]
    public void The_sdk_carries_runtime_generator_targets_and_defaults()
    {
        using var package = Open("ECan.Sdk");
        var files = package
            .Entries.Select(entry => entry.FullName)
            .ToHashSet(StringComparer.Ordinal);

        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "lib/net10.0/ECan.Sdk.dll",
                "lib/net10.0/ECan.Sdk.xml",
                "analyzers/dotnet/cs/ECan.Sdk.Generators.dll",
                "analyzers/dotnet/cs/GraphQLParser.dll",
                "build/ECan.Sdk.props",
                "build/ECan.Sdk.targets",
                "defaults/schema/appsync_schema.graphql",
                "defaults/mappings/mapping.schema.json",
                "README.md",
            },
            files
        );
        Assert.Equal(
            13,
            files.Count(file => file.EndsWith("_mapping.json", StringComparison.Ordinal))
        );
        Assert.Equal(
            2,
            files.Count(file => file.StartsWith("analyzers/", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void The_sdk_depends_on_what_its_runtime_needs_and_on_nothing_of_the_build()
    {
        using var package = Open("ECan.Sdk");
        using var nuspec = package
            .Entries.Single(entry => entry.FullName == "ECan.Sdk.nuspec")
            .Open();
        var dependencies = XDocument
            .Load(nuspec)
            .Descendants()
            .Where(element => element.Name.LocalName == "dependency")
            .Select(element => element.Attribute("id")!.Value)
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "Microsoft.Data.Sqlite",
                "Microsoft.Extensions.Diagnostics.HealthChecks",
                "Microsoft.Extensions.Hosting.Abstractions",
                "Microsoft.Extensions.Http",
                "Microsoft.Extensions.Logging.Abstractions",
                "Microsoft.Extensions.Options",
                "Polly.Core",
                "SQLitePCLRaw.bundle_e_sqlite3",
                "SQLitePCLRaw.core",
            ],
            dependencies
        );
    }

    private ZipArchive Open(string id) =>
        ZipFile.OpenRead(Path.Combine(sdk.Packages, $"{id}.{sdk.Version}.nupkg"));
}
