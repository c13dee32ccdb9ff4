namespace ECan.Sdk.Crash.App.Journals;

/// <summary>One line of a <see cref="Journal"/>.</summary>
internal abstract record JournalEntry;

/// <summary>A write is about to be handed to the SDK.</summary>
/// <param name="Stamp">The write.</param>
/// <param name="Kind">What the entity is.</param>
/// <param name="Operation">What the write does.</param>
/// <param name="Key">The key, its parts joined by <c>#</c>; null if the SDK is to make it.</param>
internal sealed record Intended(Stamp Stamp, LocalKind Kind, SyncOperation Operation, string? Key)
    : JournalEntry;

/// <summary>The SDK made a key.</summary>
internal sealed record KeyMade(string Token, string Key) : JournalEntry;

/// <summary>The SDK took a write: from here on it must not be lost.</summary>
internal sealed record Acknowledged(Stamp Stamp, SyncOutcome Outcome, string Message)
    : JournalEntry;

/// <summary>A call ended because its caller cancelled it: the write is in the queue or it is not.</summary>
internal sealed record CallCancelled(Stamp Stamp) : JournalEntry;

/// <summary>The whole answer to a request has been read.</summary>
internal sealed record Answered(string Request) : JournalEntry;

/// <summary>The SDK said that the cloud has a write: so the queue has it no more.</summary>
internal sealed record TaskDone(string DataType, string Key) : JournalEntry;

/// <summary>Something was thrown that should not be.</summary>
internal sealed record Broke(string What) : JournalEntry;
