namespace ECan.Sdk.Analyzers.Diagnostics;

/// <summary>The ids of the rules. Each has a page of its name in docs/rules.</summary>
internal static class RuleIds
{
    public const string SavedNotSynced = "ECAN1001";
    public const string OtherEntitySynced = "ECAN1002";
    public const string OtherOperation = "ECAN1003";
    public const string WrongOrder = "ECAN1004";
    public const string NotAwaited = "ECAN1005";
    public const string Blocking = "ECAN1007";
    public const string CredentialInCode = "ECAN1008";
    public const string NoSuchOperation = "ECAN1010";
    public const string ComposedGraphQL = "ECAN1011";
    public const string OfflineSyncOff = "ECAN1012";
}
