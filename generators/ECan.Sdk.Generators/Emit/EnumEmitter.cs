using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>The file of one enum: a struct over the name, because the cloud may know values that this build does not.</summary>
internal static class EnumEmitter
{
    /// <summary>Members that the struct has anyway.</summary>
    private static readonly string[] OwnMembers =
    [
        "name",
        "Value",
        "IsKnown",
        "Parse",
        "Equals",
        "GetHashCode",
        "GetType",
        "ToString",
        "ReferenceEquals",
        "MemberwiseClone",
        "Finalize",
    ];

    public static GeneratedFile Emit(EnumModel model, GenerationOptions options)
    {
        var types = new TypeNames(options);
        var code = GeneratedSource.Begin(types);
        var name = CSharpNames.EscapeType(model.ClassName);
        code.Lines(DocComment.Summary(model.Description, CSharpNames.Words(model.ClassName) + "."));
        code.Lines(
            DocComment.Element(
                "remarks",
                "Holds the name of the value. Names that the schema did not have at build time are kept as they are; <c>default</c> has no name and counts as null."
            )
        );
        code.Line(GeneratedSource.Attribute);
        using (
            code.Block(
                $"{types.Visibility} readonly struct {name} : global::System.IEquatable<{types.Generated(model.ClassName)}>"
            )
        )
        {
            EmitValue(code, model, name);
            EmitMembers(code, model, types.Generated(model.ClassName));
            EmitConversions(code, types.Generated(model.ClassName));
            EmitEquality(code, types.Generated(model.ClassName));
        }

        return new($"{model.ClassName}.g.cs", code.ToString());
    }

    private static void EmitValue(CodeWriter code, EnumModel model, string name)
    {
        code.Line("private readonly string? name;");
        code.Line();
        code.Lines(
            DocComment.Element(
                "summary",
                "Makes a value from its name, also from one that the schema did not have at build time."
            )
        );
        code.Lines(DocComment.Param("value", "The name as the schema writes it; not empty."));
        code.Lines(
            DocComment.Element(
                "exception",
                "The name is null or empty.",
                " cref=\"global::System.ArgumentException\""
            )
        );
        using (code.Block($"public {name}(string value)"))
        {
            code.Line("global::System.ArgumentException.ThrowIfNullOrEmpty(value);");
            code.Line("name = value;");
        }

        code.Line();
        code.Lines(
            DocComment.Element(
                "summary",
                "The name as the schema writes it; empty for <c>default</c>."
            )
        );
        code.Line("public string Value => name ?? \"\";");
        code.Line();
        code.Lines(
            DocComment.Element("summary", "Whether the schema had the value at build time.")
        );
        var known = string.Join(
            " or ",
            model.Values.Select(value => CSharpText.Literal(value.Name))
        );
        code.Line($"public bool IsKnown => {(known.Length == 0 ? "false" : "name is " + known)};");
    }

    private static void EmitMembers(CodeWriter code, EnumModel model, string type)
    {
        var taken = new HashSet<string>(OwnMembers, StringComparer.Ordinal) { model.ClassName };
        foreach (var value in model.Values)
        {
            code.Line();
            code.Lines(DocComment.Summary(value.Description, $"<c>{value.Name}</c>."));
            if (value.Deprecated is { } reason)
            {
                code.Line(PropertyEmitter.ObsoleteAttribute(reason));
            }

            var member = CSharpNames.Escape(CSharpNames.Unique(value.MemberName, taken));
            code.Line($"public static {type} {member} => new({CSharpText.Literal(value.Name)});");
        }
    }

    private static void EmitConversions(CodeWriter code, string type)
    {
        code.Line();
        code.Lines(
            DocComment.Element(
                "summary",
                "Makes a value from its name, also from one that the schema did not have at build time."
            )
        );
        code.Lines(DocComment.Param("value", "The name as the schema writes it; not empty."));
        code.Lines(
            DocComment.Element(
                "exception",
                "The name is null or empty.",
                " cref=\"global::System.ArgumentException\""
            )
        );
        code.Line($"public static {type} Parse(string value) => new(value);");
        code.Line();
        code.Lines(DocComment.Element("summary", "Makes a value from its name."));
        code.Lines(DocComment.Param("value", "The name as the schema writes it; not empty."));
        code.Line($"public static explicit operator {type}(string value) => new(value);");
        code.Line();
        code.Lines(DocComment.Element("summary", "The name as the schema writes it."));
        code.Line("public override string ToString() => Value;");
    }

    private static void EmitEquality(CodeWriter code, string type)
    {
        code.Line();
        code.Line("/// <inheritdoc />");
        code.Line(
            $"public bool Equals({type} other) => string.Equals(Value, other.Value, global::System.StringComparison.Ordinal);"
        );
        code.Line();
        code.Line("/// <inheritdoc />");
        code.Line(
            $"public override bool Equals(object? obj) => obj is {type} other && Equals(other);"
        );
        code.Line();
        code.Line("/// <inheritdoc />");
        code.Line(
            "public override int GetHashCode() => global::System.StringComparer.Ordinal.GetHashCode(Value);"
        );
        foreach (
            var (sign, sentence, result) in new[]
            {
                ("==", "Whether both have the same name.", "left.Equals(right)"),
                ("!=", "Whether the names differ.", "!left.Equals(right)"),
            }
        )
        {
            code.Line();
            code.Lines(DocComment.Element("summary", sentence));
            code.Lines(DocComment.Param("left", "One value."));
            code.Lines(DocComment.Param("right", "The other value."));
            code.Line(
                $"public static bool operator {sign}({type} left, {type} right) => {result};"
            );
        }
    }
}
