using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Saves;
using ECan.Sdk.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers;

/// <summary>ECAN1008: an API key or a token stands in the code, outside test projects.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CredentialInCodeAnalyzer : SdkAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [Rules.CredentialInCode];

    private protected override void Start(CompilationStartAnalysisContext context, SdkKnowledge sdk)
    {
        if (
            sdk.Symbols.Authorization is { } authorization
            && !TestProject.Is(context.Compilation, context.Options)
        )
        {
            context.RegisterOperationAction(
                operation => Analyze(operation, authorization),
                OperationKind.Invocation
            );
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol authorization)
    {
        var call = (IInvocationOperation)context.Operation;
        if (
            call.TargetMethod.IsStatic
            && KnownSymbols.Same(call.TargetMethod.ContainingType, authorization)
            && call.Arguments is [{ Value: var credential }, ..]
            && Values(credential.Bare())
                .Any(value =>
                    !string.IsNullOrWhiteSpace(FixedText.Of(value, context.CancellationToken))
                )
        )
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    Rules.CredentialInCode,
                    call.Syntax.GetLocation(),
                    call.TargetMethod.Name == "ApiKey" ? "The API key" : "The token"
                )
            );
        }
    }

    // The key itself, or what the delegate gives that is asked for a token.
    private static IEnumerable<IOperation> Values(IOperation credential) =>
        credential is IAnonymousFunctionOperation lambda
            ? lambda.Returned().Select(WithoutTask)
            : [credential];

    private static IOperation WithoutTask(IOperation value) =>
        value.Bare() switch
        {
            IObjectCreationOperation { Type.Name: "ValueTask", Arguments: [var result] } =>
                result.Value,
            IInvocationOperation { TargetMethod.Name: "FromResult", Arguments: [var result] } =>
                result.Value,
            var other => other,
        };
}
