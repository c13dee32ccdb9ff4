using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>What comes after a finally block: the next one, or the end of the way.</summary>
/// <param name="Finally">The finally block after this one; null if this is the last.</param>
/// <param name="Destination">Where the way ends; null if an exception is on its way.</param>
/// <param name="ThrownFrom">The region out of which an exception goes.</param>
/// <param name="Next">What comes after <paramref name="Finally"/>, or after the destination is reached.</param>
internal sealed record Continuation(
    ControlFlowRegion? Finally,
    BasicBlock? Destination,
    ControlFlowRegion? ThrownFrom,
    Continuation? Next
);
