using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Saves;

/// <summary>EF Core's ExecuteUpdate and ExecuteDelete, which write at once and without an entity at hand.</summary>
internal sealed class ExecutedQueries(CompilationKnowledge knowledge)
{
    public Save? Find(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var operation = method.Name switch
        {
            "ExecuteUpdate" or "ExecuteUpdateAsync" => Operations.Update,
            "ExecuteDelete" or "ExecuteDeleteAsync" => Operations.Delete,
            _ => Operations.None,
        };
        return
            operation is not Operations.None
            && IsOfEfCore(method.ContainingNamespace?.ToDisplayString())
            && knowledge.Entities.Find(call.Receiver()?.Type.ItemType()) is { } entity
            ? new(
                entity,
                operation,
                call,
                Value: null,
                SavedShape.Nothing,
                call.Syntax.GetLocation()
            )
            : null;
    }

    private static bool IsOfEfCore(string? name) =>
        name?.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) == true;
}
