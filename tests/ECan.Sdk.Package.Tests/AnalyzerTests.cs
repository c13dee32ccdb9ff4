namespace ECan.Sdk.Package.Tests;

/// <summary>The analyzers and their fixes, as they come with the package.</summary>
[Collection(PackedSdkCollection.Name)]
public sealed class AnalyzerTests(PackedSdk sdk)
{
    [Fact]
    public async Task A_save_without_a_sync_is_a_warning_that_dotnet_format_mends()
    {
        var consumer = sdk.CopyConsumer("UnsyncedSave");
        var warned = await sdk.BuildAsync(consumer);
        var output = warned.Succeeded().Output;
        var begin = output.IndexOf(
            "SkillHandler.cs(15,15): warning ECAN1001:",
            StringComparison.Ordinal
        );
        Assert.True(begin >= 0, output);
        var end = output.IndexOf(" (https:", begin, StringComparison.Ordinal);
        Assert.Contains(
            $"```text\n{output[begin..end]}\n```",
            await File.ReadAllTextAsync(Repository.PathOf("README.md")),
            StringComparison.Ordinal
        );

        (await sdk.FormatAnalyzersAsync(consumer, "ECAN1001")).Succeeded();

        Assert.Equal(
            """
            using ECan.Sdk;
            using UnsyncedSave.Cloud;

            namespace UnsyncedSave;

            public interface ISkillRepository
            {
                Task UpdateAsync(AgentSkill skill, CancellationToken cancellationToken);
            }

            public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
            {
                public async Task RenameAsync(AgentSkill skill, string name, CancellationToken cancellationToken)
                {
                    skill.Name = name;
                    await skills.UpdateAsync(skill, cancellationToken); // The local store.
                    await manager.SyncSkillAsync(skill, SyncOperation.Update, cancellationToken);
                }
            }

            """,
            await File.ReadAllTextAsync(Path.Combine(consumer, "SkillHandler.cs"))
        );
        var mended = await sdk.BuildAsync(consumer, "-warnaserror");
        Assert.Contains("0 Warning(s)", mended.Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_only_for_tests_is_told_by_the_build()
    {
        var consumer = sdk.CopyConsumer("UnsyncedSave", "TestProject");
        await File.WriteAllTextAsync(
            Path.Combine(consumer, "SkillHandler.cs"),
            """
            public static class Settings
            {
                public static ECan.Sdk.OfflineSyncOptions Options { get; } = new() { OfflineSyncEnabled = false };
            }
            """
        );

        var app = await sdk.BuildAsync(consumer);
        var tests = await sdk.BuildAsync(consumer, "-p:IsTestProject=true");

        Assert.Contains("warning ECAN1012", app.Succeeded().Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ECAN", tests.Succeeded().Output, StringComparison.Ordinal);
    }
}
