using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>What holds a value on a path: a local, a parameter, a field of this object, or a place that the compiler made.</summary>
internal readonly struct ValueKey : IEquatable<ValueKey>
{
    private readonly object identity;

    private ValueKey(object identity) => this.identity = identity;

    public static ValueKey? Of(IOperation operation) =>
        operation switch
        {
            IFlowCaptureReferenceOperation reference => Of(reference.Id),
            ILocalReferenceOperation local => Of(local.Local),
            IParameterReferenceOperation parameter => Of(parameter.Parameter),
            IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => Of(
                field.Field
            ),
            IPropertyReferenceOperation
            {
                Instance: null or IInstanceReferenceOperation,
                Arguments.Length: 0
            } property => Of(property.Property),
            IDeclarationExpressionOperation { Expression: ILocalReferenceOperation local } => Of(
                local.Local
            ),
            _ => null,
        };

    public static ValueKey Of(ISymbol symbol) => new(symbol);

    public static ValueKey Of(CaptureId capture) => new(capture);

    /// <summary>A condition, by its canonical text.</summary>
    public static ValueKey OfCondition(string text) => new(text);

    /// <summary>Whether this is a condition in which something is mentioned.</summary>
    public bool Mentions(string mention) =>
        identity is string text && text.IndexOf(mention, StringComparison.Ordinal) >= 0;

    public ISymbol? Symbol => identity as ISymbol;

    public bool Equals(ValueKey other) =>
        identity is ISymbol symbol && other.identity is ISymbol otherSymbol
            ? SymbolEqualityComparer.Default.Equals(symbol, otherSymbol)
            : identity.Equals(other.identity);

    public override bool Equals(object? obj) => obj is ValueKey other && Equals(other);

    public override int GetHashCode() =>
        identity is ISymbol symbol
            ? SymbolEqualityComparer.Default.GetHashCode(symbol)
            : identity.GetHashCode();
}
