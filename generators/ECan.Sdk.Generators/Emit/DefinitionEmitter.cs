using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>The data of a definition: names, documents, and which method does what.</summary>
internal static class DefinitionEmitter
{
    public static void Emit(CodeWriter code, TypeNames types, EntityModel entity)
    {
        var type = types.Of(entity);
        using (
            code.Block(
                $"public static readonly {TypeNames.Sdk}SyncEntityDefinition Definition = new()",
                "};"
            )
        )
        {
            code.Line($"DataType = {CSharpText.Literal(entity.DataType)},");
            code.Line($"GraphQLType = {CSharpText.Literal(entity.GraphQLType)},");
            code.Line($"ClrType = typeof({type}),");
            code.Line($"Key = [{Join(entity.KeyFields(), Field)}],");
            if (entity.References.Count > 0)
            {
                code.Line($"References = [{Join(entity.References, Reference)}],");
            }

            if (entity.VersionField is { } version)
            {
                code.Line($"VersionField = {CSharpText.Literal(version)},");
            }

            code.Line("WriteLocal = WriteLocal,");
            EmitSetKey(code, entity, type);

            code.Line("ReadCloud = ReadCloud,");
            EmitOperation(code, "Add", entity.Add);
            EmitOperation(code, "Update", entity.Update);
            EmitOperation(code, "Delete", entity.Delete);
        }

        EmitQuery(code, "Get", entity.Get);
        EmitQuery(code, "Query", entity.Query);
    }

    private static void EmitSetKey(CodeWriter code, EntityModel entity, string type)
    {
        var key = entity.Own is { } own ? own.SetKey(type) : entity.SetKey(type);
        if (key is not null)
        {
            code.Line($"SetKey = static (entity, key) => {key},");
        }
    }

    private static void EmitOperation(CodeWriter code, string name, OperationModel? operation)
    {
        if (operation is null)
        {
            return;
        }

        using (code.Block($"{name} = new()", "},"))
        {
            code.Line($"Field = {CSharpText.Literal(operation.Field)},");
            code.Line($"Argument = {CSharpText.Literal(operation.Argument)},");
            code.Line($"ArgumentType = {CSharpText.Literal(operation.ArgumentType)},");
            code.Line($"TakesList = {CSharpText.Bool(operation.TakesList)},");
            if (operation.ItemArguments.Count > 0)
            {
                code.Line($"ItemArguments = [{Join(operation.ItemArguments, ItemArgument)}],");
            }

            if (operation.Arguments.Count > 0)
            {
                code.Line($"Arguments = [{Join(operation.Arguments, Argument)}],");
            }

            if (operation.Selection.Length > 0)
            {
                code.Line($"Selection = {CSharpText.Literal(operation.Selection)},");
            }

            code.Line($"Document = {CSharpText.Literal(GraphQLDocument.Mutation(operation))},");
            code.Line($"Result = {TypeNames.Sdk}SyncResultShape.{operation.Result},");
            if (operation.PayloadField is { } payload)
            {
                code.Line($"PayloadField = {CSharpText.Literal(payload)},");
            }

            code.Line($"Write = Write{name},");
        }
    }

    private static void EmitQuery(CodeWriter code, string name, QueryModel? query)
    {
        if (query is null)
        {
            return;
        }

        code.Line();
        using (
            code.Block(
                $"public static readonly {TypeNames.Sdk}SyncQueryDefinition {name} = new()",
                "};"
            )
        )
        {
            code.Line($"Field = {CSharpText.Literal(query.Field)},");
            code.Line($"Document = {CSharpText.Literal(GraphQLDocument.Query(query))},");
            code.Line($"Result = {TypeNames.Sdk}SyncResultShape.{query.Result},");
            if (query.NextTokenArgument is { } argument)
            {
                code.Line($"NextTokenArgument = {CSharpText.Literal(argument)},");
            }
        }
    }

    private static string Join<T>(IEnumerable<T> items, Func<T, string> text) =>
        string.Join(", ", items.Select(text));

    private static string Field(FieldModel field) =>
        $"new({CSharpText.Literal(field.LocalName)}, {CSharpText.Literal(field.CloudName)})";

    private static string Reference(ReferenceModel reference) =>
        $"new({CSharpText.Literal(reference.LocalName)}, {CSharpText.Literal(reference.CloudName)}, {CSharpText.Literal(reference.DataType)})";

    private static string ItemArgument(ItemArgumentModel argument) =>
        $"new({CSharpText.Literal(argument.Name)}, {CSharpText.Literal(argument.Type)})";

    private static string Argument(ArgumentModel argument) =>
        $"new({CSharpText.Literal(argument.Name)}, {CSharpText.Literal(argument.Type)}, {CSharpText.Literal(argument.Json)})";
}
