using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>A path on which a save stays without a sync.</summary>
/// <param name="End">The state at its end.</param>
/// <param name="Save">The state right after the save.</param>
/// <param name="SaveBlock">The block of the save.</param>
/// <param name="Turns">The branches that the path took after the save, in order.</param>
internal sealed record Witness(
    PathState End,
    PathState Save,
    int SaveBlock,
    IReadOnlyList<Turn> Turns
);

/// <summary>A branch on a path.</summary>
/// <param name="Block">The block that branches.</param>
/// <param name="Next">The block that the path goes on in.</param>
/// <param name="Condition">The condition; null where an exception is caught.</param>
/// <param name="Value">What the condition was.</param>
internal sealed record Turn(int Block, int Next, IOperation? Condition, bool Value);
