namespace ECan.Sdk.Analyzers.Knowledge;

/// <summary>An entity as a type holds it: one of it, or several.</summary>
internal sealed record Held(Entity Entity, bool Many);
