using System.Collections;
using System.Reflection;
using ECan.Sdk.EndToEnd.Tests.Cloud;

namespace ECan.Sdk.EndToEnd.Tests;

/// <summary>Calls the generated methods by name, so that no data type can be forgotten.</summary>
internal static class Generated
{
    /// <summary>skill_tool -> SkillTool.</summary>
    public static string Name(SyncEntityDefinition definition) =>
        string.Concat(
            definition
                .DataType.Split('_')
                .Select(word => char.ToUpperInvariant(word[0]) + word[1..])
        );

    public static MethodInfo? Method(string name) => typeof(ECanSync).GetMethod(name);

    public static async Task SyncAsync(
        IOfflineSyncManager manager,
        SyncEntityDefinition definition,
        object entity,
        SyncOperation operation
    )
    {
        var method = typeof(ECanSync).GetMethod(
            $"Sync{Name(definition)}Async",
            [
                typeof(IOfflineSyncManager),
                definition.ClrType,
                typeof(SyncOperation),
                typeof(CancellationToken),
            ]
        )!;
        var result = await (Task<SyncResult>)
            method.Invoke(null, [manager, entity, operation, CancellationToken.None])!;
        Assert.True(result.Synced, result.Message);
    }

    public static async Task<IReadOnlyList<SyncResult>> SyncManyAsync(
        IOfflineSyncManager manager,
        SyncEntityDefinition definition,
        IReadOnlyList<object> entities,
        SyncOperation operation
    )
    {
        var method = typeof(ECanSync).GetMethod(
            $"Sync{Name(definition)}Async",
            [
                typeof(IOfflineSyncManager),
                typeof(IReadOnlyCollection<>).MakeGenericType(definition.ClrType),
                typeof(SyncOperation),
                typeof(CancellationToken),
            ]
        )!;
        var typed = Array.CreateInstance(definition.ClrType, entities.Count);
        for (var i = 0; i < entities.Count; i++)
        {
            typed.SetValue(entities[i], i);
        }

        return await (Task<IReadOnlyList<SyncResult>>)
            method.Invoke(null, [manager, typed, operation, CancellationToken.None])!;
    }

    /// <summary>Asks with no argument but the manager: for all there is.</summary>
    public static async Task<IReadOnlyList<object>> QueryAsync(
        IOfflineSyncManager manager,
        MethodInfo method
    )
    {
        var arguments = method
            .GetParameters()
            .Select(parameter =>
                parameter.ParameterType == typeof(IOfflineSyncManager) ? manager
                : parameter.ParameterType == typeof(CancellationToken)
                    ? (object)CancellationToken.None
                : null
            );
        var task = (Task)method.Invoke(null, [.. arguments])!;
        await task;
        return [.. ((IEnumerable)((dynamic)task).Result).Cast<object>()];
    }
}
