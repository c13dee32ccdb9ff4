using System.Text.RegularExpressions;
using ECan.Sdk.Testing.Server;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser;
using GraphQLParser.AST;

namespace ECan.Sdk.Testing.Engine;

/// <summary>Puts graphql-dotnet's errors into AppSync's words. Whether something is an error is graphql-dotnet's decision.</summary>
internal sealed partial class ErrorTranslator(ISchema schema, GraphQLRequest request)
{
    public IReadOnlyList<AppSyncError> Translate(ExecutionErrors? errors)
    {
        var all = errors?.ToList() ?? [];

        // AppSync looks at variables only when the document is valid, and stops at the first that does not fit.
        var variable = all.OfType<InvalidVariableError>().FirstOrDefault();
        var document = all.OfType<ValidationError>()
            .Where(error => error is not InvalidVariableError)
            .ToList();
        if (document.Count > 0)
        {
            return [.. document.Select(Validation)];
        }

        return variable is null ? [.. all.Select(Execution)] : [Variable(variable)];
    }

    private AppSyncError Validation(ValidationError error)
    {
        var node = error.Nodes.FirstOrDefault();
        // Of a variable in the wrong place graphql-dotnet gives no nodes, but the places of declaration and use: AppSync names the use.
        Location? location = node is null
            ? error.Locations?.LastOrDefault()
            : Location.FromLinearPosition(request.Document!.Source, node.Location.Start);
        var path = location is { } place ? SelectionPath.Find(request.Document!, place) : null;
        var (type, text) = Describe(error, node, path);
        var where = path is null ? "" : $" @ '{path.Text}'";
        return new AppSyncError($"Validation error of type {type}: {text}{where}")
        {
            Locations = location is null ? null : [location.Value],
        };
    }

    private (string Type, string Text) Describe(
        ValidationError error,
        ASTNode? node,
        SelectionPath? path
    ) =>
        (error, node) switch
        {
            (FieldsOnCorrectTypeError, GraphQLField field) => (
                "FieldUndefined",
                $"Field '{field.Name.StringValue}' in type '{OnType().Match(error.Message).Groups["type"].Value}' is undefined"
            ),
            (KnownArgumentNamesError, GraphQLArgument argument) => (
                "UnknownArgument",
                $"Unknown field argument {argument.Name.StringValue}"
            ),
            (ProvidedNonNullArgumentsError, _) => (
                "MissingFieldArgument",
                $"Missing field argument {ArgumentName().Match(error.Message).Groups["name"].Value}"
            ),
            (ScalarLeafsError, GraphQLField { SelectionSet: null } field) => (
                "SubSelectionRequired",
                $"Sub selection required for type {TypeName(error)} of field {field.Name.StringValue}"
            ),
            (ScalarLeafsError, _) => (
                "SubSelectionNotAllowed",
                $"Sub selection not allowed on leaf type {TypeName(error)} of field {path?.Field.Name.StringValue}"
            ),
            (ArgumentsOfCorrectTypeError, GraphQLArgument argument) => (
                "WrongType",
                Literal(argument, path) ?? error.Message
            ),
            (NoUndefinedVariablesError, GraphQLVariable variable) => (
                "UndefinedVariable",
                $"Undefined variable {variable.Name.StringValue}"
            ),
            (NoUnusedVariablesError, GraphQLVariableDefinition unused) => (
                "UnusedVariable",
                $"Unused variable {unused.Variable.Name.StringValue}"
            ),
            (KnownTypeNamesError, GraphQLNamedType type) => (
                "UnknownType",
                $"Unknown type {type.Name.StringValue}"
            ),
            (VariablesInAllowedPositionError, _) => Position(error),
            (KnownFragmentNamesError, _) => ("UndefinedFragment", error.Message),
            (UniqueOperationNamesError, _) => ("DuplicateOperationName", error.Message),
            (OverlappingFieldsCanBeMergedError, _) => ("FieldsConflict", error.Message),
            (KnownDirectivesError, _) => ("UnknownDirective", error.Message),
            _ => ("InvalidSyntax", error.Message),
        };

    private static (string, string) Position(ValidationError error)
    {
        var types = PositionTypes().Match(error.Message);
        return (
            "VariableTypeMismatch",
            types.Success
                ? $"Variable type '{types.Groups["given"].Value}' doesn't match expected type '{types.Groups["wanted"].Value}'"
                : error.Message
        );
    }

    private string? Literal(GraphQLArgument argument, SelectionPath? path)
    {
        var name = argument.Name.StringValue;
        var definition = path is null
            ? null
            : SchemaWalk.Argument(schema, request.Operation!, path.Field, name);
        return definition is null
            ? null
            : LiteralExplainer.Explain(name, definition.ResolvedType!, argument.Value);
    }

    private AppSyncError Variable(InvalidVariableError error)
    {
        var definition = error.Nodes.OfType<GraphQLVariableDefinition>().First();
        var name = definition.Variable.Name.StringValue;
        var text = definition.Type.ToGraphType(schema) is { } type
            ? new VariableExplainer(name).Explain(type, request.VariablesJson?[name])
            : null;
        // Of an unknown member AppSync says neither name nor place.
        var placeless = text?.StartsWith("The variables input", StringComparison.Ordinal) == true;
        return new AppSyncError(text ?? $"Variable '{name}' has an invalid value. {error.Message}")
        {
            Locations = placeless ? null : error.Locations,
        };
    }

    private AppSyncError Execution(ExecutionError error)
    {
        var path = error.Path?.ToList();
        if (error.InnerException is ResolverException thrown)
        {
            return new AppSyncError(thrown.Message)
            {
                ErrorType = thrown.ErrorType,
                Data = thrown.ErrorData,
                ErrorInfo = thrown.ErrorInfo,
                Path = path,
                Locations = error.Locations,
            };
        }

        if (
            error.InnerException?.Message.StartsWith(
                "Cannot return null for a non-null",
                StringComparison.Ordinal
            ) == true
        )
        {
            return new AppSyncError(NullForNonNull(path ?? [])) { Path = path };
        }

        return new AppSyncError(error.InnerException?.Message ?? error.Message)
        {
            ErrorType = "Lambda:Unhandled",
            Path = path,
            Locations = error.Locations,
        };
    }

    private string NullForNonNull(IReadOnlyList<object> path)
    {
        var at = SchemaWalk.At(schema, request.Operation!, path.OfType<string>());
        var where = string.Concat(
            path.Select(step => step is int index ? $"[{index}]" : $"/{step}")
        );
        return at is { } found
            ? $"Cannot return null for non-nullable type: '{found.Field.ResolvedType!.GetNamedType().Name}' within parent '{found.Parent.Name}' ({where})"
            : $"Cannot return null for non-nullable type ({where})";
    }

    private static string TypeName(ValidationError error) =>
        FieldTypeName().Match(error.Message).Groups["type"].Value;

    [GeneratedRegex(
        "on type '(?<type>[^']+)'",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex OnType();

    [GeneratedRegex(
        "Argument '(?<name>[^']+)'",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex ArgumentName();

    [GeneratedRegex(
        @"of type \[*(?<type>\w+)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex FieldTypeName();

    [GeneratedRegex(
        "of type '(?<given>[^']+)' used in position expecting type '(?<wanted>[^']+)'",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex PositionTypes();
}
