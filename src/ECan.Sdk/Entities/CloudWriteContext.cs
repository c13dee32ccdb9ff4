namespace ECan.Sdk;

/// <summary>What a <see cref="CloudWriter"/> may need beside the entity itself. For one thread at a time.</summary>
/// <param name="dataType">The data type being written.</param>
/// <param name="account">The account of the scope, for <c>{account}</c> in delete templates; null if there is none.</param>
public sealed class CloudWriteContext(string dataType, string? account)
{
    private List<string>? unknownFields;

    /// <summary>The data type being written.</summary>
    public string DataType { get; } = dataType;

    /// <summary>The account of the scope; null if there is none.</summary>
    public string? Account { get; } = account;

    /// <summary>The version that the cloud told last of the entity being written, which a newer one in the local form overrules; null if none is known.</summary>
    public long? Version { get; set; }

    /// <summary>Local fields that the mapping does not know and that were therefore not sent.</summary>
    public IReadOnlyList<string> UnknownFields => unknownFields ?? [];

    /// <summary>Notes a local field that is not sent.</summary>
    public void AddUnknownField(string name) => (unknownFields ??= []).Add(name);
}
