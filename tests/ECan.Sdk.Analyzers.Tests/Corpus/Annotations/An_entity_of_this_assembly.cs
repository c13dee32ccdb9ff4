// Reported: the project's own class is an entity, for its assembly says so.
[assembly: SyncEntityInfo(typeof(Cases.Note), "note", SyncOperations.Add | SyncOperations.Update)]

namespace Cases;

public sealed class Note
{
    public string? Id { get; set; }
    public string? Text { get; set; }
}

public sealed class NoteHandler(IRepository<Note> notes)
{
    public async Task WriteAsync(Note note)
    {
        await notes.AddAsync(note); // expect ECAN1001
    }
}
