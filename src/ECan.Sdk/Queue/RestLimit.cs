namespace ECan.Sdk.Queue;

/// <summary>How long a task may rest. Clocks are set, and what was written by one that was years ahead would else rest for years.</summary>
/// <param name="Latest">A rest that ends after this moment was set by a clock that was wrong.</param>
/// <param name="Instead">When such a rest ends instead.</param>
public sealed record RestLimit(DateTimeOffset Latest, DateTimeOffset Instead);
