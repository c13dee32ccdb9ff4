using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Saves;

/// <summary>Looks through what changes the form of a value and not the value.</summary>
internal static class OperationExtensions
{
    public static IOperation WithoutConversions(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IArgumentOperation argument:
                    operation = argument.Value;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The value without conversions, parentheses and the delegate that is made of it.</summary>
    public static IOperation Bare(this IOperation operation)
    {
        var bare = operation.WithoutConversions();
        while (bare is IDelegateCreationOperation creation)
        {
            bare = creation.Target.WithoutConversions();
        }

        return bare;
    }

    /// <summary>The value that is awaited, if the operation is an await; <c>ConfigureAwait</c> is looked through.</summary>
    public static IOperation WithoutAwait(this IOperation operation)
    {
        while (true)
        {
            operation = operation.WithoutConversions();
            switch (operation)
            {
                case IAwaitOperation awaited:
                    operation = awaited.Operation;
                    break;
                case IInvocationOperation
                {
                    TargetMethod.Name: "ConfigureAwait" or "AsTask" or "GetAwaiter" or "GetResult",
                    Instance: { } instance
                }:
                    operation = instance;
                    break;
                case IPropertyReferenceOperation
                {
                    Property: { Name: "Result", ContainingType.Name: "Task" or "ValueTask" },
                    Instance: { } task
                }:
                    operation = task;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The object that a method is called on; for an extension method its first argument.</summary>
    public static IOperation? Receiver(this IInvocationOperation call) =>
        (
            call.Instance
            ?? (
                call.TargetMethod.IsExtensionMethod
                    ? call
                        .Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)
                        ?.Value
                    : null
            )
        )?.WithoutConversions();
}
