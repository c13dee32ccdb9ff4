using System.Text.Json;

namespace ECan.Sdk.Tests.Cloud;

/// <summary>Definitions of a small entity, as the generator would emit them, for each form that a mutation can have.</summary>
internal static class Skills
{
    public static SyncEntityDefinition With(
        SyncResultShape result,
        bool takesList = true,
        string? payloadField = null,
        bool hasUpdate = true,
        string? versionField = null,
        params SyncArgument[] arguments
    )
    {
        SyncOperationDefinition Operation(string field) =>
            new()
            {
                Field = field,
                Argument = "input",
                ArgumentType = takesList ? "[Skill]!" : "Skill!",
                TakesList = takesList,
                Arguments = arguments,
                Selection = result
                    is SyncResultShape.Object
                        or SyncResultShape.List
                        or SyncResultShape.ItemResults
                    ? "{ askid }"
                    : "",
                Document =
                    $"mutation {field}($input: {(takesList ? "[Skill]!" : "Skill!")}) {{ {field}(input: $input) }}",
                Result = result,
                PayloadField = payloadField,
                Write = Write,
            };

        return new SyncEntityDefinition
        {
            DataType = "skill",
            GraphQLType = "Skill",
            ClrType = typeof(object),
            Key = [new SyncField("id", "askid")],
            VersionField = versionField,
            WriteLocal = (_, _) => { },
            ReadCloud = _ => new object(),
            Add = Operation("addSkills"),
            Update = hasUpdate ? Operation("updateSkills") : null,
            Delete = Operation("removeSkills"),
        };
    }

    public static SyncEntityDefinition Json { get; } = With(SyncResultShape.Json);

    private static void Write(
        ref Utf8JsonReader local,
        Utf8JsonWriter cloud,
        CloudWriteContext context
    )
    {
        local.Read();
        cloud.WriteStartObject();
        while (local.Read() && local.TokenType is JsonTokenType.PropertyName)
        {
            var name = local.GetString();
            local.Read();
            switch (name)
            {
                case "id":
                    cloud.WriteString("askid", local.GetString());
                    break;
                case "name":
                    cloud.WriteString("name", local.GetString());
                    break;
                case "broken":
                    throw new CloudMappingException("skill", "broken", "does not fit.");
                default:
                    local.Skip();
                    context.AddUnknownField(name!);
                    break;
            }
        }

        if (context.Version is { } version)
        {
            cloud.WriteNumber("_version", version);
        }

        cloud.WriteEndObject();
    }
}
