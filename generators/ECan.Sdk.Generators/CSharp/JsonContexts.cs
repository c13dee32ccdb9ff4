using ECan.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.Generators.CSharp;

/// <summary>Reads the JSON contexts that attributes name, each once.</summary>
internal sealed class JsonContexts(TypeFacts facts)
{
    private const string Serialization = "System.Text.Json.Serialization";

    private readonly Dictionary<string, JsonContextModel> byName = [];

    public IEnumerable<JsonContextModel> All => byName.Values;

    /// <summary>The name of the context that an attribute names; null where it names none.</summary>
    public string? Of(AttributeData attribute)
    {
        var argument = attribute.NamedArguments.FirstOrDefault(pair => pair.Key == "JsonContext");
        if (argument.Value.Value is not ITypeSymbol type)
        {
            return null;
        }

        var name = facts.NameOf(type);
        if (!byName.ContainsKey(name))
        {
            byName.Add(name, new(name, Problem(type), Types(type).ToEquatableArray()));
        }

        return name;
    }

    private static string? Problem(ITypeSymbol type) =>
        type is not INamedTypeSymbol named || !Derives(named)
            ? "it does not derive from JsonSerializerContext"
        : named.IsAbstract || Symbols.Chain(named).Any(outer => outer.IsGenericType)
            ? "it is abstract or has type parameters"
        : !Symbols.IsUsableType(named)
            ? "generated code has no access to it: make it internal or public"
        : !IsPartial(named) ? "it is not partial, so System.Text.Json adds nothing to it"
        : null;

    private static bool Derives(INamedTypeSymbol type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (Symbols.IsNamed(parent, Serialization, "JsonSerializerContext"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One from another assembly was compiled, so it was.</summary>
    private static bool IsPartial(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax() is TypeDeclarationSyntax declaration
            && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
        );

    private IEnumerable<string> Types(ITypeSymbol context) =>
        context
            .GetAttributes()
            .Where(attribute =>
                Symbols.IsNamed(
                    attribute.AttributeClass,
                    Serialization,
                    "JsonSerializableAttribute"
                )
            )
            .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value)
            .OfType<ITypeSymbol>()
            .Select(facts.NameOf);
}
