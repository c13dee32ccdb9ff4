using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Saves;

/// <summary>A change that an EF Core context knows of and has not written: SaveChanges is the save.</summary>
/// <param name="Entity">What is changed.</param>
/// <param name="Operation">What is done to it; none if the code does not say.</param>
/// <param name="Value">The entity, or the collection of it.</param>
/// <param name="Many">Whether the value is a collection.</param>
/// <param name="Context">The variable that holds the context, as far as it can be seen.</param>
internal sealed record TrackedChange(
    Entity Entity,
    Operations Operation,
    IOperation Value,
    bool Many,
    ISymbol? Context
);
