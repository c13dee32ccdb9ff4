using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Flow;
using ECan.Sdk.Analyzers.Handlers;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers;

/// <summary>ECAN1001 to ECAN1004: what a handler saves has to be synced, as it was saved, and after it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsyncedSaveAnalyzer : SdkAnalyzer
{
    private const string TopLevelMain = WellKnownMemberNames.TopLevelStatementsEntryPointMethodName;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [Rules.SavedNotSynced, Rules.OtherEntitySynced, Rules.OtherOperation, Rules.WrongOrder];

    private protected override void Start(CompilationStartAnalysisContext context, SdkKnowledge sdk)
    {
        if (sdk.Entities.IsEmpty)
        {
            return;
        }

        var knowledge = new CompilationKnowledge(
            sdk,
            context.Compilation,
            context.Options.AnalyzerConfigOptionsProvider
        );
        context.RegisterSymbolStartAction(symbol => Begin(symbol, knowledge), SymbolKind.NamedType);
        context.RegisterOperationBlockAction(block => JudgeProgram(block, knowledge));
    }

    // Type by type, so that a warning is there while the type is being written.
    private static void Begin(SymbolStartAnalysisContext context, CompilationKnowledge knowledge)
    {
        var bodies = new TypeBodies((INamedTypeSymbol)context.Symbol, knowledge);
        context.RegisterOperationBlockAction(block =>
        {
            // The members of nested types come here, too; the main program has its own way.
            if (
                block.OwningSymbol.Name != TopLevelMain
                && SymbolEqualityComparer.Default.Equals(
                    block.OwningSymbol.ContainingType,
                    bodies.Type
                )
            )
            {
                foreach (var operation in block.OperationBlocks)
                {
                    bodies.Add(block.OwningSymbol, operation);
                }
            }
        });
        context.RegisterSymbolEndAction(end =>
        {
            if (bodies.Saves)
            {
                Judge(bodies, knowledge, end.ReportDiagnostic, end.CancellationToken);
            }
        });
    }

    // The type around top-level statements is not written anywhere, so that its symbol does not begin and end.
    private static void JudgeProgram(
        OperationBlockAnalysisContext context,
        CompilationKnowledge knowledge
    )
    {
        if (context.OwningSymbol is not IMethodSymbol { Name: TopLevelMain } main)
        {
            return;
        }

        var bodies = new TypeBodies(main.ContainingType, knowledge);
        foreach (var operation in context.OperationBlocks)
        {
            bodies.Add(context.OwningSymbol, operation);
        }

        if (bodies.Saves)
        {
            Judge(bodies, knowledge, context.ReportDiagnostic, context.CancellationToken);
        }
    }

    private static void Judge(
        TypeBodies bodies,
        CompilationKnowledge knowledge,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        var summaries = new Summaries(bodies, knowledge, token);
        var roots = new Roots(bodies, knowledge, summaries);
        var reporter = new Reporter(knowledge, summaries.Searches, report);
        foreach (var body in roots.Find(token))
        {
            foreach (var finding in summaries.FindingsOf(body))
            {
                if (!IsReportedThere(finding, roots))
                {
                    reporter.Report(body, finding);
                }
            }
        }
    }

    private static bool IsReportedThere(Finding finding, Roots roots) =>
        finding.Save.Call is IInvocationOperation call
        && roots.ReportedThemselves.Contains(call.TargetMethod.Definition());
}
