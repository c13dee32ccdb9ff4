// Reported: the attribute says what the method saves, for nothing in its signature does.
namespace Cases;

public interface IBackup
{
    [SavesEntity(typeof(Knowledge))]
    Task RestoreAsync(Uri from);
}

public sealed class BackupHandler(IBackup backup)
{
    public async Task RestoreAsync(Uri from)
    {
        await backup.RestoreAsync(from); // expect ECAN1001
    }
}
