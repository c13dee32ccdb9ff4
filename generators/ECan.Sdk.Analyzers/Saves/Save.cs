using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Saves;

/// <summary>A call that writes an entity to the local store.</summary>
/// <param name="Entity">What is written.</param>
/// <param name="Operation">What is done to it; none if the call does not say.</param>
/// <param name="Call">The call; what it returns tells whether it saved.</param>
/// <param name="Value">The expression of the entity, of the collection or of the id; null if the call names none.</param>
/// <param name="Shape">What <paramref name="Value"/> is.</param>
/// <param name="Place">Where the rule reports.</param>
/// <param name="Inner">The save inside a helper, if the call is one of a helper.</param>
internal sealed record Save(
    Entity Entity,
    Operations Operation,
    IOperation Call,
    IOperation? Value,
    SavedShape Shape,
    Location Place,
    Location? Inner = null
);

/// <summary>What a save is given.</summary>
internal enum SavedShape
{
    Nothing,
    One,
    Many,
    Id,
}
