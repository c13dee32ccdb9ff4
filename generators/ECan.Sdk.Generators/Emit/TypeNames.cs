using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>How generated code names types: always from <c>global::</c>, so that no name of the user's can come between.</summary>
internal sealed class TypeNames(GenerationOptions options)
{
    /// <summary>The runtime's namespace, with a dot.</summary>
    public const string Sdk = "global::ECan.Sdk.";
    public const string Reader = "global::System.Text.Json.Utf8JsonReader";
    public const string Writer = "global::System.Text.Json.Utf8JsonWriter";
    public const string JsonElement = "global::System.Text.Json.JsonElement";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string ReadOnlyList = "global::System.Collections.Generic.IReadOnlyList";
    public const string AsyncEnumerable = "global::System.Collections.Generic.IAsyncEnumerable";
    public const string CancellationToken = "global::System.Threading.CancellationToken";

    public string Namespace { get; } = CSharpNames.EscapeNamespace(options.Namespace);

    public string Visibility { get; } = options.Visibility;

    /// <summary>A generated class or struct.</summary>
    public string Generated(string name) => $"global::{Namespace}.{CSharpNames.EscapeType(name)}";

    /// <summary>The type that holds an entity.</summary>
    public string Of(EntityModel entity) => entity.Own?.TypeName ?? Generated(entity.ClassName);

    /// <summary>How a method is declared that takes or returns an entity: a type of the app's own may be less visible than what is generated.</summary>
    public static string MethodVisibility(EntityModel entity) =>
        entity.Own is { IsPublic: false } ? "internal" : "public";

    /// <summary>A type, without the question mark.</summary>
    public string Of(TypeModel type) =>
        type.Kind switch
        {
            ValueKind.String => "string",
            ValueKind.Int => "int",
            ValueKind.Float => "double",
            ValueKind.Boolean => "bool",
            ValueKind.Json => "global::System.Text.Json.Nodes.JsonNode",
            ValueKind.Date or ValueKind.DateText => "global::System.DateOnly",
            ValueKind.Time => "global::System.TimeOnly",
            ValueKind.DateTime or ValueKind.Timestamp or ValueKind.DateTimeText =>
                "global::System.DateTimeOffset",
            ValueKind.Url => "global::System.Uri",
            ValueKind.Enum or ValueKind.Object => Generated(type.ClrName!),
            ValueKind.List => $"{ReadOnlyList}<{Item(type.Element!)}>",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, "Unknown kind."),
        };

    /// <summary>The type of a list's items.</summary>
    public string Item(TypeModel element) => element.IsNullable ? Of(element) + "?" : Of(element);

    public static bool IsValueType(TypeModel type) =>
        type.Kind
            is not (
                ValueKind.String
                or ValueKind.Json
                or ValueKind.Url
                or ValueKind.Object
                or ValueKind.List
            );
}
