using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Knowledge;

/// <summary>The two parts of a partial method: calls are bound to its definition, its body and the parameters in it belong to its implementation.</summary>
internal static class MethodExtensions
{
    /// <summary>What stands for the method wherever methods are compared: the definition part, without type arguments.</summary>
    public static IMethodSymbol Definition(this IMethodSymbol method)
    {
        var original = method.OriginalDefinition;
        return original.PartialDefinitionPart ?? original;
    }

    /// <summary>The part that has the body.</summary>
    public static IMethodSymbol Implementation(this IMethodSymbol method) =>
        method.PartialImplementationPart ?? method;
}
