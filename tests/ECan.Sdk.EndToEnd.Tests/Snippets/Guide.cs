using System.Text.Json;
using ECan.Sdk.EndToEnd.Tests.Cloud;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ECan.Sdk.EndToEnd.Tests.Snippets;

/// <summary>The examples of the offline sync guide, word for word.</summary>
public sealed class Guide
{
    [Fact]
    public async Task With_a_host()
    {
        await using var fixture = await CloudFixture.StartAsync();
        var endpoint = fixture.Cloud.Endpoint;
        var session = new Session(fixture.Token);
        var builder = Host.CreateEmptyApplicationBuilder(null);

        builder.Services.AddECanSync(options =>
        {
            options.Endpoint = endpoint;
            options.Authorization = AppSyncAuthorization.CognitoUserPools(session.GetTokenAsync);
            options.Entities = ECanSync.Entities;
            options.Account = session.UserName;
            options.ApplicationName = "eCan.ai";
        });
        builder
            .Services.AddHealthChecks()
            .AddECanSync(options => options.DegradedAfterOffline = TimeSpan.FromMinutes(30));
        builder.Services.PostConfigure<OfflineSyncOptions>(options =>
            options.QueueDirectory = fixture.QueueDirectory
        );

        using var host = builder.Build();
        await host.StartAsync();
        var manager = host.Services.GetRequiredService<IOfflineSyncManager>();
        var result = await manager.SyncSkillAsync(
            new AgentSkill { Name = "Hosted" },
            SyncOperation.Add
        );
        await host.StopAsync();

        Assert.True(result.Synced, result.Message);
    }

    [Fact]
    public async Task Saving_syncing_deleting_and_asking()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();
        var repository = new Repository<AgentSkill>();
        var skill = new AgentSkill { Id = "s1", Name = "One" };
        Assert.True((await manager.SyncSkillAsync(skill, SyncOperation.Add)).Synced);
        var skills = new[]
        {
            new AgentSkill { Name = "Two" },
            new AgentSkill { Name = "Three" },
        };
        var skillId = skill.Id;

        {
            await repository.SaveAsync(skill);
            var result = await manager.SyncSkillAsync(skill, SyncOperation.Update);
            Assert.True(result.Synced, result.Message);
        }

        {
            IReadOnlyList<SyncResult> results = await manager.SyncSkillAsync(
                skills,
                SyncOperation.Add
            );
            Assert.Equal([true, true], results.Select(result => result.Synced));
        }

        {
            IReadOnlyList<AgentSkill> inTheCloud = await manager.GetSkillAsync(ids: skillId);
            Assert.Equal("One", Assert.Single(inTheCloud).Name);
        }

        using var document = JsonDocument.Parse("""{ "id": "s1", "name": "One again" }""");
        var json = document.RootElement;
        await manager.DeleteSkillAsync(skillId);
        await manager.SyncToCloudAsync("skill", json, SyncOperation.Update);
        Assert.Null(fixture.Cloud.Find("AgentSkill", "s1"));
        Assert.Equal(2, fixture.Cloud.Entities("AgentSkill").Count);
    }

    [Fact]
    public async Task Looking_into_the_queue()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();
        var session = new Session(fixture.Token);
        fixture.Cloud.Faults.Offline = true;
        Assert.True(
            (
                await manager.SyncSkillAsync(new AgentSkill { Name = "Waits" }, SyncOperation.Add)
            ).Cached
        );
        fixture.Cloud.Faults.Offline = false;
        IProgress<QueueSyncProgress>? progress = null;
        var cancellationToken = CancellationToken.None;

        var report = await manager.SyncPendingQueueAsync(
            progress: progress,
            cancellationToken: cancellationToken
        );
        Console.WriteLine(
            $"{report.Synced} sent, {report.Failed} given up, {report.Remaining} remaining"
        );
        Assert.Equal((1, 0, 0), (report.Synced, report.Failed, report.Remaining));

        var stats = await manager.GetStatsAsync();
        foreach (var task in await manager.Queue.GetFailedTasksAsync())
        {
            Console.WriteLine(
                $"{task.DataType} {task.EntityKey} ({task.Operation}): {task.LastError?.Message}"
            );
        }

        await manager.Queue.RetryFailedAsync();
        Assert.Equal(0, stats.PendingCount);

        await manager.StopAutoRetryAsync();
        await manager.SwitchAccountAsync(
            "grace@example.com",
            AppSyncAuthorization.CognitoUserPools(session.GetTokenAsync)
        );
        await manager.StartAsync();
        Assert.Equal("grace@example.com", manager.Account);
    }

    private sealed class Repository<T>
    {
        private readonly List<T> saved = [];

        public Task SaveAsync(T entity)
        {
            saved.Add(entity);
            return Task.CompletedTask;
        }
    }
}
