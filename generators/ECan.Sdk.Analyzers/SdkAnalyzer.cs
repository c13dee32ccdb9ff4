using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ECan.Sdk.Analyzers;

/// <summary>What all rules have in common: generated code is left alone, bodies are judged side by side, and without the runtime there is nothing to do.</summary>
public abstract class SdkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (SdkKnowledge.In(start.Compilation) is { } sdk)
            {
                Start(start, sdk);
            }
        });
    }

    private protected abstract void Start(
        CompilationStartAnalysisContext context,
        SdkKnowledge sdk
    );
}
