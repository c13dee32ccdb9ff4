using System.Text.Json;

namespace ECan.Sdk.Cloud;

/// <summary>What the cloud gave for one item, and whether that is a yes.</summary>
/// <param name="Error">Null: the cloud has it.</param>
/// <param name="Part">The item's part of the answer; undefined if there is none.</param>
internal readonly record struct Judgement(SyncError? Error, JsonElement Part)
{
    /// <summary>One answer for several items, which names none of them.</summary>
    public bool IsForAll { get; init; }

    /// <summary>The cloud has it.</summary>
    public static Judgement Taken(JsonElement part) => new(null, part);

    /// <summary>The cloud did not say.</summary>
    public static Judgement Unconfirmed(string message, JsonElement part = default) =>
        new(new SyncError(SyncErrorKind.Unconfirmed, message), part);
}
