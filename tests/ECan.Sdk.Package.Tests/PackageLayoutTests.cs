using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
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
                "analyzers/dotnet/cs/ECan.Sdk.Analyzers.dll",
                "analyzers/dotnet/cs/ECan.Sdk.CodeFixes.dll",
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
            4,
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

    [Theory]
    [InlineData("ECan.Sdk.Generators", "GraphQLParser")]
    [InlineData("ECan.Sdk.Analyzers")]
    [InlineData(
        "ECan.Sdk.CodeFixes",
        "ECan.Sdk.Analyzers",
        "Microsoft.CodeAnalysis.Workspaces",
        "Microsoft.CodeAnalysis.CSharp.Workspaces",
        "System.Composition.AttributedModel"
    )]
    public void What_the_compiler_loads_needs_only_what_is_there(string name, params string[] more)
    {
        // What a compiler has: only the assembly of the fixes, which it does not run, may ask for an editor's.
        string[] compiler =
        [
            "netstandard",
            "Microsoft.CodeAnalysis",
            "Microsoft.CodeAnalysis.CSharp",
            "System.Collections.Immutable",
            "System.Memory",
            "System.Threading.Tasks.Extensions",
        ];
        using var package = Open("ECan.Sdk");
        using var assembly = new MemoryStream();
        using (var entry = package.GetEntry($"analyzers/dotnet/cs/{name}.dll")!.Open())
        {
            entry.CopyTo(assembly);
        }

        assembly.Position = 0;
        using var file = new PEReader(assembly);
        var metadata = file.GetMetadataReader();

        Assert.Empty(
            metadata
                .AssemblyReferences.Select(handle =>
                    metadata.GetString(metadata.GetAssemblyReference(handle).Name)
                )
                .Except([.. compiler, .. more], StringComparer.Ordinal)
        );
    }

    private ZipArchive Open(string id) =>
        ZipFile.OpenRead(Path.Combine(sdk.Packages, $"{id}.{sdk.Version}.nupkg"));
}
