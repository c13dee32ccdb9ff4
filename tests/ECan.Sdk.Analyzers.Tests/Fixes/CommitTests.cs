using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ECan.Sdk.Analyzers.Tests.Fixes;

/// <summary>ECAN1001: a sync is written behind the commit of the transaction, for before it everything may be rolled back.</summary>
public sealed class CommitTests
{
    private const string Sync = "await manager.SyncSkillAsync(skill, SyncOperation.Add, token);";
    private const string NoSync = "Say that it is not meant for the cloud: [NoSync]";

    [Fact]
    public Task After_the_commit_of_EF_Core() =>
        MakesAsync(
            """
                    await using var transaction = await db.Database.BeginTransactionAsync(token);
                    db.Skills.Add(skill);
                    await db.SaveChangesAsync(token);
                    Done();
                    await transaction.CommitAsync(token); // Now it is there.
                    Done();
            """,
            $$"""
                    await using var transaction = await db.Database.BeginTransactionAsync(token);
                    db.Skills.Add(skill);
                    await db.SaveChangesAsync(token);
                    Done();
                    await transaction.CommitAsync(token); // Now it is there.
                    {{Sync}}
                    Done();
            """
        );

    [Theory]
    [InlineData("transaction.Commit();")]
    [InlineData("transaction?.Commit();")]
    [InlineData("db.Database.CommitTransaction();")]
    [InlineData("await transaction.CommitAsync(token).ConfigureAwait(false);")]
    public Task However_the_commit_is_written(string commit) =>
        MakesAsync(
            $$"""
                    await using var transaction = await db.Database.BeginTransactionAsync(token);
                    await skills.AddAsync(skill, token);
                    {{commit}}
            """,
            $$"""
                    await using var transaction = await db.Database.BeginTransactionAsync(token);
                    await skills.AddAsync(skill, token);
                    {{commit}}
                    {{Sync}}
            """
        );

    [Fact]
    public Task After_the_commit_of_a_connection() =>
        MakesAsync(
            """
                    using (var transaction = connection.BeginTransaction())
                    {
                        await connection.InsertAsync(skill);
                        transaction.Commit();
                    }
            """,
            $$"""
                    using (var transaction = connection.BeginTransaction())
                    {
                        await connection.InsertAsync(skill);
                        transaction.Commit();
                        {{Sync}}
                    }
            """
        );

    [Fact]
    public Task After_the_commit_inside_a_try() =>
        MakesAsync(
            """
                    await using var transaction = await db.Database.BeginTransactionAsync(token);
                    try
                    {
                        try
                        {
                            await skills.AddAsync(skill, token);
                        }
                        finally
                        {
                            Done();
                        }

                        await transaction.CommitAsync(token);
                    }
                    catch
                    {
                        await transaction.RollbackAsync(token);
                        throw;
                    }
            """,
            $$"""
                    await using var transaction = await db.Database.BeginTransactionAsync(token);
                    try
                    {
                        try
                        {
                            await skills.AddAsync(skill, token);
                        }
                        finally
                        {
                            Done();
                        }

                        await transaction.CommitAsync(token);
                        {{Sync}}
                    }
                    catch
                    {
                        await transaction.RollbackAsync(token);
                        throw;
                    }
            """
        );

    [Fact]
    public Task After_the_commit_that_follows_a_guard() =>
        MakesAsync(
            """
                    await using var transaction = await db.Database.BeginTransactionAsync(token);
                    if (!await skills.UpdateAsync(skill, token))
                    {
                        return;
                    }

                    await transaction.CommitAsync(token);
            """,
            $$"""
                    await using var transaction = await db.Database.BeginTransactionAsync(token);
                    if (!await skills.UpdateAsync(skill, token))
                    {
                        return;
                    }

                    await transaction.CommitAsync(token);
                    {{Sync.Replace("Add", "Update", StringComparison.Ordinal)}}
            """
        );

    [Fact]
    public Task After_the_commit_in_the_branch_of_the_outcome() =>
        MakesAsync(
            """
                    await using var transaction = await db.Database.BeginTransactionAsync(token);
                    if (await skills.UpdateAsync(skill, token))
                    {
                        Done();
                        await transaction.CommitAsync(token);
                    }
            """,
            $$"""
                    await using var transaction = await db.Database.BeginTransactionAsync(token);
                    if (await skills.UpdateAsync(skill, token))
                    {
                        Done();
                        await transaction.CommitAsync(token);
                        {{Sync.Replace("Add", "Update", StringComparison.Ordinal)}}
                    }
            """
        );

    [Theory]
    [InlineData("await manager.SyncAgentAsync(agent, SyncOperation.Add);")]
    [InlineData("await manager.SyncAgentAsync(agent, SyncOperation.Add).ConfigureAwait(false);")]
    public Task After_the_syncs_of_what_was_saved_before(string earlier) =>
        MakesAsync(
            $$"""
                    await using var transaction = await db.Database.BeginTransactionAsync(token);
                    var agent = await db.Agents.FirstAsync(token);
                    await connection.InsertAsync(agent);
                    await skills.AddAsync(skill, token);
                    await transaction.CommitAsync(token);
                    {{earlier}}
                    Done();
            """,
            $$"""
                    await using var transaction = await db.Database.BeginTransactionAsync(token);
                    var agent = await db.Agents.FirstAsync(token);
                    await connection.InsertAsync(agent);
                    await skills.AddAsync(skill, token);
                    await transaction.CommitAsync(token);
                    {{earlier}}
                    {{Sync}}
                    Done();
            """
        );

    [Fact]
    public Task After_those_that_the_fix_of_an_earlier_save_has_written() =>
        FixAssert.MakesAllAsync(
            RuleIds.SavedNotSynced,
            FixAllScope.Document,
            [Pair("")],
            [
                Pair(
                    """

                            if (manager is not null)
                            {
                                await manager.SyncSkillAsync(first, SyncOperation.Add);
                            }
                            if (manager is not null)
                            {
                                await manager.SyncSkillAsync(second, SyncOperation.Update);
                            }
                    """
                ),
            ]
        );

    [Fact]
    public Task After_the_block_of_a_scope_which_commits_at_its_end() =>
        MakesAsync(
            """
                    using (var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
                    {
                        await skills.AddAsync(skill, token);
                        scope.Complete();
                        Done();
                    }

                    Done();
            """,
            $$"""
                    using (var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
                    {
                        await skills.AddAsync(skill, token);
                        scope.Complete();
                        Done();
                    }
                    {{Sync}}

                    Done();
            """
        );

    [Theory]
    [InlineData("AgentSkill made = new();", "made", "Done();")]
    [InlineData("Done();", "skill", "return;")]
    public Task Not_inside_the_scope_where_its_end_is_no_place(
        string before,
        string saved,
        string after
    ) =>
        FixAssert.OffersAsync(
            Handler(
                $$"""
                        using (var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
                        {
                            {{before}}
                            await skills.AddAsync({{saved}}, token);
                            scope.Complete();
                            {{after}}
                        }
                """
            ),
            NoSync
        );

    [Theory]
    [InlineData("await skills.AddAsync(skill, token); scope.Complete();")]
    [InlineData("if (await skills.UpdateAsync(skill, token)) { scope.Complete(); }")]
    [InlineData("{ await skills.AddAsync(skill, token); scope.Complete(); } Done();")]
    public Task Not_inside_a_scope_that_lasts_to_the_end_of_the_method(string statements) =>
        FixAssert.OffersAsync(
            Handler(
                $"""
                        using var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled);
                        {statements}
                """
            ),
            NoSync
        );

    [Theory]
    [InlineData("await EndAsync(transaction);")]
    [InlineData("if (skill.Owner is null) { await transaction.CommitAsync(token); }")]
    [InlineData(
        "await using var other = await db.Database.BeginTransactionAsync(token); await other.CommitAsync(token);"
    )]
    public Task After_the_save_where_no_commit_surely_follows_it(string rest) =>
        MakesAsync(
            $$"""
                    await using var transaction = await db.Database.BeginTransactionAsync(token);
                    await skills.AddAsync(skill, token);
                    {{rest}}
            """,
            $$"""
                    await using var transaction = await db.Database.BeginTransactionAsync(token);
                    await skills.AddAsync(skill, token);
                    {{Sync}}
                    {{rest}}
            """
        );

    [Theory]
    [InlineData("if (skill.Owner is null)")]
    [InlineData("foreach (var _ in skill.Name ?? \"\")")]
    public Task After_the_save_where_it_may_be_left_out_or_done_again(string around) =>
        MakesAsync(
            $$"""
                    await using var transaction = await db.Database.BeginTransactionAsync(token);
                    {{around}}
                    {
                        await skills.AddAsync(skill, token);
                    }

                    await transaction.CommitAsync(token);
            """,
            $$"""
                    await using var transaction = await db.Database.BeginTransactionAsync(token);
                    {{around}}
                    {
                        await skills.AddAsync(skill, token);
                        {{Sync}}
                    }

                    await transaction.CommitAsync(token);
            """
        );

    private static string Pair(string syncs) =>
        $$"""
            using System.Data;

            public sealed class CaseHandler(IDbConnection connection, IOfflineSyncManager? manager)
            {
                public async Task RunAsync(AgentSkill first, AgentSkill second)
                {
                    using var transaction = connection.BeginTransaction();
                    await connection.InsertAsync(first);
                    await connection.UpdateAsync(second);
                    transaction.Commit();{{syncs}}
                }
            }
            """;

    private static Task MakesAsync(string before, string after) =>
        FixAssert.MakesAsync(Handler(before), Handler(after));

    private static string Handler(string statements) =>
        $$"""
            using System.Data;
            using System.Transactions;
            using Microsoft.EntityFrameworkCore;
            using Microsoft.EntityFrameworkCore.Storage;

            namespace Cases;

            public sealed class CaseHandler(
                AppDb db,
                IDbConnection connection,
                ISkillRepository skills,
                IOfflineSyncManager manager
            )
            {
                public async Task RunAsync(AgentSkill skill, CancellationToken token)
                {
            {{statements}}
                }

                private static Task EndAsync(IDbContextTransaction transaction) => transaction.CommitAsync();

                private static void Done() { }
            }
            """;
}
