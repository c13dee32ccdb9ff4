using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>Which operations can really fail, so that what comes after them in a try may never run. A log line is none.</summary>
internal static class Steps
{
    public static bool IsReal(IAwaitOperation awaited, Values values) =>
        values.Source(awaited.Operation) is not IInvocationOperation call || !IsHarmless(call);

    /// <summary>Calls that are not awaited: files.</summary>
    public static bool IsReal(IInvocationOperation call)
    {
        var type = call.TargetMethod.ContainingType;
        return !IsHarmless(call)
            && type is { Name: "File" or "Directory", ContainingNamespace.Name: "IO" };
    }

    // By whole words: a catalogue, a login and a dialog are none.
    private static bool IsLog(IMethodSymbol method) =>
        IsLogType(method.ContainingType)
        || (method.Parameters is [var first, ..] && method.IsStatic && IsLogType(first.Type))
        || PascalWords.Of(method.Name)
            is ["Log", ..]
                and not ["Log", "In" or "Out" or "On" or "Off", ..];

    private static bool IsLogType(ITypeSymbol type) =>
        PascalWords.Of(type.Name) is [.., "Log" or "Logger"] or [.., "Logger", "Extensions"];

    private static bool IsHarmless(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var type = method.ContainingType.Name;
        return IsLog(method)
            || type is "Console" or "Debug" or "Trace" or "IDisposable" or "IAsyncDisposable"
            || method.Name
                is "Delay"
                    or "Yield"
                    or "CompletedTask"
                    or "FromResult"
                    or "MoveNextAsync"
                    or "MoveNext"
                    or "Dispose"
                    or "DisposeAsync"
                    or "Rollback"
                    or "RollbackAsync"
            // What a unit of work fails to write, it has not saved.
            || method.Name
                is "Commit"
                    or "CommitAsync"
                    or "Complete"
                    or "CompleteAsync"
                    or "SaveChanges"
                    or "SaveChangesAsync"
            || type.EndsWith("Collection", StringComparison.Ordinal)
            || type is "IList" or "IDictionary" or "ISet" or "Monitor";
    }
}
