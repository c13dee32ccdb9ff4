using System.Globalization;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>The calls into the runtime that carry one value of a type of the app's own, by what it is on both sides.</summary>
internal sealed class OwnValueCode(TypeNames types)
{
    private const string LocalJson = TypeNames.Sdk + "LocalJson.";
    private const string OwnRead = TypeNames.Sdk + "OwnRead.";
    private const string OwnWrite = TypeNames.Sdk + "OwnWrite.";

    /// <summary>The text of a key; null where there is none yet.</summary>
    public static string KeyText(OwnValueModel model, string value) =>
        model.Clr is ClrKind.String ? value : $"{OwnWrite}KeyText<{model.TypeName}>({value})";

    /// <summary>Writes a value in the local form.</summary>
    /// <param name="model">The value.</param>
    /// <param name="local">The writer.</param>
    /// <param name="value">The expression of C# that gives it.</param>
    /// <param name="field">The expression that says where it stands.</param>
    /// <param name="depth">How many lists it is in.</param>
    public string Write(
        OwnValueModel model,
        string local,
        string value,
        string field,
        int depth = 0
    )
    {
        var type = model.TypeName;
        if (model.JsonContext is { } context)
        {
            var method = model is { IsValueType: true, IsNullable: true } ? "JsonOrNull" : "Json";
            return $"{OwnWrite}{method}<{type}>({local}, {value}, {field}, {context}.Default)";
        }

        return (model.Cloud, model.Clr) switch
        {
            (ValueKind.Enum, ClrKind.Unresolved) =>
                $"{LocalJson}Enum({local}, {value}{(model.IsNullable ? "?" : "")}.Value)",
            (_, ClrKind.Unresolved) =>
                $"{ValueCode.ConverterName(type)}.WriteLocal({local}, {value})",
            (_, ClrKind.Enum) =>
                $"{OwnWrite}Enum<{type}>({local}, {value}, {field}, {model.Converter}.Name)",
            (_, ClrKind.Class) => $"{model.Converter}.WriteLocal({local}, {value}, {field})",
            (ValueKind.List, _) => WriteList(model, local, value, field, depth + 1),
            (ValueKind.Json, ClrKind.String) => $"{OwnWrite}JsonText({local}, {value}, {field})",
            (ValueKind.Json, _) => $"{OwnWrite}Json({local}, {value}, {field})",
            (ValueKind.Enum, ClrKind.String) => $"{LocalJson}Enum({local}, {value})",
            (_, ClrKind.String) => $"{LocalJson}String({local}, {value})",
            (_, ClrKind.Boolean) => $"{LocalJson}Boolean({local}, {value})",
            (ValueKind.Float, ClrKind.Whole) =>
                $"{OwnWrite}WholeAsFloat<{type}>({local}, {value}, {field})",
            (ValueKind.String, ClrKind.Whole or ClrKind.Decimal) or (_, ClrKind.Guid) =>
                $"{OwnWrite}Text<{type}>({local}, {value})",
            (_, ClrKind.Whole) when type is "int" => $"{LocalJson}Int({local}, {value})",
            (_, ClrKind.Whole) => $"{OwnWrite}Whole<{type}>({local}, {value})",
            (_, ClrKind.Double) => $"{LocalJson}Float({local}, {value})",
            (_, ClrKind.Single or ClrKind.Decimal) => $"{OwnWrite}Number({local}, {value})",
            (_, ClrKind.Uri) => $"{LocalJson}Url({local}, {value})",
            (ValueKind.Date or ValueKind.DateText, ClrKind.DateTime) =>
                $"{OwnWrite}Date({local}, {value})",
            (_, ClrKind.DateTime) => $"{OwnWrite}Instant({local}, {value}, {field})",
            (_, ClrKind.DateTimeOffset) => $"{LocalJson}DateTime({local}, {value})",
            (_, ClrKind.DateOnly) => $"{LocalJson}Date({local}, {value})",
            (_, ClrKind.TimeOnly) => $"{LocalJson}Time({local}, {value})",
            _ => throw Unknown(model),
        };
    }

    /// <summary>Reads a value from what the cloud returned.</summary>
    /// <param name="model">The value.</param>
    /// <param name="cloud">The expression of C# that gives an <c>OwnValue</c>.</param>
    /// <param name="depth">How many lambdas it is in.</param>
    public string Read(OwnValueModel model, string cloud, int depth = 1)
    {
        var source = model.Cloud is ValueKind.Json ? $"{OwnRead}Parsed({cloud})" : cloud;
        if (!model.IsNullable)
        {
            return ReadSure(model, source, depth);
        }

        var maybe = model.IsValueType ? "OrNull" : "OrNothing";
        return $"{OwnRead}{maybe}({source}, {Reader(model, depth)})";
    }

    private string ReadSure(OwnValueModel model, string source, int depth)
    {
        var type = model.TypeName;
        if (model.JsonContext is { } context)
        {
            return $"{OwnRead}Json<{type}>({source}, {context}.Default)";
        }

        return (model.Cloud, model.Clr) switch
        {
            (ValueKind.Enum, ClrKind.Unresolved) =>
                $"new {types.Generated(type)}({OwnRead}String({source}))",
            (_, ClrKind.Unresolved) =>
                $"{ValueCode.ConverterName(type)}.ReadCloud({source}.Element)!",
            (_, ClrKind.Enum) => $"{OwnRead}Enum<{type}>({source}, {model.Converter}.Find)",
            (ValueKind.List, _) =>
                $"{OwnRead}{ListMethod(model)}<{ItemType(model)}>({source}, {ItemReader(model.Element!, depth)})",
            _ => $"{Method(model)}({source})",
        };
    }

    /// <summary>A delegate that reads a value that is not null.</summary>
    private string Reader(OwnValueModel model, int depth)
    {
        var isMethod =
            model.JsonContext is null
            && model.Cloud is not ValueKind.List
            && model.Clr is not (ClrKind.Unresolved or ClrKind.Enum);
        var item = Numbered("value", depth);
        return isMethod ? Method(model) : $"static {item} => {ReadSure(model, item, depth + 1)}";
    }

    /// <summary>A delegate that reads an item of a list, which may be null or JSON in its text.</summary>
    private string ItemReader(OwnValueModel item, int depth)
    {
        if (!item.IsNullable && item.Cloud is not ValueKind.Json)
        {
            return Reader(item, depth);
        }

        var name = Numbered("value", depth);
        return $"static {name} => {Read(item, name, depth + 1)}";
    }

    private string WriteList(
        OwnValueModel model,
        string local,
        string value,
        string field,
        int depth
    )
    {
        var (writer, item, place) = (
            Numbered("local", depth),
            Numbered("item", depth),
            Numbered("field", depth)
        );
        var method = model.Clr is ClrKind.ImmutableArray ? "ImmutableArray" : "List";
        var write = Write(model.Element!, writer, item, place, depth);
        return $"{OwnWrite}{method}<{ItemType(model)}>({local}, {value}, {field}, static ({writer}, {item}, {place}) => {write})";
    }

    private static string Method(OwnValueModel model) =>
        (model.Cloud, model.Clr) switch
        {
            (_, ClrKind.Class) => $"{model.Converter}.ReadCloud",
            (ValueKind.Json, ClrKind.String) => OwnRead + "JsonText",
            (_, ClrKind.String) => OwnRead + "String",
            (_, ClrKind.Boolean) => OwnRead + "Boolean",
            (_, ClrKind.Whole) => $"{OwnRead}Whole<{model.TypeName}>",
            (_, ClrKind.Single or ClrKind.Double or ClrKind.Decimal) =>
                $"{OwnRead}Number<{model.TypeName}>",
            (_, ClrKind.Guid) => OwnRead + "Guid",
            (ValueKind.Url, ClrKind.Uri) => OwnRead + "Url",
            (_, ClrKind.Uri) => OwnRead + "AnyUrl",
            (ValueKind.Date or ValueKind.DateText, ClrKind.DateTime) => OwnRead + "DateAsDateTime",
            (ValueKind.Timestamp, ClrKind.DateTime) => OwnRead + "UtcTimestamp",
            (_, ClrKind.DateTime) => OwnRead + "UtcDateTime",
            (ValueKind.Timestamp, ClrKind.DateTimeOffset) => OwnRead + "Timestamp",
            (_, ClrKind.DateTimeOffset) => OwnRead + "Instant",
            (_, ClrKind.DateOnly) => OwnRead + "Date",
            (_, ClrKind.TimeOnly) => OwnRead + "Time",
            (_, ClrKind.JsonNode) => OwnRead + "Node",
            (_, ClrKind.JsonObject) => OwnRead + "JsonObject",
            (_, ClrKind.JsonArray) => OwnRead + "JsonArray",
            (_, ClrKind.JsonValue) => OwnRead + "JsonValue",
            (_, ClrKind.JsonElement) => OwnRead + "Element",
            (_, ClrKind.JsonDocument) => OwnRead + "Document",
            _ => throw Unknown(model),
        };

    private static string ListMethod(OwnValueModel model) =>
        model.Clr switch
        {
            ClrKind.Array => "Array",
            ClrKind.ImmutableArray => "ImmutableArray",
            ClrKind.Set => "Set",
            _ => "List",
        };

    private string ItemType(OwnValueModel list)
    {
        var item = list.Element!;
        var type = item.Clr is ClrKind.Unresolved ? types.Generated(item.TypeName) : item.TypeName;
        return item.IsNullable ? type + "?" : type;
    }

    private static string Numbered(string name, int number) =>
        name + number.ToString(CultureInfo.InvariantCulture);

    private static ArgumentOutOfRangeException Unknown(OwnValueModel model) =>
        new(nameof(model), $"{model.Cloud} as {model.Clr}", "There is no such conversion.");
}
