// Reported as 1010: the assembly says that a reading has Add alone.
[assembly: SyncEntityInfo(typeof(Cases.Reading), "reading", SyncOperations.Add)]

namespace Cases;

public sealed class Reading
{
    public string? Id { get; set; }
    public double Value { get; set; }
}

public sealed class ReadingHandler(IRepository<Reading> readings, IOfflineSyncManager manager)
{
    public async Task CorrectAsync(Reading reading)
    {
        await readings.UpdateAsync(reading);
        await manager.SyncToCloudAsync(reading, SyncOperation.Update); // expect ECAN1010
    }
}
