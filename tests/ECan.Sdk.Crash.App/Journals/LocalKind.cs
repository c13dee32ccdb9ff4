namespace ECan.Sdk.Crash.App.Journals;

/// <summary>What an entity is.</summary>
internal enum LocalKind
{
    Skill,
    Agent,

    /// <summary>An agent has a skill: its add waits for the adds of both.</summary>
    Relation,
}
