using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>The list writers that one mapper needs: made once at run time, shared by the fields of the same type.</summary>
internal sealed class ListWriters
{
    private readonly List<KeyValuePair<string, string>> fields = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>The name of the field that holds the writer.</summary>
    public string Find(string name, string expression)
    {
        foreach (var field in fields)
        {
            if (field.Value == expression)
            {
                return field.Key;
            }
        }

        var unique = CSharpNames.Unique(name, names);
        fields.Add(new(unique, expression));
        return unique;
    }

    public void Emit(CodeWriter code)
    {
        foreach (var field in fields)
        {
            code.Line();
            code.Line(
                $"public static readonly {TypeNames.Sdk}CloudValueWriter {field.Key} = {field.Value};"
            );
        }
    }

    /// <summary>What a list of such items is called: <c>ListOfString</c>.</summary>
    public static string NameOf(TypeModel list) =>
        $"ListOf{(list.Element!.IsNullable ? "" : "Required")}"
        + list.Element.Kind switch
        {
            ValueKind.List => NameOf(list.Element),
            ValueKind.Object => list.Element.ClrName,
            var kind => kind.ToString(),
        };
}
