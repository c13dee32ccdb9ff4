using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Build.Benchmarks.Inputs;

/// <summary>What a project that generates refers to: the framework that this runs on, and the runtime.</summary>
internal static class References
{
    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "netstandard.dll" or "ECan.Sdk.dll"
            )
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
