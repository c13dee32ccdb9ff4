using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Generators.Tests.Support;

/// <summary>What a project that generates refers to: the framework that the tests run on, and the runtime.</summary>
internal static class References
{
    private const string RuntimeFile = "ECan.Sdk.dll";

    private static readonly string[] Trusted = (
        (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!
    ).Split(Path.PathSeparator);

    public static IReadOnlyList<MetadataReference> Framework { get; } =
    [
        .. Trusted
            .Where(path =>
                Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "netstandard.dll"
            )
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static MetadataReference Runtime { get; } =
        MetadataReference.CreateFromFile(
            Trusted.Single(path => Path.GetFileName(path) == RuntimeFile)
        );
}
