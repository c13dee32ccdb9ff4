namespace ECan.Sdk.Package.Tests;

/// <summary>Packing takes seconds: all tests share one packed folder.</summary>
[CollectionDefinition(Name)]
public sealed class PackedSdkCollection : ICollectionFixture<PackedSdk>
{
    public const string Name = "packed";
}
