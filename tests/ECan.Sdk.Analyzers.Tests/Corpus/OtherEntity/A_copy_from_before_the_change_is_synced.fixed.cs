// Reported as 1002: the old state goes to the cloud, for the copy was made to be changed.
[assembly: SyncEntityInfo(typeof(Cases.Note), "note", SyncOperations.Add | SyncOperations.Update)]

namespace Cases;

public sealed record Note(string Id, string Text);

public sealed class NoteHandler(IRepository<Note> notes, IOfflineSyncManager manager)
{
    public async Task RewriteAsync(Note note, string text)
    {
        var rewritten = note with { Text = text };
        await notes.UpdateAsync(rewritten);
        await manager.SyncToCloudAsync(rewritten, SyncOperation.Update); // expect ECAN1002
    }
}
