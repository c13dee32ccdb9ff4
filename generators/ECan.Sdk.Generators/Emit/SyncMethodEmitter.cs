using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>The definition as a property, and the extension methods that write: sync one, sync many, delete by key.</summary>
internal static class SyncMethodEmitter
{
    private const string Manager = $"this {TypeNames.Sdk}IOfflineSyncManager manager";
    private const string Cancellation =
        $"{TypeNames.CancellationToken} cancellationToken = default";

    /// <summary>The words on parameters that all methods have.</summary>
    public static void EmitManagerDoc(CodeWriter code) =>
        code.Lines(DocComment.Param("manager", "The manager that carries the call."));

    public static void EmitCancellationDoc(CodeWriter code, string sentence) =>
        code.Lines(DocComment.Param("cancellationToken", sentence));

    public static void Emit(CodeWriter code, TypeNames types, EntityModel entity)
    {
        code.Lines(
            DocComment.Element("summary", $"The definition of {CodeName(entity.DataType)}.")
        );
        code.Line(
            $"public static {TypeNames.Sdk}SyncEntityDefinition {entity.MethodName}Definition => {entity.MapperName()}.Definition;"
        );
        EmitSync(code, types, entity);
        if (entity.Delete is not null)
        {
            EmitDelete(code, entity);
        }
    }

    private static void EmitSync(CodeWriter code, TypeNames types, EntityModel entity)
    {
        var type = types.Of(entity);
        code.Line();
        code.Lines(
            DocComment.Element(
                "summary",
                $"Writes an entity of type {CodeName(entity.DataType)} to the cloud, or to the queue while the cloud is not in reach."
            )
        );
        EmitManagerDoc(code);
        code.Lines(
            DocComment.Param(
                "entity",
                "The entity as it is stored locally"
                    + KeySentence(entity, "; an add without a key gives it one.")
            )
        );
        EmitWriteDocs(code);
        EmitMethod(
            code,
            $"{TypeNames.MethodVisibility(entity)} static {TypeNames.Task}<{TypeNames.Sdk}SyncResult> Sync{entity.MethodName}Async",
            [$"{type} entity", $"{TypeNames.Sdk}SyncOperation operation"],
            "return manager.SyncToCloudAsync(entity, operation, cancellationToken);"
        );

        code.Line();
        code.Lines(
            DocComment.Element(
                "summary",
                $"Writes several entities of type {CodeName(entity.DataType)} with the same operation."
            )
        );
        EmitManagerDoc(code);
        code.Lines(
            DocComment.Param(
                "entities",
                "The entities as they are stored locally"
                    + KeySentence(entity, "; an add gives a key to those without.")
            )
        );
        EmitWriteDocs(code);
        code.Lines(DocComment.Element("returns", "One result for each entity, in order."));
        EmitMethod(
            code,
            $"{TypeNames.MethodVisibility(entity)} static {TypeNames.Task}<{TypeNames.ReadOnlyList}<{TypeNames.Sdk}SyncResult>> Sync{entity.MethodName}Async",
            [
                $"global::System.Collections.Generic.IReadOnlyCollection<{type}> entities",
                $"{TypeNames.Sdk}SyncOperation operation",
            ],
            "return manager.SyncManyToCloudAsync(entities, operation, cancellationToken);"
        );
    }

    private static string KeySentence(EntityModel entity, string whenGiven) =>
        entity.Own?.KeySetter switch
        {
            OwnKeySetter.None => ", with its key.",
            OwnKeySetter.ResultOnly =>
                $"; an add without a key makes one, which only <see cref=\"{TypeNames.Sdk}SyncResult.EntityKey\"/> tells.",
            _ => whenGiven,
        };

    private static void EmitDelete(CodeWriter code, EntityModel entity)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { "manager", "cancellationToken" };
        var parts = entity
            .KeyFields()
            .Select(field =>
                (
                    Field: field,
                    Parameter: CSharpNames.Unique(CSharpNames.Camel(field.PropertyName), taken)
                )
            )
            .ToList();
        code.Line();
        code.Lines(
            DocComment.Element(
                "summary",
                $"Removes the entity of type {CodeName(entity.DataType)} with this key from the cloud, or queues its removal while the cloud is not in reach."
            )
        );
        EmitManagerDoc(code);
        foreach (var (field, parameter) in parts)
        {
            var name = DocComment.Escape(field.LocalName);
            code.Lines(DocComment.Param(parameter, $"The value of <c>{name}</c>; not empty."));
        }

        EmitCancellationDoc(
            code,
            "Stops waiting. Once the removal is in the queue it stays there and is sent later."
        );
        code.Lines(
            DocComment.Element(
                "exception",
                "A part of the key is null or empty.",
                " cref=\"global::System.ArgumentException\""
            )
        );
        var key = parts.Select(part =>
            $"({CSharpText.Literal(part.Field.LocalName)}, {KeyText(part.Field, part.Parameter)})"
        );
        EmitMethod(
            code,
            $"public static {TypeNames.Task}<{TypeNames.Sdk}SyncResult> Delete{entity.MethodName}Async",
            [
                .. parts.Select(part =>
                    $"{KeyType(part.Field)} {CSharpNames.Escape(part.Parameter)}"
                ),
            ],
            $"return manager.SyncToCloudAsync({CSharpText.Literal(entity.DataType)}, {TypeNames.Sdk}LocalKey.Of({string.Join(", ", key)}), {TypeNames.Sdk}SyncOperation.Delete, cancellationToken);"
        );
    }

    public static void EmitMethod(
        CodeWriter code,
        string head,
        IEnumerable<string> parameters,
        params string[] body
    )
    {
        code.Line(head + "(");
        using (code.Indent())
        {
            code.Line(Manager + ",");
            code.Lines(parameters.Select(parameter => parameter + ","));
            code.Line(Cancellation);
        }

        using (code.Block(")"))
        {
            code.Line("global::System.ArgumentNullException.ThrowIfNull(manager);");
            code.Lines(body);
        }
    }

    public static string CodeName(string dataType) => $"<c>{DocComment.Escape(dataType)}</c>";

    private static void EmitWriteDocs(CodeWriter code)
    {
        code.Lines(DocComment.Param("operation", "What the write does."));
        EmitCancellationDoc(
            code,
            "Stops waiting. Once the write is in the queue it stays there and is sent later."
        );
    }

    private static string KeyType(FieldModel field) =>
        field.Type.Kind is ValueKind.Int ? "int" : "string";

    private static string KeyText(FieldModel field, string parameter) =>
        field.Type.Kind is ValueKind.Int
            ? $"{CSharpNames.Escape(parameter)}.ToString(global::System.Globalization.CultureInfo.InvariantCulture)"
            : CSharpNames.Escape(parameter);
}
