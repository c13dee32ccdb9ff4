using System.Collections.Concurrent;
using System.Diagnostics;

namespace ECan.Sdk.Tests.Sync.Telemetry;

/// <summary>Collects the activities of one test, which runs inside of <see cref="Root"/>.</summary>
internal sealed class ActivityRecorder : IDisposable
{
    private const string Own = "ECan.Sdk.Tests";
    private readonly ActivityListener listener;
    private readonly ActivitySource source = new(Own);
    private readonly ConcurrentQueue<Activity> ended = [];

    public ActivityRecorder()
    {
        listener = new()
        {
            ShouldListenTo = other => other.Name is Own or ECanSyncTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
                ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        Root = source.StartActivity("the app")!;
    }

    /// <summary>What the app is doing.</summary>
    public Activity Root { get; }

    /// <summary>All activities of the library in this process, also those of tests at the same time.</summary>
    public IEnumerable<Activity> Everything =>
        ended.Where(one => one.Source.Name == ECanSyncTelemetry.ActivitySourceName);

    /// <summary>Those that belong to the test, as they ended.</summary>
    public IReadOnlyList<Activity> All => [.. Everything.Where(one => one.TraceId == Root.TraceId)];

    public Activity Single(string name) => All.Single(one => one.OperationName == name);

    public static string Tags(Activity activity) =>
        string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"));

    public void Dispose()
    {
        Root.Dispose();
        listener.Dispose();
        source.Dispose();
    }
}
