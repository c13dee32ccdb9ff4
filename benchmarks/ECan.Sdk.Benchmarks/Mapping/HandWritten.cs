using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using ECan.Sdk.Benchmarks.Cloud;

namespace ECan.Sdk.Benchmarks.Mapping;

/// <summary>What a careful person writes for a skill instead of having it generated. It trusts its input: it has no message for what does not fit.</summary>
internal static class HandWritten
{
    public static void WriteLocal(Utf8JsonWriter local, AgentSkill skill)
    {
        local.WriteStartObject();
        local.WriteString("id"u8, skill.Id);
        local.WriteString("owner"u8, skill.Owner);
        local.WriteString("name"u8, skill.Name);
        local.WriteString("description"u8, skill.Description);
        local.WriteString("version"u8, skill.Version);
        local.WriteString("level"u8, skill.Level);
        WriteNode(local, "config"u8, skill.Config);
        WriteNode(local, "diagram"u8, skill.Diagram);
        WriteNode(local, "flowgram"u8, skill.Flowgram);
        WriteNode(local, "langgraph"u8, skill.Langgraph);
        WriteNode(local, "tags"u8, skill.Tags);
        WriteNode(local, "examples"u8, skill.Examples);
        WriteNode(local, "inputModes"u8, skill.InputModes);
        WriteNode(local, "outputModes"u8, skill.OutputModes);
        WriteNode(local, "apps"u8, skill.Apps);
        WriteNode(local, "limitations"u8, skill.Limitations);
        local.WriteString("path"u8, skill.Path);
        local.WriteString("source"u8, skill.Source);
        local.WriteString("status"u8, skill.Status);
        WriteNumber(local, "price"u8, skill.Price);
        local.WriteString("price_model"u8, skill.PriceModel);
        WriteFlag(local, "public"u8, skill.Public);
        WriteFlag(local, "rentable"u8, skill.Rentable);
        WriteTime(local, "created_at"u8, skill.CreatedAt);
        WriteTime(local, "updated_at"u8, skill.UpdatedAt);
        local.WriteEndObject();
    }

    /// <summary>Members in any order, of which the cloud gets those that it knows, and not without the key.</summary>
    public static void WriteCloud(ReadOnlySpan<byte> local, Utf8JsonWriter cloud)
    {
        var hasKey = false;
        var reader = new Utf8JsonReader(local);
        reader.Read();
        cloud.WriteStartObject();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = CloudName(reader.ValueSpan);
            reader.Read();
            if (name.IsEmpty)
            {
                reader.Skip();
            }
            else if (reader.TokenType is not JsonTokenType.Null)
            {
                hasKey |= name.SequenceEqual("askid"u8);
                cloud.WritePropertyName(name);
                WriteValue(ref reader, local, cloud);
            }
        }

        cloud.WriteEndObject();
        if (!hasKey)
        {
            throw new InvalidOperationException("A skill without an id.");
        }
    }

    /// <summary>Empty for what the cloud does not know.</summary>
    private static ReadOnlySpan<byte> CloudName(ReadOnlySpan<byte> local) =>
        local.Length switch
        {
            2 when local.SequenceEqual("id"u8) => "askid"u8,
            4
                when local.SequenceEqual("name"u8)
                    || local.SequenceEqual("tags"u8)
                    || local.SequenceEqual("apps"u8)
                    || local.SequenceEqual("path"u8) => local,
            5
                when local.SequenceEqual("owner"u8)
                    || local.SequenceEqual("level"u8)
                    || local.SequenceEqual("price"u8) => local,
            6
                when local.SequenceEqual("config"u8)
                    || local.SequenceEqual("source"u8)
                    || local.SequenceEqual("status"u8)
                    || local.SequenceEqual("public"u8) => local,
            7 when local.SequenceEqual("version"u8) || local.SequenceEqual("diagram"u8) => local,
            8
                when local.SequenceEqual("flowgram"u8)
                    || local.SequenceEqual("examples"u8)
                    || local.SequenceEqual("rentable"u8) => local,
            9 when local.SequenceEqual("langgraph"u8) => local,
            10
                when local.SequenceEqual("inputModes"u8)
                    || local.SequenceEqual("created_at"u8)
                    || local.SequenceEqual("updated_at"u8) => local,
            11
                when local.SequenceEqual("description"u8)
                    || local.SequenceEqual("outputModes"u8)
                    || local.SequenceEqual("limitations"u8)
                    || local.SequenceEqual("price_model"u8) => local,
            _ => default,
        };

    public static AgentSkill ReadCloud(JsonElement cloud) =>
        new()
        {
            Id = cloud.GetProperty("askid"u8).GetString(),
            Owner = Text(cloud, "owner"u8),
            Name = Text(cloud, "name"u8),
            Description = Text(cloud, "description"u8),
            Version = Text(cloud, "version"u8),
            Level = Text(cloud, "level"u8),
            Config = Node(cloud, "config"u8),
            Diagram = Node(cloud, "diagram"u8),
            Flowgram = Node(cloud, "flowgram"u8),
            Langgraph = Node(cloud, "langgraph"u8),
            Tags = Node(cloud, "tags"u8),
            Examples = Node(cloud, "examples"u8),
            InputModes = Node(cloud, "inputModes"u8),
            OutputModes = Node(cloud, "outputModes"u8),
            Apps = Node(cloud, "apps"u8),
            Limitations = Node(cloud, "limitations"u8),
            Path = Text(cloud, "path"u8),
            Source = Text(cloud, "source"u8),
            Status = Text(cloud, "status"u8),
            Price = Has(cloud, "price"u8, out var price) ? price.GetDouble() : null,
            PriceModel = Text(cloud, "price_model"u8),
            Public = Has(cloud, "public"u8, out var isPublic) ? isPublic.GetBoolean() : null,
            Rentable = Has(cloud, "rentable"u8, out var rentable) ? rentable.GetBoolean() : null,
            CreatedAt = Has(cloud, "created_at"u8, out var created)
                ? created.GetDateTimeOffset()
                : null,
            UpdatedAt = Has(cloud, "updated_at"u8, out var updated)
                ? updated.GetDateTimeOffset()
                : null,
        };

    /// <summary>The schema's types tell the values apart: what is an object or a list here is AWSJSON there, and goes as text.</summary>
    private static void WriteValue(
        ref Utf8JsonReader reader,
        ReadOnlySpan<byte> local,
        Utf8JsonWriter cloud
    )
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String when !reader.ValueIsEscaped:
                cloud.WriteStringValue(reader.ValueSpan);
                break;
            case JsonTokenType.String:
                WriteEscaped(ref reader, cloud);
                break;
            case JsonTokenType.Number:
                cloud.WriteNumberValue(reader.GetDouble());
                break;
            case JsonTokenType.True or JsonTokenType.False:
                cloud.WriteBooleanValue(reader.GetBoolean());
                break;
            default:
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                cloud.WriteStringValue(local[start..(int)reader.BytesConsumed]);
                break;
        }
    }

    private static void WriteEscaped(ref Utf8JsonReader reader, Utf8JsonWriter cloud)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        cloud.WriteStringValue(buffer.AsSpan(0, reader.CopyString(buffer)));
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private static void WriteNode(Utf8JsonWriter local, ReadOnlySpan<byte> name, JsonNode? value)
    {
        local.WritePropertyName(name);
        if (value is null)
        {
            local.WriteNullValue();
        }
        else
        {
            value.WriteTo(local);
        }
    }

    private static void WriteNumber(Utf8JsonWriter local, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number)
        {
            local.WriteNumber(name, number);
        }
        else
        {
            local.WriteNull(name);
        }
    }

    private static void WriteFlag(Utf8JsonWriter local, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } flag)
        {
            local.WriteBoolean(name, flag);
        }
        else
        {
            local.WriteNull(name);
        }
    }

    private static void WriteTime(
        Utf8JsonWriter local,
        ReadOnlySpan<byte> name,
        DateTimeOffset? value
    )
    {
        if (value is { } time)
        {
            local.WriteString(name, time);
        }
        else
        {
            local.WriteNull(name);
        }
    }

    private static string? Text(JsonElement cloud, ReadOnlySpan<byte> name) =>
        Has(cloud, name, out var value) ? value.GetString() : null;

    private static JsonNode? Node(JsonElement cloud, ReadOnlySpan<byte> name) =>
        Has(cloud, name, out var value) ? JsonNode.Parse(value.GetString()!) : null;

    private static bool Has(JsonElement cloud, ReadOnlySpan<byte> name, out JsonElement value) =>
        cloud.TryGetProperty(name, out value) && value.ValueKind is not JsonValueKind.Null;
}
