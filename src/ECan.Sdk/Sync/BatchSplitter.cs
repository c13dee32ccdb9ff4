using ECan.Sdk.Queue;

namespace ECan.Sdk.Sync;

/// <summary>Splits tasks into batches that fit one request, keeping their order.</summary>
internal static class BatchSplitter
{
    public static IReadOnlyList<IReadOnlyList<StoredTask>> Split(
        IReadOnlyList<StoredTask> tasks,
        SyncSettings settings
    )
    {
        var batches = new List<IReadOnlyList<StoredTask>>();
        // What an earlier task absorbed goes on under that task's operation, so one call can hold several.
        foreach (var group in tasks.GroupBy(task => (task.DataType, task.Operation)))
        {
            var batch = new List<StoredTask>();
            var bytes = 0L;
            foreach (var task in group)
            {
                var fits =
                    batch.Count < settings.MaxBatchCount
                    && bytes + task.Payload.Length <= settings.MaxBatchBytes;
                if (batch.Count > 0 && !fits)
                {
                    batches.Add(batch);
                    (batch, bytes) = ([], 0);
                }

                batch.Add(task);
                bytes += task.Payload.Length;
            }

            batches.Add(batch);
        }

        return batches;
    }
}
