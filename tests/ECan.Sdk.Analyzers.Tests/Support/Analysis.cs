using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ECan.Sdk.Analyzers.Tests.Support;

/// <summary>Runs the analyzers of the SDK as a compiler does.</summary>
internal static class Analysis
{
    /// <summary>One of each; new ones for each call, as each compilation gets them.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers() =>
        [
            .. typeof(UnsyncedSaveAnalyzer)
                .Assembly.GetTypes()
                .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
                .OrderBy(type => type.Name, StringComparer.Ordinal)
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];

    /// <summary>What the analyzers say, also of their own failure (AD0001), in the order of the places.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(
        Compilation compilation,
        AnalyzerConfigOptionsProvider? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var found = await compilation
            .WithAnalyzers(
                Analyzers(),
                new CompilationWithAnalyzersOptions(
                    options is null ? new AnalyzerOptions([]) : new AnalyzerOptions([], options),
                    onAnalyzerException: null,
                    concurrentAnalysis: true,
                    logAnalyzerExecutionTime: false
                )
            )
            .GetAnalyzerDiagnosticsAsync(cancellationToken);
        return
        [
            .. found
                .OrderBy(
                    diagnostic => diagnostic.Location.SourceTree?.FilePath,
                    StringComparer.Ordinal
                )
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }
}
