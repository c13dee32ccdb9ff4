using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>An extension method that asks a query.</summary>
internal static class QueryMethodEmitter
{
    public static void Emit(
        CodeWriter code,
        TypeNames types,
        EntityModel entity,
        QueryModel? query,
        string name,
        ListWriters lists
    )
    {
        if (query is null)
        {
            return;
        }

        var taken = new HashSet<string>(StringComparer.Ordinal)
        {
            "manager",
            "cancellationToken",
            "variables",
            "local",
        };
        var isPaged = query.NextTokenArgument is not null;
        var parameters = query
            .Arguments.Where(argument => argument.Name != query.NextTokenArgument)
            .Select(argument =>
                (Argument: argument, Name: CSharpNames.Unique(argument.ParameterName, taken))
            )
            .OrderBy(parameter => parameter.Argument.Type.IsNullable)
            .ToList();
        code.Line();
        code.Lines(
            DocComment.Summary(
                query.Description,
                $"Asks the cloud for entities of type {SyncMethodEmitter.CodeName(entity.DataType)} by <c>{query.Field}</c>{(isPaged ? ", page by page as they are enumerated" : "")}. Needs the network: nothing is cached."
            )
        );
        SyncMethodEmitter.EmitManagerDoc(code);
        foreach (var (argument, parameter) in parameters)
        {
            var absent = argument.Type.IsNullable ? "; not sent where it is null" : "";
            code.Lines(
                DocComment.Param(parameter, $"The argument <c>{argument.Name}</c>{absent}.")
            );
        }

        SyncMethodEmitter.EmitCancellationDoc(code, "Cancels the request.");
        code.Lines(
            DocComment.Element(
                "exception",
                isPaged
                    ? "While enumerating: the cloud did not answer, or answered with errors."
                    : "The cloud did not answer, or answered with errors.",
                $" cref=\"{TypeNames.Sdk}CloudRequestException\""
            )
        );
        if (entity.Own is { } own)
        {
            code.Lines(
                DocComment.Element(
                    "exception",
                    $"{(isPaged ? "While enumerating: a" : "A")} value of the cloud's does not fit its property of <see cref=\"{own.TypeName}\"/>.",
                    $" cref=\"{TypeNames.Sdk}CloudMappingException\""
                )
            );
        }

        var type = types.Of(entity);
        var ask = isPaged ? "QueryPagesAsync" : "QueryAsync";
        var writes = parameters
            .Select(parameter => "    " + Write(entity, parameter.Argument, parameter.Name, lists))
            .ToList();
        SyncMethodEmitter.EmitMethod(
            code,
            $"{TypeNames.MethodVisibility(entity)} static {Returned(type, isPaged)} {name}{entity.MethodName}Async",
            parameters.Select(parameter => Parameter(parameter.Argument, parameter.Name, types)),
            writes.Count == 0
                ?
                [
                    $"return manager.{ask}<{type}>({entity.MapperName()}.{name}, static _ => {{ }}, cancellationToken);",
                ]
                :
                [
                    $"return manager.{ask}<{type}>({entity.MapperName()}.{name}, variables =>",
                    "{",
                    .. writes,
                    "}, cancellationToken);",
                ]
        );
    }

    private static string Returned(string type, bool isPaged) =>
        isPaged
            ? $"{TypeNames.AsyncEnumerable}<{type}>"
            : $"{TypeNames.Task}<{TypeNames.ReadOnlyList}<{type}>>";

    private static string Parameter(QueryArgumentModel argument, string name, TypeNames types)
    {
        var type = types.Of(argument.Type);
        var escaped = CSharpNames.Escape(name);
        return argument.Type.IsNullable ? $"{type}? {escaped} = null" : $"{type} {escaped}";
    }

    private static string Write(
        EntityModel entity,
        QueryArgumentModel argument,
        string name,
        ListWriters lists
    )
    {
        var method = argument.Type.IsNullable ? "Write" : "WriteRequired";
        var value = ValueCode.ToCloud(argument.Type, lists);
        if (argument.Type.Kind is ValueKind.List)
        {
            value = $"{entity.MapperName()}.{value}";
        }

        var local = ValueCode.ToLocal(
            argument.Type,
            "local",
            CSharpNames.Escape(name),
            argument.Type.IsNullable,
            depth: 0
        );
        return $"{TypeNames.Sdk}CloudVariables.{method}(variables, {CSharpText.Literal(entity.DataType)}, {CSharpText.Literal(argument.Name)}, {value}, local => {local});";
    }
}
