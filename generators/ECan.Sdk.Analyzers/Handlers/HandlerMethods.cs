using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Handlers;

/// <summary>Which methods are handlers by themselves, whatever their type is called.</summary>
internal sealed class HandlerMethods(CompilationKnowledge knowledge)
{
    /// <summary>An attribute or the signature says so: nobody of the type has to call it.</summary>
    public bool Contains(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation
        && (IsMarked(method) || IsEventHandler(method));

    private bool IsMarked(IMethodSymbol method) =>
        method
            .GetAttributes()
            .Any(data =>
                data.AttributeClass is { } type
                && (
                    SymbolEqualityComparer.Default.Equals(type, knowledge.Symbols.SyncHandler)
                    || type.Name is "RelayCommandAttribute" or "ReactiveCommandAttribute"
                    || IsHttpMethod(type)
                )
            );

    private static bool IsHttpMethod(INamedTypeSymbol type) =>
        type.Name.StartsWith("Http", StringComparison.Ordinal)
        && type.BaseType?.Name == "HttpMethodAttribute";

    private bool IsEventHandler(IMethodSymbol method) =>
        method.Parameters is [{ Type.SpecialType: SpecialType.System_Object }, var args]
        && args.Type.Is(knowledge.Symbols.EventArgs);
}
