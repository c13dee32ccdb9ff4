using System.Diagnostics.CodeAnalysis;

namespace ECan.Sdk.Cloud;

/// <summary>What became of a request: an answer, whatever it says, or the reason why there is none.</summary>
internal sealed record Exchange(CloudAnswer? Answer, SyncError? Failure)
{
    /// <summary>Whether there is an answer.</summary>
    [MemberNotNullWhen(true, nameof(Answer))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsAnswered => Answer is not null;

    /// <summary>Whether the service certainly got nothing, so that sending again cannot do a thing twice.</summary>
    public bool NothingSent => Failure?.Kind is SyncErrorKind.Offline;

    /// <summary>Whether there is, as far as one can tell, no way to the service. A refused provider is not the network's fault.</summary>
    public bool IsUnreachable { get; init; }

    public static Exchange Answered(CloudAnswer answer) => new(answer, null);

    public static Exchange Failed(SyncErrorKind kind, string message) =>
        new(null, new SyncError(kind, message));
}
