namespace ECan.Sdk.Generators.Tests.Binding;

/// <summary>What is said of fields that are renamed, left out or listed.</summary>
public sealed class FieldRuleTests
{
    [Theory]
    [InlineData(
        """{ "no": "idd" }""",
        "(2,28): Error ECAN0124: 'field_mapping' names the field 'idd', which 'NoteInput' does not have. Did you mean 'id'?"
    )]
    [InlineData(
        """{ "a": "title", "b": "title" }""",
        "(2,41): Error ECAN0131: 'b' cannot be mapped to 'title': 'a' is already mapped to it. Remove one of the two."
    )]
    [InlineData(
        """{ "title": "tags" }""",
        "(2,22): Error ECAN0131: 'title' cannot be mapped to 'tags': the cloud has a field 'title' of its own, which would get the same local name. Give that one another local name too, or exclude it."
    )]
    [InlineData(
        """{ "owner": "" }""",
        "(2,22): Error ECAN0125: 'field_mapping' leaves out 'owner', but 'NoteInput' requires it (it is of type String!). Remove it from 'field_mapping'."
    )]
    public void A_renaming_must_be_possible(string renaming, string expected) =>
        Notes.AssertReports(
            Notes.Schema,
            Notes.Mapping($"\"field_mapping\": {renaming}"),
            expected
        );

    [Theory]
    [InlineData(
        "id",
        "(2,23): Error ECAN0125: 'excluded_fields' leaves out 'id', but 'NoteInput' requires it (it is the key). Remove it from 'excluded_fields'."
    )]
    [InlineData(
        "owner",
        "(2,23): Error ECAN0125: 'excluded_fields' leaves out 'owner', but 'NoteInput' requires it (it is of type String!). Remove it from 'excluded_fields'."
    )]
    [InlineData(
        "titel",
        "(2,23): Warning ECAN0126: 'excluded_fields' names 'titel', a field that neither 'NoteInput' nor 'field_mapping' has. Did you mean 'title'?"
    )]
    [InlineData(
        "skills",
        "(2,23): Warning ECAN0126: 'excluded_fields' names 'skills', a field that neither 'NoteInput' nor 'field_mapping' has. Remove it."
    )]
    public void What_is_excluded_must_be_there_and_dispensable(string field, string expected) =>
        Notes.AssertReports(
            Notes.Schema,
            Notes.Mapping($"\"excluded_fields\": [\"{field}\"]"),
            expected
        );

    [Fact]
    public void A_local_name_cannot_be_excluded() =>
        Notes.AssertReports(
            Notes.Schema,
            Notes.Mapping(
                "\"excluded_fields\": [\"name\"], \"field_mapping\": {\"name\": \"title\"}"
            ),
            "(2,23): Warning ECAN0126: 'excluded_fields' names 'name', a field that neither 'NoteInput' nor 'field_mapping' has. 'name' is the local name: write 'title', the cloud's."
        );

    [Theory]
    [InlineData(
        """ "json_serialize_fields": ["body", "rank"]""",
        "(2,38): Error ECAN0128: 'json_serialize_fields' names 'rank', which is of type 'Int'. It takes fields of type AWSJSON or String only; remove 'rank' from it."
    )]
    [InlineData(
        """ "json_serialize_fields": ["body", "bdy"]""",
        "(2,38): Error ECAN0124: 'json_serialize_fields' names the field 'bdy', which 'NoteInput' does not have. Did you mean 'body'?"
    )]
    [InlineData(
        """ "aws_date_fields": ["due", "changed"]""",
        "(2,31): Error ECAN0128: 'aws_date_fields' names 'changed', which is of type 'AWSDateTime'. It takes fields of type AWSDate or String only; remove 'changed' from it."
    )]
    [InlineData(
        """ "aws_date_fields": ["due", "tags"], "aws_datetime_fields": ["changed", "tags"]""",
        "(2,75): Error ECAN0128: 'aws_datetime_fields' names 'tags', which is of type 'String'. It takes fields that no other list names only; remove 'tags' from it."
    )]
    [InlineData(
        """ "json_serialize_fields": ["tags"]""",
        "(2,4): Warning ECAN0130: 'json_serialize_fields' leaves out 'body': of type AWSJSON, converted all the same. List every field of that type, or remove the list: the schema then decides."
    )]
    [InlineData(
        """ "aws_date_fields": []""",
        "(2,4): Warning ECAN0130: 'aws_date_fields' leaves out 'due': of type AWSDate, converted all the same. List every field of that type, or remove the list: the schema then decides."
    )]
    [InlineData(
        """ "aws_datetime_fields": []""",
        "(2,4): Warning ECAN0130: 'aws_datetime_fields' leaves out 'changed': of type AWSDateTime, converted all the same. List every field of that type, or remove the list: the schema then decides."
    )]
    public void A_list_names_all_fields_of_its_kind_and_no_others(
        string members,
        string expected
    ) => Notes.AssertReports(Notes.Schema, Notes.Mapping(members), expected);

    [Fact]
    public void An_excluded_field_need_not_be_listed() =>
        Notes.AssertReports(
            Notes.Schema,
            Notes.Mapping("\"json_serialize_fields\": [], \"excluded_fields\": [\"body\"]")
        );

    [Theory]
    [InlineData(
        """{ "ownr": "note" }""",
        "(2,19): Error ECAN0124: 'references' names the field 'ownr', which 'note' does not have. Did you mean 'owner'?"
    )]
    [InlineData(
        """{ "owner": "note_" }""",
        "(2,28): Error ECAN0138: 'owner' refers to the data type 'note_', for which there is no mapping. Did you mean 'note'? Add a mapping for 'note_', or remove the reference."
    )]
    public void A_reference_names_a_field_and_a_data_type(string references, string expected) =>
        Notes.AssertReports(Notes.Schema, Notes.Mapping($"\"references\": {references}"), expected);
}
