namespace ECan.Sdk.Analyzers.Saves;

/// <summary>What a save is done to, going by the words behind its verb.</summary>
internal enum Aim
{
    /// <summary>The entity: <c>AddAsync(skill)</c>, <c>DeleteSkillAsync(id)</c>.</summary>
    Entity,

    /// <summary>A part of the entity, which is changed by it, whatever the verb says: <c>RemoveTagAsync(skill, tag)</c>.</summary>
    Part,

    /// <summary>Something else; whether the entity is changed by it is not said: <c>RemoveFromOrganizationAsync(agent, id)</c>.</summary>
    Another,
}
