using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers;

/// <summary>ECAN1011: GraphQL text is put together from parts that are not constant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ComposedGraphQLAnalyzer : SdkAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [Rules.ComposedGraphQL];

    private protected override void Start(
        CompilationStartAnalysisContext context,
        SdkKnowledge sdk
    ) =>
        context.RegisterOperationAction(
            Analyze,
            OperationKind.InterpolatedString,
            OperationKind.Binary,
            OperationKind.Invocation
        );

    private static void Analyze(OperationAnalysisContext context)
    {
        var operation = context.Operation;
        if (
            How(operation) is { } how
            && !operation.ConstantValue.HasValue
            && !IsPart(operation)
            && ComposedText.Of(operation, context.CancellationToken) is { HasHoles: true } text
            && GraphQLText.Begins(text.Text)
        )
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rules.ComposedGraphQL, operation.Syntax.GetLocation(), how)
            );
        }
    }

    private static string? How(IOperation operation) =>
        operation switch
        {
            IInterpolatedStringOperation => "an interpolation",
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum when IsText(sum.Type) =>
                "'+'",
            IInvocationOperation { TargetMethod: { Name: "Format" or "Concat" } method }
                when IsText(method.ContainingType) => "'string." + method.Name + "'",
            _ => null,
        };

    // The whole is looked at once, with all its parts.
    private static bool IsPart(IOperation operation)
    {
        var parent = operation.Parent;
        while (
            parent
                is IConversionOperation
                    or IParenthesizedOperation
                    or IArgumentOperation
                    or IInterpolationOperation
                    or IArrayInitializerOperation
                    or IArrayCreationOperation
                    or ICollectionExpressionOperation
        )
        {
            parent = parent.Parent;
        }

        return parent is not null && How(parent) is not null;
    }

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_String;
}
