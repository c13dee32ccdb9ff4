// Silent: when the note was opened is not for the cloud.
using Microsoft.EntityFrameworkCore;

[assembly: SyncEntityInfo(typeof(Cases.Note), "note", SyncOperations.Add | SyncOperations.Update)]

namespace Cases;

public sealed class Note
{
    public string? Id { get; set; }
    public string? Text { get; set; }

    [CloudIgnore]
    public DateTime LastOpened { get; set; }
}

public sealed class NoteDb : DbContext
{
    public DbSet<Note> Notes => Set<Note>();
}

public sealed class NoteHandler(NoteDb db, IRepository<Note> notes)
{
    public async Task OpenAsync(string id)
    {
        var note = await db.Notes.FirstAsync(one => one.Id == id);
        note.LastOpened = DateTime.UtcNow;
        await db.SaveChangesAsync();
    }

    public async Task<string?> ShowAsync(string id)
    {
        var note = await notes.FindAsync(id);
        note!.LastOpened = DateTime.UtcNow;
        await notes.UpdateAsync(note);
        return note.Text;
    }

    public async Task TouchAsync(string id)
    {
        var note = await notes.FindAsync(id);
        if (note is null)
        {
            return;
        }

        note.LastOpened = DateTime.UtcNow;
        await notes.UpdateAsync(note);
    }
}
