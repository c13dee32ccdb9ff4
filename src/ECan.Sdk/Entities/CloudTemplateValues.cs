using System.ComponentModel;
using System.Text.Json;

namespace ECan.Sdk;

/// <summary>What the templates of one write are filled from: the local form, read once, and the account. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CloudTemplateValues
{
    private readonly CloudObject entity;
    private readonly string[] key;
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    private CloudTemplateValues(CloudWriteContext context, string[] key)
    {
        entity = new(context, CloudNulls.Omit, path: null);
        this.key = key;
    }

    internal long? Version => entity.Context.Version;

    internal string? Account => entity.Context.Account;

    /// <summary>The first field of the key that has no value.</summary>
    internal string? MissingKey => key.FirstOrDefault(name => !values.ContainsKey(name));

    internal string? JoinedKey =>
        MissingKey is null ? string.Join('#', key.Select(name => values[name])) : null;

    /// <summary>Reads what the templates need; the other fields of the entity are of no concern to them.</summary>
    /// <param name="local">A reader before the start of the local object.</param>
    /// <param name="context">The context of the write.</param>
    /// <param name="key">The local names of the key.</param>
    /// <param name="fields">The local names of further fields that the templates name.</param>
    /// <exception cref="CloudMappingException">The local form is no object, or a field holds an object or a list.</exception>
    public static CloudTemplateValues Read(
        ref Utf8JsonReader local,
        CloudWriteContext context,
        string[] key,
        string[] fields
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(fields);
        var result = new CloudTemplateValues(context, key);
        CloudJson.ReadStart(ref local, new(result.entity, "$"));
        while (CloudJson.NextName(ref local))
        {
            var name = local.GetString() ?? "";
            if (
                key.Contains(name, StringComparer.Ordinal)
                || fields.Contains(name, StringComparer.Ordinal)
            )
            {
                result.Take(ref local, name);
            }
            else
            {
                local.Skip();
            }
        }

        return result;
    }

    /// <summary>Writes a field that is filled from a template.</summary>
    /// <param name="cloud">Gets name and value; nothing where a template that is not required has no value.</param>
    /// <param name="cloudName">The name in the schema.</param>
    /// <param name="isRequired">Whether the cloud wants a value.</param>
    /// <param name="value">Turns the text into the cloud's form.</param>
    /// <param name="template">The parts of the template.</param>
    /// <exception cref="CloudMappingException">A required value is missing, or the text does not fit.</exception>
    public void WriteField(
        Utf8JsonWriter cloud,
        string cloudName,
        bool isRequired,
        CloudValueWriter value,
        params CloudTemplate[] template
    )
    {
        ArgumentNullException.ThrowIfNull(cloud);
        if (Fill(cloudName, isRequired, template) is { } text)
        {
            cloud.WritePropertyName(cloudName);
            Write(cloud, cloudName, value, text);
        }
    }

    /// <summary>Writes a single value that is filled from a template.</summary>
    /// <param name="cloud">Gets the value.</param>
    /// <param name="argument">The argument that takes it, for messages.</param>
    /// <param name="value">Turns the text into the cloud's form.</param>
    /// <param name="template">The parts of the template.</param>
    /// <exception cref="CloudMappingException">The value is missing, or the text does not fit.</exception>
    public void WriteValue(
        Utf8JsonWriter cloud,
        string argument,
        CloudValueWriter value,
        params CloudTemplate[] template
    )
    {
        ArgumentNullException.ThrowIfNull(cloud);
        Write(cloud, argument, value, Fill(argument, isRequired: true, template) ?? "");
    }

    internal string? Find(string localName) => values.GetValueOrDefault(localName);

    private void Take(ref Utf8JsonReader local, string name)
    {
        local.Read();
        switch (local.TokenType)
        {
            case JsonTokenType.Null:
                values.Remove(name);
                break;
            case JsonTokenType.True:
                values[name] = "true";
                break;
            case JsonTokenType.False:
                values[name] = "false";
                break;
            default:
                var field = new CloudField(entity, name);
                if (local.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
                {
                    throw field.Unfit(ref local, "text");
                }

                using (var text = LocalText.Of(ref local, field))
                {
                    values[name] = System.Text.Encoding.UTF8.GetString(text.Bytes);
                }

                break;
        }
    }

    private string? Fill(string cloudName, bool isRequired, CloudTemplate[] template)
    {
        var parts = template.Select(part => part.Find(this)).ToArray();
        var missing = Array.FindIndex(parts, part => part is null);
        if (missing < 0)
        {
            return string.Concat(parts);
        }

        return isRequired
            ? throw new CloudMappingException(
                entity.Context.DataType,
                template[missing].FieldIn(this) ?? cloudName,
                $"the cloud requires '{cloudName}' and nothing fills it: set {template[missing].Need} before the call."
            )
            : null;
    }

    /// <summary>Goes the way of every other value: text in, the schema's type out.</summary>
    private void Write(Utf8JsonWriter cloud, string name, CloudValueWriter value, string text)
    {
        ArgumentNullException.ThrowIfNull(value);
        var json = JsonEncodedText.Encode(text);
        var local = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes($"\"{json}\""));
        local.Read();
        value(ref local, cloud, new CloudField(entity, name));
    }
}
