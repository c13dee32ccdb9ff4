using GraphQLParser.AST;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>The directives that an AppSync schema uses without declaring them.</summary>
internal static class KnownDirectives
{
    private static readonly DirectiveLocation[] TypesAndFields =
    [
        DirectiveLocation.Object,
        DirectiveLocation.FieldDefinition,
    ];

    private static readonly DirectiveLocation[] Fields = [DirectiveLocation.FieldDefinition];

    /// <summary>The arguments that each takes; one that is required ends with <c>!</c>. Absent where nothing is known of them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Arguments { get; } =
        new Dictionary<string, IReadOnlyList<string>>
        {
            ["aws_api_key"] = [],
            ["aws_iam"] = [],
            ["aws_oidc"] = [],
            ["aws_lambda"] = [],
            ["aws_cognito_user_pools"] = ["cognito_groups"],
            ["aws_auth"] = ["cognito_groups"],
            ["aws_subscribe"] = ["mutations"],
            ["aws_publish"] = ["subscriptions"],
            ["deprecated"] = ["reason"],
            ["specifiedBy"] = ["url!"],
            ["oneOf"] = [],
        };

    /// <summary>Where each may stand; null where nothing is known of that.</summary>
    public static IReadOnlyDictionary<
        string,
        IReadOnlyList<DirectiveLocation>?
    > Locations { get; } =
        new Dictionary<string, IReadOnlyList<DirectiveLocation>?>
        {
            ["aws_api_key"] = TypesAndFields,
            ["aws_iam"] = TypesAndFields,
            ["aws_oidc"] = TypesAndFields,
            ["aws_lambda"] = TypesAndFields,
            ["aws_cognito_user_pools"] = TypesAndFields,
            ["aws_auth"] = Fields,
            ["aws_subscribe"] = Fields,
            ["aws_publish"] = Fields,
            ["aws_delta_sync"] = null,

            // Of merged APIs.
            ["canonical"] = null,
            ["hidden"] = null,
            ["renamed"] = null,

            // Of GraphQL itself.
            ["deprecated"] =
            [
                DirectiveLocation.FieldDefinition,
                DirectiveLocation.ArgumentDefinition,
                DirectiveLocation.InputFieldDefinition,
                DirectiveLocation.EnumValue,
            ],
            ["specifiedBy"] = [DirectiveLocation.Scalar],
            ["oneOf"] = [DirectiveLocation.InputObject],
        };
}
