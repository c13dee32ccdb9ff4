using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ECan.Sdk.Analyzers.Usage;

/// <summary>Tells whether a project holds tests, where credentials of stand-ins and a switched-off queue are at home.</summary>
internal static class TestProject
{
    // The package's props make it visible to the compiler. Microsoft.NET.Test.Sdk sets it.
    private const string Property = "build_property.IsTestProject";

    private static readonly HashSet<string> Frameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core",
        "xunit.v3.core",
        "nunit.framework",
        "Microsoft.VisualStudio.TestPlatform.TestFramework",
        "MSTest.TestFramework",
        "TUnit.Core",
    };

    /// <summary>What the build says; where it says nothing, whether a test framework is referenced.</summary>
    public static bool Is(Compilation compilation, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Property, out var value)
        && bool.TryParse(value, out var said)
            ? said
            : compilation.ReferencedAssemblyNames.Any(name => Frameworks.Contains(name.Name));
}
