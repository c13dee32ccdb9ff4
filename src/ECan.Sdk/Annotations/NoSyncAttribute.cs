namespace ECan.Sdk;

/// <summary>Says that what a method, or all methods of a type, save is not meant for the cloud: the analyzer is silent about it and about its callers.</summary>
/// <param name="reason">Why, for the people who read the code.</param>
/// <remarks>Read by the analyzer only; it does nothing at run time.</remarks>
[AttributeUsage(
    AttributeTargets.Method
        | AttributeTargets.Class
        | AttributeTargets.Struct
        | AttributeTargets.Interface
)]
public sealed class NoSyncAttribute(string reason) : Attribute
{
    /// <summary>Why it is not synced.</summary>
    public string Reason { get; } = reason;
}
