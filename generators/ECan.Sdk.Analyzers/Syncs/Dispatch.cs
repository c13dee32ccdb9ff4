using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Syncs;

/// <summary>
/// Calls that hand a message to whoever handles it, as mediators and buses do. By whom it is handled is known only of this compilation's own types;
/// that a message is sent says nothing by itself.
/// </summary>
internal static class Dispatch
{
    private static readonly string[] Words =
    [
        "Publish",
        "Send",
        "Dispatch",
        "Raise",
        "Enqueue",
        "Post",
        "Emit",
        "Notify",
        "Execute",
        "Invoke",
    ];

    /// <summary>Whether a type that holds a sync manager handles what the call is given.</summary>
    public static bool ReachesHolder(IInvocationOperation call, CompilationKnowledge knowledge) =>
        Words.Any(word => PascalWords.BeginsWith(call.TargetMethod.Name, word))
        && SavedArgument
            .InOrder(call)
            .Any(argument =>
                knowledge.SourceHolders.Handle(argument.Value.WithoutConversions().Type)
            );
}
