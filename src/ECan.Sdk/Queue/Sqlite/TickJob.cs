namespace ECan.Sdk.Queue.Sqlite;

/// <summary>Wakes the writer's thread for its housekeeping. Carries nothing, so that one serves all.</summary>
internal sealed class TickJob : WriterJob
{
    private TickJob()
        : base(writes: false) { }

    public static TickJob Instance { get; } = new();

    public override void Execute(QueueSession session) { }

    public override void Refuse(Exception error) { }

    public override void Publish() { }
}
