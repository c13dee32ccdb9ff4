using ECan.Sdk.Analyzers.Flow;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.Analyzers.Reporting;

/// <summary>The sync that a save lacks, as code.</summary>
internal sealed class SyncCode(CompilationKnowledge knowledge)
{
    public static Operations OperationOf(Save save) =>
        save.Operation is not Operations.None ? save.Operation
        : save.Entity.Operations.HasFlag(Operations.Update) ? Operations.Update
        : Operations.Add;

    /// <summary>What to write; the annotation where the cloud does not have the operation.</summary>
    public string Of(Save save, Body body)
    {
        var operation = OperationOf(save);
        var entity = save.Entity;
        if (!entity.Operations.HasFlag(operation))
        {
            return $"[NoSync(\"the cloud has no {operation.ToString().ToLowerInvariant()} for {entity.DataType}\")]";
        }

        var manager = ManagerIn(body) ?? "manager";
        var value = ValueOf(save);
        if (save.Shape is SavedShape.Id && operation is Operations.Delete && value is not null)
        {
            return $"await {manager}.Delete{entity.MethodName}Async({value})";
        }

        var named = save.Shape is SavedShape.Id || value is null ? Camel(entity.MethodName) : value;
        return $"await {manager}.{MethodOf(entity, save.Shape)}({named}, SyncOperation.{operation})";
    }

    /// <summary>The code of the entity, if it can be said again; an object that is made in the call cannot.</summary>
    public static string? ValueOf(Save save) =>
        save.Value?.Syntax is { } syntax && IsSimple(syntax) ? syntax.ToString() : null;

    /// <summary>The generated method, or the manager's own for an entity without one.</summary>
    public string MethodOf(Entity entity, SavedShape shape) =>
        GeneratedClassOf(entity) is not null ? $"Sync{entity.MethodName}Async"
        : shape is SavedShape.Many ? "SyncManyToCloudAsync"
        : "SyncToCloudAsync";

    /// <summary>The class of the generated methods of an entity.</summary>
    public INamedTypeSymbol? GeneratedClassOf(Entity entity) =>
        knowledge
            .Entities.All.Select(other => other.Type.ContainingNamespace)
            .Distinct<INamespaceSymbol>(SymbolEqualityComparer.Default)
            .SelectMany(space => space.GetTypeMembers(KnownSymbols.GeneratedClass))
            .FirstOrDefault(type => !type.GetMembers($"Sync{entity.MethodName}Async").IsEmpty);

    /// <summary>The name under which a manager is at hand.</summary>
    private string? ManagerIn(Body body)
    {
        for (var at = body; at is not null; at = at.Outer)
        {
            if (at.Method is { } method && Find(method.Parameters) is { } parameter)
            {
                return parameter;
            }
        }

        var type = body.Root.Method?.ContainingType ?? body.Method?.ContainingType;
        return type is null
            ? null
            : Find(type.InstanceConstructors.SelectMany(c => c.Parameters).Where(IsPrimary))
                ?? type.SelfAndBases()
                    .SelectMany(t => t.GetMembers())
                    .Where(member =>
                        !member.IsImplicitlyDeclared
                        && knowledge.Symbols.IsManager(
                            (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type
                        )
                    )
                    .Select(member => member.Name)
                    .FirstOrDefault();
    }

    private string? Find(IEnumerable<IParameterSymbol> parameters) =>
        parameters.FirstOrDefault(parameter => knowledge.Symbols.IsManager(parameter.Type))?.Name;

    // The parameters of a primary constructor are declared by the type itself.
    private static bool IsPrimary(IParameterSymbol parameter) =>
        parameter.DeclaringSyntaxReferences is [{ } reference, ..]
        && reference.GetSyntax().Parent?.Parent is TypeDeclarationSyntax;

    private static bool IsSimple(SyntaxNode syntax) =>
        syntax switch
        {
            IdentifierNameSyntax => true,
            MemberAccessExpressionSyntax access => IsSimple(access.Expression),
            ThisExpressionSyntax => true,
            _ => false,
        };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
