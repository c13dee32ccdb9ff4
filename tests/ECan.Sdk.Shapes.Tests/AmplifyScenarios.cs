using ECan.Sdk.Shapes.Tests.Cloud;

namespace ECan.Sdk.Shapes.Tests;

/// <summary>A schema that Amplify made.</summary>
internal static class AmplifyScenarios
{
    public static async Task TodoAsync(IOfflineSyncManager manager, Transcript transcript)
    {
        var milk = new Todo
        {
            Id = "t1",
            Name = "Milk",
            Description = "Two bottles",
            Priority = Priority.High,
            Due = new DateOnly(2026, 3, 2),
            Location = new LocationInput { Lat = 48.137, Lon = 11.575 },
        };
        await transcript.WriteAsync("add", manager.SyncTodoAsync(milk, SyncOperation.Add));
        milk.Description = null;
        milk.Priority = Priority.Low;
        await transcript.WriteAsync("update", manager.SyncTodoAsync(milk, SyncOperation.Update));
        Todo[] more = [new() { Id = "t2", Name = "Bread" }, new() { Id = "t3", Name = "Cheese" }];
        await transcript.WriteAsync("add many", manager.SyncTodoAsync(more, SyncOperation.Add));
        foreach (var todo in more)
        {
            todo.Description = "fresh";
        }

        await transcript.WriteAsync(
            "update many",
            manager.SyncTodoAsync(more, SyncOperation.Update)
        );

        var read = await transcript.ReadAsync("get", manager.GetTodoAsync("t1"));
        read[0].Name = "Oat milk";
        await transcript.WriteAsync(
            "update what was read",
            manager.SyncTodoAsync(read[0], SyncOperation.Update)
        );
        await transcript.ReadPagesAsync("list in pages", manager.QueryTodoAsync(limit: 2));
        await transcript.ReadPagesAsync(
            "list with a filter",
            manager.QueryTodoAsync(
                new ModelTodoFilterInput { Name = new ModelStringInput { Eq = "Bread" } }
            )
        );
        await transcript.WriteAsync("delete by key", manager.DeleteTodoAsync("t1"));
        await transcript.WriteAsync(
            "delete what was read",
            manager.SyncTodoAsync(more[0], SyncOperation.Delete)
        );
        await transcript.ReadAsync("get what is gone", manager.GetTodoAsync("t1"));
    }

    public static async Task CommentAsync(IOfflineSyncManager manager, Transcript transcript)
    {
        await transcript.WriteAsync(
            "add the parent",
            manager.SyncTodoAsync(new Todo { Id = "t1", Name = "Milk" }, SyncOperation.Add)
        );
        var comment = new Comment
        {
            Id = "c1",
            Content = "Which?",
            TodoId = "t1",
        };
        await transcript.WriteAsync("add", manager.SyncCommentAsync(comment, SyncOperation.Add));
        comment.Content = "Oat.";
        await transcript.WriteAsync(
            "update",
            manager.SyncCommentAsync(comment, SyncOperation.Update)
        );
        await transcript.ReadAsync("get", manager.GetCommentAsync("c1"));
        await transcript.ReadPagesAsync("list", manager.QueryCommentAsync());
        await transcript.WriteAsync("delete", manager.DeleteCommentAsync("c1"));
    }
}
