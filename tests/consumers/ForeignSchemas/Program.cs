using ECan.Sdk;
using ForeignSchemas.Cloud;

await using var manager = OfflineSyncManager.Create(
    new OfflineSyncOptions
    {
        Endpoint = new Uri(args[0]),
        Authorization = AppSyncAuthorization.ApiKey(Environment.GetEnvironmentVariable("FOREIGN_API_KEY")!),
        Entities = ECanSync.Entities,
        QueueDirectory = args[1],
    }
);

// Amplify: one input at a time, versions, pages.
var milk = new Todo { Id = "t1", Name = "Milk", Priority = Priority.High };
var results = new List<SyncResult> { await manager.SyncTodoAsync(milk, SyncOperation.Add) };
milk.Name = "Oat milk";
results.Add(await manager.SyncTodoAsync(milk, SyncOperation.Update));
results.Add(await manager.SyncTodoAsync(new Todo { Id = "t2", Name = "Bread" }, SyncOperation.Add));
results.Add(
    await manager.SyncCommentAsync(new Comment { Id = "c1", Content = "Two", TodoId = "t1" }, SyncOperation.Add)
);
await foreach (var todo in manager.QueryTodoAsync(limit: 1))
{
    Console.WriteLine($"{todo.Name} {todo.Priority} {todo.Version}");
}

results.Add(await manager.DeleteTodoAsync("t1"));

// The newer manner of eCan: lists, result objects, ids to remove by.
Agent[] agents = [new() { Id = "a1", Name = "Buyer", Tags = ["fast"] }, new() { Id = "a2", Name = "Seller" }];
results.AddRange(await manager.SyncAgentAsync(agents, SyncOperation.Add));
results.Add(
    await manager.SyncAgentSkillAsync(new AgentSkillRelation { Agid = "a1", Askid = "s1" }, SyncOperation.Add)
);
var found = await manager.QueryAgentAsync(new AgentQuery { Ids = ["a1"] });
Console.WriteLine($"{found.Count} found: {found[0].Name} {found[0].Tags?[0]}");
results.Add(await manager.DeleteAgentAsync("a2"));

Console.WriteLine($"{results.Count(result => result.Synced)} of {results.Count} synced");
return results.TrueForAll(result => result.Synced) ? 0 : 1;
