using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>The manager that a new sync is called on.</summary>
/// <param name="Name">What to write.</param>
/// <param name="Type">Its type.</param>
/// <param name="MayBeNull">Whether it has to be asked for null first.</param>
/// <param name="Changes">What brings it into the type, if it was not there.</param>
/// <param name="Namespaces">The usings that this takes.</param>
internal sealed record Manager(
    string Name,
    ITypeSymbol Type,
    bool MayBeNull,
    IReadOnlyList<TextChange> Changes,
    IReadOnlyList<string> Namespaces
)
{
    /// <summary>The nearest one, or one that the constructor gets; null if there is no way.</summary>
    public static Manager? Find(Draft draft, int position)
    {
        var found = Scope
            .Values(draft, position)
            .Where(pair => Scope.IsManager(pair.Type))
            .Select(pair => new Manager(
                pair.Symbol.Name,
                pair.Type,
                pair.Type.NullableAnnotation is NullableAnnotation.Annotated,
                [],
                []
            ))
            .OrderBy(manager => manager.MayBeNull)
            .FirstOrDefault();
        return found ?? ManagerInjection.Into(draft, position);
    }
}
