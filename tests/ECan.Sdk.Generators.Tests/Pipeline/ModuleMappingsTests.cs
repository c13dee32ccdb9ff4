using ECan.Sdk.Generators.Tests.Support;

namespace ECan.Sdk.Generators.Tests.Pipeline;

/// <summary>The mapping files of the module that the SDK replaces, put in as they are: the list of what is wrong with them is complete and says what to do.</summary>
public sealed class ModuleMappingsTests
{
    private static readonly (string DataType, string Members)[] Mappings =
    [
        (
            "agent",
            """
            "cloud_required_fields": { "status": "active" },
            "default_values": { "personalities": [], "extra_data": {}, "capabilities": {} },
            "excluded_fields": ["skills", "tasks", "tools", "owner", "agid"],
            "json_serialize_fields": ["personalities", "extra_data", "capabilities"],
            "aws_date_fields": ["birthday"],
            "aws_datetime_fields": ["created_at", "updated_at"]
            """
        ),
        (
            "skill",
            """
            "cloud_required_fields": { "name": "" },
            "default_values": {},
            "excluded_fields": ["agid", "skid", "askid", "owner"],
            "json_serialize_fields": ["config", "diagram", "flowgram", "langgraph", "tags", "examples", "inputModes", "outputModes", "apps", "limitations"],
            "aws_date_fields": [],
            "aws_datetime_fields": ["created_at", "updated_at"]
            """
        ),
        (
            "task",
            """
            "cloud_required_fields": { "name": "" },
            "default_values": {},
            "excluded_fields": ["agid", "task_id", "ataskid", "owner"],
            "json_serialize_fields": ["objectives", "schedule", "metadata", "result", "settings"],
            "aws_date_fields": [],
            "aws_datetime_fields": ["created_at", "updated_at"]
            """
        ),
        (
            "tool",
            """
            "cloud_required_fields": { "name": "" },
            "default_values": {},
            "excluded_fields": ["agid", "tool_id", "toolid", "owner"],
            "json_serialize_fields": ["metadata"],
            "aws_date_fields": [],
            "aws_datetime_fields": ["created_at", "updated_at"]
            """
        ),
        (
            "avatar_resource",
            """
            "cloud_required_fields": { "id": "" },
            "default_values": { "cloud_synced": false, "usage_count": 0, "is_public": false },
            "excluded_fields": [],
            "json_serialize_fields": ["avatar_metadata"],
            "aws_date_fields": [],
            "aws_datetime_fields": ["created_at", "updated_at", "last_used_at"]
            """
        ),
        (
            "agent_skill",
            """
            "cloud_required_fields": { "agid": "", "skid": "", "owner": "", "status": "active" },
            "default_values": {},
            "excluded_fields": [],
            "json_serialize_fields": ["langgraph"],
            "aws_date_fields": [],
            "aws_datetime_fields": []
            """
        ),
        (
            "agent_task",
            """
            "cloud_required_fields": { "agid": "", "task_id": "", "owner": "", "status": "assigned" },
            "default_values": {},
            "excluded_fields": [],
            "json_serialize_fields": [],
            "aws_date_fields": [],
            "aws_datetime_fields": []
            """
        ),
        (
            "agent_tool",
            """
            "cloud_required_fields": { "agid": "", "tool_id": "", "owner": "" },
            "default_values": {},
            "excluded_fields": [],
            "json_serialize_fields": [],
            "aws_date_fields": [],
            "aws_datetime_fields": []
            """
        ),
    ];

    private static readonly Dictionary<string, string> Types = new()
    {
        ["skill"] = "AgentSkill",
        ["task"] = "AgentTask",
        ["tool"] = "AgentTool",
        ["agent_skill"] = "AgentSkillRelation",
        ["agent_task"] = "AgentTaskRelation",
        ["agent_tool"] = "AgentToolRelation",
    };

    [Fact]
    public void As_they_are() => AssertList("module-mappings.txt", _ => "");

    [Fact]
    public void With_the_types_that_they_mean() =>
        AssertList(
            "module-mappings-with-types.txt",
            dataType =>
                Types.TryGetValue(dataType, out var type) ? $"\"graphql_type\": \"{type}\",\n" : ""
        );

    private static void AssertList(string file, Func<string, string> first)
    {
        var project = GeneratorProject.Run([
            ECanFiles.Schema,
            .. Mappings.Select(mapping =>
                (
                    $"mappings/{mapping.DataType}_mapping.json",
                    $"{{\n\"data_type\": \"{mapping.DataType}\",\n{first(mapping.DataType)}\"field_mapping\": {{}},\n{mapping.Members}\n}}"
                )
            ),
        ]);

        Expectation.Check(
            $"Pipeline/Expected/{file}",
            project
                .Diagnostics()
                .Where(line => line.StartsWith("mappings/", StringComparison.Ordinal))
        );
        Assert.Empty(project.CompilerDiagnostics());
    }
}
