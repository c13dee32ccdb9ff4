using ECan.Sdk;
using OwnSchema.Cloud;

await using var manager = OfflineSyncManager.Create(
    new OfflineSyncOptions
    {
        Endpoint = new Uri(args[0]),
        Authorization = AppSyncAuthorization.ApiKey(Environment.GetEnvironmentVariable("NOTES_API_KEY")!),
        Entities = ECanSync.Entities,
        QueueDirectory = args[1],
    }
);

var note = new NoteInput { Title = "Milk", Tags = ["shop", "today"], Color = NoteColor.Yellow };
var added = await manager.SyncNoteAsync(note, SyncOperation.Add);
note.Body = "Two bottles";
var updated = await manager.SyncNoteAsync(note, SyncOperation.Update);
var read = await manager.GetNoteAsync(note.Id!);
Console.WriteLine($"{added.Outcome}, {updated.Outcome}, {read.Count} read: {read[0].Title}, {read[0].Body}, {read[0].Color}");

var reminder = new Reminder(default, note.Id!) { Due = new(2026, 11, 23), Labels = new() { ["urgent"] = 2 } };
var reminded = await manager.SyncReminderAsync(reminder, SyncOperation.Add);
var back = (await manager.GetReminderAsync(reminder.Id.ToString()))[0];
Console.WriteLine($"own class: {reminded.Outcome}, {back.About == note.Id}, {back.Due:O}, {back.Labels!["urgent"]}");

var deleted = await manager.DeleteNoteAsync(note.Id!);
Console.WriteLine($"{deleted.Outcome}");
return added.Synced && updated.Synced && deleted.Synced ? 0 : 1;
