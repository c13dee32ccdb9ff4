using ECan.Sdk.Generators.Diagnostics;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>Judges whether the arguments of subscriptions can do what they are for.</summary>
internal static class SubscriptionChecks
{
    public static void Run(SchemaDraft draft, RootTypes roots)
    {
        foreach (var subscription in roots.Fields(draft, RootKind.Subscription).Values)
        {
            var result = subscription.Type.NamedType;
            var hasNoFields =
                draft.Types.TryGetValue(result, out var type)
                && type.Kind is SchemaTypeKind.Scalar or SchemaTypeKind.Enum;
            foreach (var argument in hasNoFields ? subscription.Arguments : [])
            {
                draft.Report(
                    SchemaRules.SubscriptionFilterOnScalar,
                    argument.NameSpan,
                    argument.Name,
                    subscription.Name,
                    result
                );
            }
        }
    }
}
