using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Tests.Support;

/// <summary>What every case refers to: the framework with ASP.NET Core, EF Core, the runtime, the eCan entities and the prelude.</summary>
internal static class References
{
    private const string RuntimeFile = "ECan.Sdk.dll";

    private static readonly string[] Trusted =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(IsForCases),
    ];

    /// <summary>The framework and EF Core, without the runtime of the SDK.</summary>
    public static IReadOnlyList<MetadataReference> Framework { get; } =
    [
        .. Trusted
            .Where(path => Path.GetFileName(path) != RuntimeFile)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static MetadataReference Runtime { get; } =
        MetadataReference.CreateFromFile(
            Trusted.Single(path => Path.GetFileName(path) == RuntimeFile)
        );

    /// <summary>The framework and the runtime.</summary>
    public static IReadOnlyList<MetadataReference> Sdk { get; } = [.. Framework, Runtime];

    /// <summary>All that a case sees.</summary>
    public static IReadOnlyList<MetadataReference> Case => WithCloud.All;

    private static bool IsForCases(string path)
    {
        var name = Path.GetFileName(path);
        return name == RuntimeFile
            || name is "netstandard.dll" or "mscorlib.dll"
            || name.StartsWith("System.", StringComparison.Ordinal)
            || (
                name.StartsWith("Microsoft.", StringComparison.Ordinal)
                && !name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            );
    }

    // The two assemblies are compiled with the references above, so they come later than those.
    private static class WithCloud
    {
        public static readonly IReadOnlyList<MetadataReference> All =
        [
            .. Sdk,
            CloudAssembly.Reference,
            PreludeAssembly.Reference,
        ];
    }
}
