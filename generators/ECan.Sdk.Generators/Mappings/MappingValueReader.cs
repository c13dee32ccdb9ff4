using System.Globalization;
using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Mappings;

/// <summary>Takes values of the kinds that mapping files hold, and reports what is of another kind. Null means: not usable.</summary>
internal sealed partial class MappingValueReader(
    PositionedText text,
    List<DiagnosticInfo> diagnostics
)
{
    public Located<string>? Text(JsonMember member) =>
        member.Value.Kind == MappingValueKind.String
            ? new(member.Value.Text!, SpanOf(member.Value))
            : Wrong<Located<string>>(member, "a string", JsonKinds.AsString(member.Value));

    public Located<string>? DataType(JsonMember member)
    {
        if (Text(member) is not { } read)
        {
            return null;
        }

        if (DataTypeName.IsValid(read.Value))
        {
            return read;
        }

        var proposed =
            read.Value.Length == 0
                ? DataTypeName.ForFile(text.Path)
                : DataTypeName.Proposed(read.Value);
        diagnostics.Add(
            MappingReadRules.InvalidDataType.At(
                read.Span,
                Excerpt.Of(read.Value),
                proposed is null ? "" : $" Did you mean '{proposed}'?"
            )
        );
        return null;
    }

    public bool? Boolean(JsonMember member)
    {
        if (member.Value.Kind == MappingValueKind.Boolean)
        {
            return member.Value.Raw == "true";
        }

        var meant = member.Value.Text is "true" or "false" ? $" Write {member.Value.Text}." : "";
        _ = Wrong<string>(member, "true or false", meant);
        return null;
    }

    /// <summary>A version may be written as a number.</summary>
    public bool IsVersion(JsonMember member) =>
        member.Value.Kind == MappingValueKind.Number || Text(member) is not null;

    public EquatableArray<Located<string>>? Texts(JsonMember member)
    {
        if (member.Value.Kind != MappingValueKind.Array)
        {
            _ = Wrong<string>(member, "a list of strings", JsonKinds.AsList(member.Value));
            return null;
        }

        var items = new List<Located<string>>();
        for (var i = 0; i < member.Value.Items.Count; i++)
        {
            var item = member.Value.Items[i];
            if (item.Kind == MappingValueKind.String)
            {
                items.Add(new(item.Text!, SpanOf(item)));
            }
            else
            {
                var number = (i + 1).ToString(CultureInfo.InvariantCulture);
                WrongItem(
                    item,
                    $"Item {number}",
                    member.Name,
                    "a string",
                    JsonKinds.AsString(item)
                );
            }
        }

        return items.ToEquatableArray();
    }

    /// <summary>A single string counts as a list of one.</summary>
    public EquatableArray<Located<string>>? TextOrTexts(JsonMember member)
    {
        switch (member.Value.Kind)
        {
            case MappingValueKind.Array:
                return Texts(member);
            case MappingValueKind.String:
                return new([new(member.Value.Text!, SpanOf(member.Value))]);
            default:
                var meant = JsonKinds.AsString(member.Value);
                _ = Wrong<string>(member, "a string or a list of strings", meant);
                return null;
        }
    }

    public void Report(Rule rule, JsonMember member, params string[] args) =>
        diagnostics.Add(rule.At(NameSpanOf(member), args));

    private FileSpan SpanOf(JsonValue value) => text.Span(value.Start, value.Length);

    private FileSpan NameSpanOf(JsonMember member) =>
        text.Span(member.NameStart, member.RawName.Length);

    private T? Wrong<T>(JsonMember member, string expected, string meant)
        where T : class
    {
        diagnostics.Add(
            MappingReadRules.WrongKind.At(
                SpanOf(member.Value),
                member.Name,
                expected,
                JsonKinds.Found(member.Value),
                meant
            )
        );
        return null;
    }

    private void WrongItem(
        JsonValue item,
        string which,
        string owner,
        string expected,
        string meant
    ) =>
        diagnostics.Add(
            MappingReadRules.WrongItemKind.At(
                SpanOf(item),
                which,
                owner,
                expected,
                JsonKinds.Found(item),
                meant
            )
        );
}
