using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Tests.Support;

/// <summary>What many cases need, compiled once: repositories, interfaces of frameworks, attributes.</summary>
internal static class PreludeAssembly
{
    public static MetadataReference Reference { get; } =
        Code.Compile(
                "Prelude",
                Directory
                    .GetFiles(Path.Combine(CaseFile.Folder, "Prelude"), "*.cs")
                    .Order(StringComparer.Ordinal)
                    .Select(path => Code.Parse(File.ReadAllText(path), path))
                    .Prepend(Code.UsingsOfPrelude),
                [.. References.Sdk, CloudAssembly.Reference]
            )
            .ToReference();
}
