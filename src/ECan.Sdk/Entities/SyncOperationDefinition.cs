namespace ECan.Sdk;

/// <summary>One mutation as the schema shows it. Immutable.</summary>
public sealed class SyncOperationDefinition
{
    /// <summary>The mutation field, such as <c>addAgentSkills</c>.</summary>
    public required string Field { get; init; }

    /// <summary>The argument that takes the items, such as <c>input</c>.</summary>
    public required string Argument { get; init; }

    /// <summary>The argument's type as the schema writes it, such as <c>[AgentSkill]!</c>.</summary>
    public required string ArgumentType { get; init; }

    /// <summary>Whether the argument takes a list, so that one request carries many items.</summary>
    public required bool TakesList { get; init; }

    /// <summary>
    /// The arguments that take one item together, where the mutation has no object for it: each gets the member of its name of what
    /// <see cref="Write"/> writes. Empty where <see cref="Argument"/>, which is the first of them, takes the item.
    /// </summary>
    public IReadOnlyList<SyncItemArgument> ItemArguments { get; init; } = [];

    /// <summary>Further arguments, whose values the mapping gives.</summary>
    public IReadOnlyList<SyncArgument> Arguments { get; init; } = [];

    /// <summary>What is selected of the result, with braces; empty for a scalar.</summary>
    public string Selection { get; init; } = "";

    /// <summary>
    /// The whole document for one request; a constant. Its variables are named like the arguments:
    /// <c>mutation addAgentSkills($input: [AgentSkill]!) { addAgentSkills(input: $input) }</c>.
    /// </summary>
    public required string Document { get; init; }

    /// <summary>How the answer is read.</summary>
    public required SyncResultShape Result { get; init; }

    /// <summary>The field of a payload object that holds the entity, the entities or their results; null where the result is that itself.</summary>
    public string? PayloadField { get; init; }

    /// <summary>Writes one item from the local form.</summary>
    public required CloudWriter Write { get; init; }
}
