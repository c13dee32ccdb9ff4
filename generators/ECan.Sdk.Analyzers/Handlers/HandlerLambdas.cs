using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Handlers;

/// <summary>Places where a lambda or a method becomes a handler: an end point, a command, an event.</summary>
internal static class HandlerLambdas
{
    /// <summary>Whether the delegates that an operation is given are handlers, which it does not run itself.</summary>
    public static bool IsRegistration(IOperation operation) =>
        operation switch
        {
            IInvocationOperation call => IsEndpoint(call.TargetMethod)
                || IsCommand(call.TargetMethod.ContainingType),
            IObjectCreationOperation creation => IsCommand(creation.Type),
            IEventAssignmentOperation => true,
            _ => false,
        };

    /// <summary>The delegates that become handlers by an operation.</summary>
    public static IEnumerable<IOperation> Of(IOperation operation) =>
        operation switch
        {
            IInvocationOperation call when IsRegistration(call) => call
                .Arguments.Select(argument => TargetOf(argument.Value))
                .OfType<IOperation>(),
            IObjectCreationOperation creation when IsRegistration(creation) => creation
                .Arguments.Select(argument => TargetOf(argument.Value))
                .OfType<IOperation>(),
            IEventAssignmentOperation { Adds: true } assignment
                when TargetOf(assignment.HandlerValue) is { } target => [target],
            _ => [],
        };

    private static IOperation? TargetOf(IOperation operation) =>
        operation.Bare()
            is (IAnonymousFunctionOperation or IMethodReferenceOperation)
                and var target
            ? target
            : null;

    private static bool IsEndpoint(IMethodSymbol method) =>
        method.Name
            is "Map"
                or "MapGet"
                or "MapPost"
                or "MapPut"
                or "MapDelete"
                or "MapPatch"
                or "MapMethods"
                or "MapFallback"
        && method.ContainingNamespace?.ToDisplayString() is "Microsoft.AspNetCore.Builder";

    private static bool IsCommand(ITypeSymbol? type) =>
        type is not null
        && type.Name.EndsWith("Command", StringComparison.Ordinal)
        && (
            type.AllInterfaces.Any(candidate => candidate.Name == "ICommand")
            || type.Name is "ReactiveCommand"
        );
}
