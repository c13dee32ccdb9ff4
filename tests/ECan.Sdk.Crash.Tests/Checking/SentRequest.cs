using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.Tests.Checking;

/// <summary>A request whose items the cloud carried out, or may have.</summary>
/// <param name="Name">The name that its process gave it.</param>
/// <param name="Stamps">The writes in it.</param>
/// <param name="IsUnclear">Whether its answer speaks of all items at once: when one was refused, it does not tell what became of the others.</param>
internal sealed record SentRequest(string Name, IReadOnlySet<Stamp> Stamps, bool IsUnclear = false);
