namespace ECan.Sdk.Generators.Tests.Own;

/// <summary>
/// A JSON context as an app writes it, and what System.Text.Json's own generator, which does not run in these tests, would add to it:
/// by reflection here, which is enough to see what is asked of it.
/// </summary>
internal static class JsonContextSource
{
    public static string Of(string name, params string[] types) =>
        $$"""
            {{string.Concat(types.Select(type => $"[JsonSerializable(typeof({type}))] "))}}
            internal sealed partial class {{name}} : JsonSerializerContext;

            internal sealed partial class {{name}}
            {
                private static readonly JsonSerializerOptions Settings = new()
                {
                    TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
                };

                public {{name}}() : base(null) { }

                public static {{name}} Default { get; } = new();

                protected override JsonSerializerOptions? GeneratedSerializerOptions => Settings;

                public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) =>
                    Settings.GetTypeInfo(type);
            }
            """;
}
