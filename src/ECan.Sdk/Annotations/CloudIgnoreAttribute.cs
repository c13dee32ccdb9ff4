namespace ECan.Sdk;

/// <summary>Says of a property of a <see cref="SyncEntityAttribute">synced</see> type that it stays on the device: it is neither sent nor read.</summary>
/// <remarks>On a parameter of a record it holds for the property of that name; the parameter then needs a default.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CloudIgnoreAttribute : Attribute;
