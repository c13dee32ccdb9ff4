namespace ECan.Sdk;

/// <summary>A field under its two names.</summary>
/// <param name="LocalName">The name in the local JSON form.</param>
/// <param name="CloudName">The name in the cloud's schema.</param>
public sealed record SyncField(string LocalName, string CloudName);

/// <summary>A field that holds the key of an entity of another data type.</summary>
/// <param name="LocalName">The name in the local JSON form.</param>
/// <param name="CloudName">The name in the cloud's schema.</param>
/// <param name="DataType">The data type that is referred to.</param>
public sealed record SyncReference(string LocalName, string CloudName, string DataType);
