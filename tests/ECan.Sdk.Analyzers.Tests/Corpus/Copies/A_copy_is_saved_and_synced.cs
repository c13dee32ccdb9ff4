// Silent: the same local.
[assembly: SyncEntityInfo(typeof(Cases.Note), "note", SyncOperations.Add | SyncOperations.Update)]

namespace Cases;

public sealed record Note(string Id, string Text, int Version);

public sealed class NoteHandler(IRepository<Note> notes, IOfflineSyncManager manager)
{
    public async Task WriteAsync(Note note, string text)
    {
        note = note with { Text = text, Version = note.Version + 1 };
        await notes.UpdateAsync(note);
        await manager.SyncToCloudAsync(note, SyncOperation.Update);
    }
}
