using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Fixes;

/// <summary>What a fix writes is known in its file: usings are added where the project has none for all files.</summary>
public sealed class UsingsAreAddedTests
{
    [Fact]
    public Task In_the_order_in_which_they_stand() =>
        MakesAsync(
            """
            // The tools.
            using App.Cloud;
            using Prelude;

            public sealed class CaseHandler(IToolStore tools)
            {
                public void Run(AgentTool tool)
                {
                    tools.Add(tool);
                }
            }
            """,
            """
            // The tools.
            using System.Threading.Tasks;
            using App.Cloud;
            using ECan.Sdk;
            using Prelude;

            public sealed class CaseHandler(IToolStore tools, IOfflineSyncManager manager)
            {
                public async Task Run(AgentTool tool)
                {
                    tools.Add(tool);
                    await manager.SyncToolAsync(tool, SyncOperation.Add);
                }
            }
            """
        );

    [Fact]
    public Task Where_there_are_none_yet() =>
        MakesAsync(
            """
            // The tools.
            namespace Cases;

            public sealed class CaseHandler(Prelude.IToolStore tools, ECan.Sdk.IOfflineSyncManager manager)
            {
                public async System.Threading.Tasks.Task Run(App.Cloud.AgentTool tool)
                {
                    tools.Add(tool);
                }
            }
            """,
            """
            // The tools.
            using App.Cloud;
            using ECan.Sdk;

            namespace Cases;

            public sealed class CaseHandler(Prelude.IToolStore tools, ECan.Sdk.IOfflineSyncManager manager)
            {
                public async System.Threading.Tasks.Task Run(App.Cloud.AgentTool tool)
                {
                    tools.Add(tool);
                    await manager.SyncToolAsync(tool, SyncOperation.Add);
                }
            }
            """
        );

    [Fact]
    public Task For_the_attribute_as_well() =>
        MakesAsync(
            """
            using Prelude;

            public sealed class CaseHandler(IToolStore tools)
            {
                public void Run(App.Cloud.AgentTool tool)
                {
                    tools.Add(tool);
                }
            }
            """,
            """
            using ECan.Sdk;
            using Prelude;

            public sealed class CaseHandler(IToolStore tools)
            {
                [NoSync("The tool is kept on this device.")]
                public void Run(App.Cloud.AgentTool tool)
                {
                    tools.Add(tool);
                }
            }
            """,
            choice: 1
        );

    private static async Task MakesAsync(string before, string after, int choice = 0)
    {
        using var workspace = FixWorkspace.WithoutUsings(before);
        await FixAssert.MakesAsync(workspace, after, choice);
    }
}
