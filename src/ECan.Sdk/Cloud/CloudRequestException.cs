namespace ECan.Sdk;

/// <summary>A query did not get an answer that can be used.</summary>
/// <param name="errors">What the cloud, or the network, said; at least one.</param>
public sealed class CloudRequestException(IReadOnlyList<SyncError> errors)
    : Exception(string.Join(" ", errors.Select(error => error.Message)))
{
    /// <summary>What the cloud, or the network, said.</summary>
    public IReadOnlyList<SyncError> Errors { get; } = errors;
}
