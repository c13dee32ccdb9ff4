namespace ECan.Sdk.Testing;

/// <summary>What the JSON text holds that a mutation of type AWSJSON answers.</summary>
public enum ResultStyle
{
    /// <summary>A list with one object for each item, in order: <c>{id, success, error?}</c>; on removing with <c>count</c>, 1 or 0.</summary>
    Items,

    /// <summary>One object for the whole call: <c>{success, count, ids, errors}</c>; <c>count</c> is how many entities were written or removed.</summary>
    Summary,

    /// <summary>A list of the entities as they are now (on removing: as they were), and <c>{id, success, error}</c> in the place of an item that failed.</summary>
    Entities,
}

/// <summary>What happens on removing an entity that is not there.</summary>
public enum UnknownDelete
{
    /// <summary>The item succeeds with <c>count: 0</c>; a field that returns the entity is null.</summary>
    Succeeds,

    /// <summary>The item fails with "not found".</summary>
    Fails,
}
