namespace ECan.Sdk.Tests.Sync.Telemetry;

/// <summary>The source of activities is one for the process: tests that listen to it, or need that nobody does, run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class TelemetryCollection
{
    public const string Name = "listens to activities";
}
