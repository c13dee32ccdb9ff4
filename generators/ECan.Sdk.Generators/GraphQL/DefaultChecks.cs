using System.Globalization;
using ECan.Sdk.Generators.Binding;
using ECan.Sdk.Generators.Diagnostics;
using GraphQLParser.AST;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>Judges whether the defaults of arguments and input fields are what their types take.</summary>
internal sealed class DefaultChecks(SchemaDraft draft, DefaultUse use)
{
    public static void Run(SchemaDraft draft, CancellationToken cancellationToken)
    {
        foreach (var use in draft.Defaults)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _ = new DefaultChecks(draft, use).Fits(use.Value, use.Type);
        }
    }

    /// <summary>Reports the first thing that does not fit: one default, one message.</summary>
    private bool Fits(GraphQLValue value, SchemaTypeRef type)
    {
        if (value is GraphQLNullValue)
        {
            return !type.NonNull || Refuse(value, "it must be a value other than null.");
        }

        if (type.Element is { } element)
        {
            // One value stands for a list of one.
            return value is GraphQLListValue list
                ? (list.Values ?? []).All(item => Fits(item, element))
                : Fits(value, element);
        }

        return !draft.Types.TryGetValue(type.Name!, out var named)
            || named.Kind switch
            {
                SchemaTypeKind.Scalar => FitsScalar(value, type.Name!),
                SchemaTypeKind.Enum => FitsEnum(value, named),
                SchemaTypeKind.Input => FitsObject(value, named),
                _ => true,
            };
    }

    private bool FitsScalar(GraphQLValue value, string scalar)
    {
        var (words, fits) = scalar switch
        {
            "Int" => (
                "a whole number of 32 bits",
                IsWhole(value, out var number) && number is >= int.MinValue and <= int.MaxValue
            ),
            "Float" => ("a number", value is GraphQLIntValue or GraphQLFloatValue),
            "Boolean" => ("true or false", value is GraphQLBooleanValue),
            "ID" => ("a string or whole number", value is GraphQLStringValue or GraphQLIntValue),
            "AWSTimestamp" => ("a whole number of seconds", IsWhole(value, out _)),
            _ when KnownScalars.Names.Contains(scalar) => ("a string", value is GraphQLStringValue),
            // Of the schema's own: only the cloud knows.
            _ => ("", true),
        };
        return fits || Refuse(value, $"it must be {words}, but {Found(value)}.");
    }

    private bool FitsEnum(GraphQLValue value, TypeDraft type)
    {
        if (
            value is GraphQLEnumValue { Name.StringValue: var name }
            && type.Values.TryFind(name, out _)
        )
        {
            return true;
        }

        var wrong = value switch
        {
            GraphQLEnumValue other => other.Name.StringValue,
            GraphQLStringValue text => (string)text.Value,
            _ => "",
        };
        var names = type.Values.Items.Select(known => known.Name).ToList();
        return Refuse(
            value,
            names.Contains(wrong)
                ? $"it must be a value of the enum. Write {wrong}, without quotes."
                : $"it must be a value of the enum, but {Found(value)}.{Suggestion.For(wrong, names)}"
        );
    }

    private bool FitsObject(GraphQLValue value, TypeDraft type)
    {
        if (value is not GraphQLObjectValue { Fields: var fields })
        {
            return Refuse(value, $"it must be an object, but {Found(value)}.");
        }

        var given = new HashSet<string>();
        foreach (var field in fields ?? [])
        {
            var name = field.Name.StringValue;
            if (!given.Add(name))
            {
                return Refuse(field.Name, $"it must not have '{name}' twice.");
            }

            if (!type.Fields.TryFind(name, out var known))
            {
                return Refuse(
                    field.Name,
                    $"it must not have '{name}', which '{type.Name}' does not know.{Suggestion.For(name, type.Fields.Items.Select(one => one.Name))}"
                );
            }

            if (!Fits(field.Value, known.Type))
            {
                return false;
            }
        }

        var missing = type.Fields.Items.FirstOrDefault(field =>
            CloudField.IsRequired(field) && !given.Contains(field.Name)
        );
        return missing is null
            || Refuse(value, $"it must have '{missing.Name}', which '{type.Name}' requires.");
    }

    private static bool IsWhole(GraphQLValue value, out long number)
    {
        number = 0;
        return value is GraphQLIntValue digits
            && long.TryParse(
                (string)digits.Value,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out number
            );
    }

    private string Found(GraphQLValue value)
    {
        var words = value switch
        {
            GraphQLStringValue => "a string",
            GraphQLIntValue or GraphQLFloatValue => "a number",
            GraphQLBooleanValue => "true or false",
            GraphQLListValue => "a list",
            GraphQLObjectValue => "an object",
            _ => "a name",
        };
        var place = value.Location;
        var text = use.Text.Text.Substring(place.Start, place.End - place.Start);
        return $"{Excerpt.Of(text)} is {words}";
    }

    private bool Refuse(ASTNode at, string problem)
    {
        draft.Report(
            SchemaRules.WrongDefaultValue,
            use.Text.Span(at),
            use.Owner.ToString(),
            use.Type.ToString(),
            problem
        );
        return false;
    }
}
