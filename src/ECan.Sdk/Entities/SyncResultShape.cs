namespace ECan.Sdk;

/// <summary>How the answer of a mutation or query is read.</summary>
public enum SyncResultShape
{
    /// <summary>AWSJSON: a string that holds JSON, whose content the resolver decides.</summary>
    Json,

    /// <summary>An object: the entity, or a payload that holds it.</summary>
    Object,

    /// <summary>A list of entities, or a payload that holds one.</summary>
    List,

    /// <summary>A list of objects that say <c>success</c> for each item, or a payload that holds one.</summary>
    ItemResults,

    /// <summary>A connection: an object with <c>items</c> and <c>nextToken</c>.</summary>
    Connection,

    /// <summary>Another scalar, such as Boolean; false and null are no confirmation.</summary>
    Scalar,
}
