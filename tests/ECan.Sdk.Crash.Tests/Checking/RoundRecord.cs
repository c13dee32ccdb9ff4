using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.Tests.Checking;

/// <summary>All that is known of a round when its last drain is done.</summary>
internal sealed record RoundRecord
{
    public required IReadOnlyList<ProcessJournal> Journals { get; init; }

    public required IReadOnlyList<Execution> Executions { get; init; }

    public required IReadOnlyList<SentRequest> Requests { get; init; }

    /// <summary>What the cloud holds.</summary>
    public required IReadOnlyList<CloudEntity> Cloud { get; init; }

    /// <summary>Whether the cloud refused writes, so that some may have been given up for a while.</summary>
    public bool HadRefusals { get; init; }

    /// <summary>The local store.</summary>
    public LocalHistory Local => LocalHistory.Of(Journals.Select(journal => journal.Entries));
}
