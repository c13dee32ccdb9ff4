namespace ECan.Sdk.Queue;

/// <summary>To whom a task belongs: it is sent to this endpoint and with this account's credential only.</summary>
/// <param name="Endpoint">The absolute URI of the endpoint.</param>
/// <param name="Account">The account; null for an app without accounts.</param>
public sealed record SyncScope(string Endpoint, string? Account);
