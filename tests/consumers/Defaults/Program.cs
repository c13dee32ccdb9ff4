using System;
using Defaults.Cloud;
using ECan.Sdk;
using ECan.Sdk.Testing;

await using var cloud = await LocalAppSync.StartFromFileAsync(args[0]);
await using var manager = OfflineSyncManager.Create(
    new OfflineSyncOptions
    {
        Endpoint = cloud.Endpoint,
        Authorization = AppSyncAuthorization.ApiKey(cloud.ApiKey),
        Entities = ECanSync.Entities,
        Account = "me@example.com",
        QueueDirectory = args[1],
    }
);

var skill = new AgentSkill { Name = "From the package", Owner = "me@example.com" };
var result = await manager.SyncSkillAsync(skill, SyncOperation.Add);
Console.WriteLine($"{result.Outcome}: {cloud.Entities("AgentSkill").Count} in the cloud, {ECanSync.Entities.Count} data types");
return result.Synced ? 0 : 1;
