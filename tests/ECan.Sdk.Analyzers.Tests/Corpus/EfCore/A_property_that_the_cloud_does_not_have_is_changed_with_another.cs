// Reported: the text is for the cloud, whatever else is changed.
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
    public async Task OpenAsync(string id, string text)
    {
        var note = await db.Notes.FirstAsync(one => one.Id == id);
        note.LastOpened = DateTime.UtcNow;
        note.Text = text;
        await db.SaveChangesAsync(); // expect ECAN1001
    }

    public async Task WriteAsync(string id, string text)
    {
        var note = await notes.FindAsync(id);
        note!.LastOpened = DateTime.UtcNow;
        note.Text += text;
        await notes.UpdateAsync(note); // expect ECAN1001
    }

    public async Task FillAsync(string id)
    {
        var note = await notes.FindAsync(id);
        note!.LastOpened = DateTime.UtcNow;
        Fill(note);
        await notes.UpdateAsync(note); // expect ECAN1001
    }

    public async Task KeepAsync(Note edited)
    {
        edited.LastOpened = DateTime.UtcNow;
        await notes.UpdateAsync(edited); // expect ECAN1001
    }

    private static void Fill(Note note) => note.Text = "";
}
