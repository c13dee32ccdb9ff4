namespace ECan.Sdk;

/// <summary>
/// A damaged file was moved out of the way, or copied where the queue goes on with what is whole of it; it is kept for whoever can read
/// it. Immutable.
/// </summary>
/// <param name="OriginalPath">Where the file was, or is.</param>
/// <param name="NewPath">Where it is kept now.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record QueueFileSetAside(string OriginalPath, string NewPath, string Reason);
