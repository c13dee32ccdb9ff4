using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
    private const string OfAccount = "ForAccount";

    /// <summary>
    /// The one that the code made for an account, else the nearest one, else one that the constructor gets; null if there is no way, or if it is not
    /// plain which account is meant.
    /// </summary>
    public static Manager? Find(Draft draft, int position)
    {
        var managers = Scope
            .Values(draft, position)
            .Where(pair => Scope.IsManager(pair.Type))
            .ToList();
        var ofAccounts = managers.Where(pair => IsOfAccount(pair.Symbol)).ToList();
        if (ofAccounts.Count > 1)
        {
            return null;
        }

        var found = (ofAccounts.Count == 1 ? ofAccounts : managers)
            .Select(pair => new Manager(
                pair.Symbol.Name,
                pair.Type,
                Scope.MayBeNull(draft, position, pair.Symbol),
                [],
                []
            ))
            .OrderBy(manager => manager.MayBeNull)
            .FirstOrDefault();
        return found ?? ManagerInjection.Into(draft, position);
    }

    // var scoped = manager.ForAccount(account);
    private static bool IsOfAccount(ISymbol symbol) =>
        symbol is ILocalSymbol { DeclaringSyntaxReferences: [{ } reference, ..] }
        && reference.GetSyntax()
            is VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax made }
        && Calls.NameOf(made) == OfAccount;
}
