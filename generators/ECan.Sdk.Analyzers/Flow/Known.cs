namespace ECan.Sdk.Analyzers.Flow;

/// <summary>What is known of a value on a path, given that the save did its work.</summary>
internal enum Known : byte
{
    Nothing,
    True,
    False,
    Null,
    NotNull,
    Zero,
    Positive,

    /// <summary>The number of rows that the save wrote: not zero, and one if one entity was saved.</summary>
    Rows,

    /// <summary>An object that tells whether the save worked.</summary>
    Outcome,

    /// <summary>Something that depends on whether the save worked, in a way that cannot be seen.</summary>
    Open,

    /// <summary>An entity that was read after it had been deleted: it is not there.</summary>
    ReadAfterDelete,
}
