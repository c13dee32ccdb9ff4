namespace ECan.Sdk.Generators.Mappings;

/// <summary>Adds what one key says to a mapping; null if the value cannot be used, which is then reported.</summary>
internal delegate MappingFile? MappingKeyReader(
    MappingValueReader values,
    JsonMember member,
    MappingFile file
);

/// <summary>The keys of a mapping file and how each is read.</summary>
internal static class MappingKeys
{
    public static IReadOnlyDictionary<string, MappingKeyReader> Readers { get; } =
        new Dictionary<string, MappingKeyReader>
        {
            ["$schema"] = (values, member, file) => values.Text(member) is null ? null : file,
            ["data_type"] = (values, member, file) =>
                values.DataType(member) is { } read ? file with { DataType = read } : null,
            ["graphql_type"] = (values, member, file) =>
                values.Text(member) is { } read ? file with { GraphQLType = read } : null,
            ["key"] = (values, member, file) =>
                values.TextOrTexts(member) is { } read ? file with { Key = read } : null,
            ["operations"] = (values, member, file) =>
                values.Operations(member) is { } read ? file with { Operations = read } : null,
            ["arguments"] = (values, member, file) =>
                values.Arguments(member) is { } read ? file with { Arguments = read } : null,
            ["field_mapping"] = (values, member, file) =>
                values.TextByName(member, " Write \"\" to drop the field.") is { } read
                    ? file with
                    {
                        FieldMapping = read,
                    }
                    : null,
            ["cloud_required_fields"] = (values, member, file) =>
                values.ValueByName(member) is { } read
                    ? file with
                    {
                        CloudRequiredFields = read,
                    }
                    : null,
            ["default_values"] = (values, member, file) =>
                values.ValueByName(member) is { } read ? file with { DefaultValues = read } : null,
            ["excluded_fields"] = (values, member, file) =>
                values.Texts(member) is { } read ? file with { ExcludedFields = read } : null,
            ["json_serialize_fields"] = (values, member, file) =>
                values.Texts(member) is { } read ? file with { JsonSerializeFields = read } : null,
            ["aws_date_fields"] = (values, member, file) =>
                values.Texts(member) is { } read ? file with { AwsDateFields = read } : null,
            ["aws_datetime_fields"] = (values, member, file) =>
                values.Texts(member) is { } read ? file with { AwsDateTimeFields = read } : null,
            ["references"] = (values, member, file) =>
                values.TextByName(member) is { } read ? file with { References = read } : null,
            ["delete"] = (values, member, file) =>
                values.TextByName(member) is { } read ? file with { Delete = read } : null,
            ["omit_null_fields"] = (values, member, file) =>
                values.Boolean(member) is { } read ? file with { OmitNullFields = read } : null,
            ["version"] = (values, member, file) => values.IsVersion(member) ? file : null,
            ["description"] = (values, member, file) => values.Text(member) is null ? null : file,
            ["last_updated"] = (values, member, file) => values.Text(member) is null ? null : file,
            ["notes"] = (values, member, file) => values.TextOrTexts(member) is null ? null : file,
        };
}
