namespace ECan.Sdk;

/// <summary>A damaged file was moved out of the way; it is kept for whoever can read it. Immutable.</summary>
/// <param name="OriginalPath">Where the file was.</param>
/// <param name="NewPath">Where it is now.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record QueueFileSetAside(string OriginalPath, string NewPath, string Reason);
