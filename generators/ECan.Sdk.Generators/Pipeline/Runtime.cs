using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Generators.Pipeline;

/// <summary>The library that generated code calls.</summary>
internal static class Runtime
{
    public static bool IsIn(Compilation compilation) =>
        compilation.GetTypeByMetadataName("ECan.Sdk.SyncEntityDefinition") is not null;
}
