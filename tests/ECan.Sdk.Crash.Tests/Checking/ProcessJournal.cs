using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.Tests.Checking;

/// <summary>What one process wrote down.</summary>
/// <param name="Name">The process.</param>
/// <param name="Killed">Whether it was killed: then it may have had an answer that it could not write into the queue any more.</param>
/// <param name="Entries">The journal.</param>
internal sealed record ProcessJournal(
    string Name,
    bool Killed,
    IReadOnlyList<JournalEntry> Entries
);
