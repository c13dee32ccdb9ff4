namespace ECan.Sdk.Testing;

/// <summary>What a <see cref="Fault"/> does.</summary>
public enum FaultKind
{
    /// <summary>Refuses connections and cuts those that are open: counted each time it is switched on.</summary>
    Offline,

    /// <summary>Answers later.</summary>
    Delay,

    /// <summary>Answers with an HTTP status, nothing is carried out.</summary>
    Status,

    /// <summary>Answers 200 with errors and null data, nothing is carried out.</summary>
    Errors,

    /// <summary>Refuses items of a mutation, the others are carried out.</summary>
    ItemFailures,

    /// <summary>Cuts the connection before the request is read, nothing is carried out.</summary>
    CutBeforeReading,

    /// <summary>Carries the request out and cuts the connection instead of answering.</summary>
    CutAfterExecution,
}
