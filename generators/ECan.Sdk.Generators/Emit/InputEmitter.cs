using System.Globalization;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>
/// The lines that turn a local object into an input object: one pass over the reader, a note of what was there, then what is missing.
/// </summary>
internal static class InputEmitter
{
    private const string CloudJson = TypeNames.Sdk + "CloudJson.";
    private const int BitsPerWord = 64;

    /// <param name="code">Gets the lines.</param>
    /// <param name="begin">The arguments of <c>BeginObject</c> behind reader and writer.</param>
    /// <param name="fields">The fields of the input object.</param>
    /// <param name="passedOver">Local names that this object does not send though they are known.</param>
    /// <param name="lists">Collects the list writers that are needed.</param>
    public static void EmitBody(
        CodeWriter code,
        string begin,
        IReadOnlyList<InputFieldModel> fields,
        IReadOnlyList<string> passedOver,
        ListWriters lists
    )
    {
        var watched = fields.Where(IsWatched).ToList();
        for (var word = 0; word * BitsPerWord < watched.Count; word++)
        {
            code.Line($"var {SeenName(word)} = 0UL;");
        }

        var version = fields.FirstOrDefault(field => field.IsVersion);
        if (version is not null)
        {
            code.Line("long? version = null;");
        }

        code.Line($"var parent = {CloudJson}BeginObject(ref local, cloud, {begin});");
        using (code.Block($"while ({CloudJson}NextName(ref local))"))
        {
            code.Line($"var name = {CloudJson}Name(ref local);");
            using (code.Block("switch (name.Length)"))
            {
                foreach (var field in fields)
                {
                    EmitCase(code, field, watched.IndexOf(field), lists);
                }

                EmitPassedOver(code, passedOver);
                code.Line("default:");
                using (code.Indent())
                {
                    code.Line($"{CloudJson}SkipUnknown(ref local, parent);");
                    code.Line("break;");
                }
            }
        }

        code.Line();
        for (var i = 0; i < watched.Count; i++)
        {
            EmitAbsent(code, watched[i], i);
        }

        if (version is not null)
        {
            EmitVersion(code, version);
        }

        code.Line("cloud.WriteEndObject();");
    }

    private static void EmitVersion(CodeWriter code, InputFieldModel field)
    {
        var localName = CSharpText.Literal(field.LocalName);
        var cloudName = CSharpText.Utf8Literal(field.CloudName);
        var isRequired = CSharpText.Bool(!field.Type.IsNullable);
        code.Line(
            $"{CloudJson}WriteVersion(cloud, parent, {localName}, {cloudName}, version, isRequired: {isRequired});"
        );
    }

    /// <summary>Whether something happens where the local form lacks the field.</summary>
    private static bool IsWatched(InputFieldModel field) =>
        !field.IsVersion && (field.DefaultJson is not null || !field.Type.IsNullable);

    private static void EmitCase(CodeWriter code, InputFieldModel field, int bit, ListWriters lists)
    {
        code.Line(Case(field.LocalName));
        using (code.Indent())
        {
            var required = field.Type.IsNullable ? "" : "Required";
            var localName = CSharpText.Literal(field.LocalName);
            if (field.IsVersion)
            {
                code.Line($"version = {CloudJson}ReadVersion(ref local, parent, {localName});");
            }
            else
            {
                var cloudName = CSharpText.Utf8Literal(field.CloudName);
                var call =
                    field.Type.Kind is ValueKind.String
                        ? $"{required}StringField(ref local, cloud, parent, {localName}, {cloudName})"
                        : $"{required}Field(ref local, cloud, parent, {localName}, {cloudName}, {ValueCode.ToCloud(field.Type, lists)})";
                code.Line($"{CloudJson}{call};");
            }

            if (bit >= 0)
            {
                code.Line($"{SeenName(bit / BitsPerWord)} |= {Bit(bit)};");
            }

            code.Line("break;");
        }
    }

    private static void EmitPassedOver(CodeWriter code, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            code.Line(Case(name));
        }

        if (names.Count > 0)
        {
            using (code.Indent())
            {
                code.Line($"{CloudJson}Skip(ref local);");
                code.Line("break;");
            }
        }
    }

    private static void EmitAbsent(CodeWriter code, InputFieldModel field, int bit)
    {
        using (code.Block($"if (({SeenName(bit / BitsPerWord)} & {Bit(bit)}) == 0)"))
        {
            code.Line(
                field.DefaultJson is { } json
                    ? $"{CloudJson}Default(cloud, {CSharpText.Utf8Literal(field.CloudName)}, {CSharpText.Utf8Literal(json)});"
                    : $"throw {CloudJson}Missing(parent, {CSharpText.Literal(field.LocalName)});"
            );
        }

        code.Line();
    }

    private static string Case(string name) =>
        string.Format(
            CultureInfo.InvariantCulture,
            "case {0} when global::System.MemoryExtensions.SequenceEqual(name, {1}):",
            CSharpText.Utf8Length(name),
            CSharpText.Utf8Literal(name)
        );

    private static string Bit(int bit) =>
        string.Format(CultureInfo.InvariantCulture, "1UL << {0}", bit % BitsPerWord);

    private static string SeenName(int word) =>
        word == 0 ? "seen" : string.Format(CultureInfo.InvariantCulture, "seen{0}", word + 1);
}
