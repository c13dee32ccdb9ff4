using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.Tests.Checking;

/// <summary>An item of a mutation that reached the cloud's data, in the order in which it did.</summary>
/// <param name="Kind">What the entity is.</param>
/// <param name="Operation">What the item asked for.</param>
/// <param name="Key">The key, its parts joined by <c>#</c>.</param>
/// <param name="Stamp">The write.</param>
/// <param name="Refused">Whether the test let the cloud refuse it.</param>
internal sealed record Execution(
    LocalKind Kind,
    SyncOperation Operation,
    string Key,
    Stamp Stamp,
    bool Refused
);
