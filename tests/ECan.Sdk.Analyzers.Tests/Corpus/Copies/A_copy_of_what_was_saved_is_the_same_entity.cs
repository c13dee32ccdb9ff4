// Silent: `with` makes a copy of the note that was saved.
[assembly: SyncEntityInfo(typeof(Cases.Note), "note", SyncOperations.Add | SyncOperations.Update)]

namespace Cases;

public sealed record Note(string Id, string Text, int Version);

public sealed class NoteHandler(IRepository<Note> notes, IOfflineSyncManager manager)
{
    public async Task WriteAsync(Note note)
    {
        await notes.UpdateAsync(note);
        await manager.SyncToCloudAsync(
            note with
            {
                Version = note.Version + 1,
            },
            SyncOperation.Update
        );
    }
}
