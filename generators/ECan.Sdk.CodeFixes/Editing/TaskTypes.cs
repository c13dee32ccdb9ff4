using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>Task and ValueTask, with and without a result.</summary>
internal static class TaskTypes
{
    private const string Namespace = "System.Threading.Tasks";

    public static bool IsTask(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0 or 1 }
        && type.ContainingNamespace.ToDisplayString() == Namespace;

    public static bool HasResult(ITypeSymbol type) => type is INamedTypeSymbol { Arity: 1 };

    /// <summary>What Task is called at a place, and the using that it takes.</summary>
    public static (string Name, IEnumerable<TextChange> Usings) Name(Draft draft, int position)
    {
        var known = draft.Model.LookupNamespacesAndTypes(position, name: "Task");
        return known.Any(type => IsTask(type as ITypeSymbol)) ? ("Task", [])
            : known.IsEmpty ? ("Task", Usings.Add(draft, Namespace))
            : ("global::" + Namespace + ".Task", []);
    }
}
