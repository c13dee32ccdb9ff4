using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>The calls into the runtime that carry one value, by its type.</summary>
internal static class ValueCode
{
    private const string CloudJson = TypeNames.Sdk + "CloudJson.";
    private const string CloudRead = TypeNames.Sdk + "CloudRead.";
    private const string LocalJson = TypeNames.Sdk + "LocalJson.";

    /// <summary>The class that reads and writes a nested type.</summary>
    public static string ConverterName(string className) => className + "Converter";

    /// <summary>What turns a value of the local form into the cloud's: the name of a <c>CloudValueWriter</c>.</summary>
    public static string ToCloud(TypeModel type, ListWriters lists)
    {
        switch (type.Kind)
        {
            case ValueKind.Object:
                return ConverterName(type.ClrName!) + ".WriteCloud";
            case ValueKind.List:
                var maker = type.Element!.IsNullable ? "ListOf" : "ListOfRequired";
                return lists.Find(
                    ListWriters.NameOf(type),
                    $"{CloudJson}{maker}({ToCloud(type.Element, lists)})"
                );
            default:
                return CloudJson + RuntimeName(type.Kind);
        }
    }

    /// <summary>Writes a value of a class in the local form, under its name.</summary>
    public static string ToLocal(TypeModel type, string name, string value, bool isNullable) =>
        type.Kind switch
        {
            ValueKind.Object =>
                $"{LocalJson}Object(local, {name}, {value}, {ConverterName(type.ClrName!)}.WriteLocal);",
            ValueKind.List =>
                $"{LocalJson}List(local, {name}, {value}, {ItemToLocal(type.Element!, depth: 1)});",
            _ =>
                $"{LocalJson}{LocalName(type.Kind)}(local, {name}, {LocalValue(type, value, isNullable)});",
        };

    /// <summary>Writes a value of a class in the local form, without a name.</summary>
    public static string ToLocal(
        TypeModel type,
        string writer,
        string value,
        bool isNullable,
        int depth
    ) =>
        type.Kind switch
        {
            ValueKind.Object => $"{ConverterName(type.ClrName!)}.WriteLocal({writer}, {value})",
            ValueKind.List =>
                $"{LocalJson}List({writer}, {value}, {ItemToLocal(type.Element!, depth + 1)})",
            _ =>
                $"{LocalJson}{LocalName(type.Kind)}({writer}, {LocalValue(type, value, isNullable)})",
        };

    /// <summary>Reads a property from the cloud's object.</summary>
    public static string FromCloud(TypeModel type, string name, bool isNullable, TypeNames types)
    {
        var read = type.Kind switch
        {
            ValueKind.Object or ValueKind.List or ValueKind.Enum => FromCloud(
                type,
                $"{CloudRead}Field(cloud, {name})",
                types,
                depth: 1
            ),
            _ => $"{CloudRead}{RuntimeName(type.Kind)}(cloud, {name})",
        };
        return isNullable ? read : read + Fallback(type);
    }

    private static string FromCloud(TypeModel type, string element, TypeNames types, int depth)
    {
        switch (type.Kind)
        {
            case ValueKind.Object:
                return $"{ConverterName(type.ClrName!)}.ReadCloud({element})";
            case ValueKind.Enum:
                return $"{CloudRead}Enum({element}, static name => new {types.Of(type)}(name))";
            case ValueKind.List:
                var inner = type.Element!;
                var reader =
                    inner.IsNullable ? "List"
                    : TypeNames.IsValueType(inner) ? "ListOfValues"
                    : "ListOfRequired";
                var item = $"item{depth}";
                return $"{CloudRead}{reader}({element}, static {item} => {FromCloud(inner, item, types, depth + 1)})";
            default:
                return $"{CloudRead}{RuntimeName(type.Kind)}({element})";
        }
    }

    /// <summary>What stands in for a required value that the cloud did not return: reading must not throw.</summary>
    private static string Fallback(TypeModel type) =>
        type.Kind switch
        {
            ValueKind.String => " ?? \"\"",
            ValueKind.List => " ?? []",
            ValueKind.Json or ValueKind.Url or ValueKind.Object => "!",
            _ => " ?? default",
        };

    private static string ItemToLocal(TypeModel element, int depth) =>
        $"static (writer{depth}, item{depth}) => "
        + ToLocal(element, $"writer{depth}", $"item{depth}", element.IsNullable, depth);

    private static string LocalValue(TypeModel type, string value, bool isNullable) =>
        (type.Kind, isNullable) switch
        {
            (ValueKind.Enum, true) => value + "?.Value",
            (ValueKind.Enum, false) => value + ".Value",
            _ => value,
        };

    private static string RuntimeName(ValueKind kind) =>
        kind switch
        {
            ValueKind.DateText => nameof(ValueKind.Date),
            ValueKind.DateTimeText => nameof(ValueKind.DateTime),
            _ => kind.ToString(),
        };

    /// <summary>In the local form a time stamp is a date-time like any other.</summary>
    private static string LocalName(ValueKind kind) =>
        kind is ValueKind.Timestamp ? nameof(ValueKind.DateTime) : RuntimeName(kind);
}
