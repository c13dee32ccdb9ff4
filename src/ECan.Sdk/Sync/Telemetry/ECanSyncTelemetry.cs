namespace ECan.Sdk;

/// <summary>The names under which the SDK's metrics and traces are found: <c>AddMeter</c> and <c>AddSource</c> of OpenTelemetry take them.</summary>
public static class ECanSyncTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "ECan.Sdk";

    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>.</summary>
    public const string ActivitySourceName = "ECan.Sdk";
}
