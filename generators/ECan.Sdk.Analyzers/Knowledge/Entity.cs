using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Knowledge;

/// <summary>A class that is mirrored to the cloud, as an assembly names it.</summary>
internal sealed class Entity(INamedTypeSymbol type, string dataType, Operations operations)
{
    public INamedTypeSymbol Type { get; } = type;

    /// <summary>Such as <c>agent_skill</c>.</summary>
    public string DataType { get; } = dataType;

    /// <summary>What the cloud has for it.</summary>
    public Operations Operations { get; } = operations;

    /// <summary>The data type as the names of generated methods have it: <c>AgentSkill</c>.</summary>
    public string MethodName { get; } = Pascal(dataType);

    /// <summary>The words of the class and those of the data type: what a method may call it.</summary>
    public ImmutableArray<ImmutableArray<string>> Names { get; } =
    [PascalWords.Of(type.Name), PascalWords.Of(Pascal(dataType))];

    /// <summary>The same entity, of which more can be done.</summary>
    public Entity With(Operations more) => new(Type, DataType, Operations | more);

    private static string Pascal(string dataType) =>
        string.Concat(
            dataType
                .Split(['_', '-', '.', ' '], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1))
        );
}
