namespace ECan.Sdk.Generators.Tests.Binding;

/// <summary>What is said of deletes whose input cannot be filled.</summary>
public sealed class DeleteRuleTests
{
    [Fact]
    public void A_required_field_needs_a_template() =>
        Notes.AssertReports(
            Notes.Schema,
            Notes.Plain(),
            "(1,16): Error ECAN0132: The mutation 'removeNotes' requires 'reason: String!' in 'RemoveOrder'. Say what goes there: \"delete\": { \"reason\": \"...\" }."
        );

    [Fact]
    public void The_id_of_a_relation_needs_a_template() =>
        Notes.AssertReports(
            Notes.Schema.Replace(
                "input NoteInput {\n  id: ID!",
                "input NoteInput {\n  aid: ID!, bid: ID!",
                StringComparison.Ordinal
            ),
            Notes.Mapping(),
            "(1,16): Error ECAN0132: The mutation 'removeNotes' requires 'oid: ID!' in 'RemoveOrder'. Say what goes there: \"delete\": { \"oid\": \"{key}\" }."
        );

    [Theory]
    [InlineData(
        """{ "oid": "{kee}", "reason": "gone" }""",
        "(2,22): Error ECAN0136: '{kee}' stands for nothing: 'NoteInput' has no such field. Did you mean 'key'? A placeholder is {key}, {account} or a cloud field."
    )]
    [InlineData(
        """{ "oid": "{key|nope}", "reason": "gone" }""",
        "(2,22): Error ECAN0136: '{nope}' stands for nothing: 'NoteInput' has no such field. A placeholder is {key}, {account} or a cloud field."
    )]
    [InlineData(
        """{ "ownr": "a", "reason": "gone" }""",
        "(2,15): Error ECAN0133: 'delete' fills 'ownr', which 'RemoveOrder' does not have. Did you mean 'owner'?"
    )]
    [InlineData(
        """{ "reason": "" }""",
        "(2,25): Warning ECAN0129: 'delete' fills 'reason' with \"\", which passes every check and says nothing. Write what goes there."
    )]
    [InlineData(
        """{ "reason": "{title" }""",
        "(2,25): Error ECAN0135: The template \"{title\" cannot be used: a '{' has no '}'. Write {{ for a brace in the text."
    )]
    [InlineData(
        """{ "reason": "a}b" }""",
        "(2,25): Error ECAN0135: The template \"a}b\" cannot be used: a '}' has no '{'. Write }} for a brace in the text."
    )]
    [InlineData(
        """{ "reason": "{parts}" }""",
        "(2,25): Error ECAN0135: The template \"{parts}\" cannot be used: 'parts' holds no text or number, but a list. Take another field."
    )]
    [InlineData(
        """{ "reason": "{body}" }""",
        "(2,25): Error ECAN0135: The template \"{body}\" cannot be used: 'body' holds no text or number, but JSON. Take another field."
    )]
    public void A_template_must_make_sense(string templates, string expected) =>
        Notes.AssertReports(Notes.Schema, Notes.Plain($"\"delete\": {templates}"), expected);

    [Fact]
    public void A_placeholder_is_not_an_excluded_field() =>
        Notes.AssertReports(
            Notes.Schema,
            Notes.Plain(
                "\"delete\": { \"reason\": \"{title}\" }, \"excluded_fields\": [\"title\"]"
            ),
            "(2,25): Error ECAN0137: 'title' is left out of 'note', but 'removeNotes' needs it for 'reason'. Take it back in, or fill 'reason' otherwise: \"delete\": { \"reason\": \"{account}\" }."
        );

    [Fact]
    public void An_excluded_owner_that_the_delete_requires_is_told_at_the_exclusion() =>
        Notes.AssertReports(
            Notes.Schema.Replace(
                "  id: ID!, owner: String!",
                "  id: ID!, owner: String",
                StringComparison.Ordinal
            ),
            Notes.Mapping("\"excluded_fields\": [\"owner\"]"),
            "(2,23): Error ECAN0137: 'owner' is left out of 'note', but 'removeNotes' needs it for 'owner'. Take it back in, or fill 'owner' otherwise: \"delete\": { \"owner\": \"{account}\" }."
        );

    [Fact]
    public void Templates_without_a_delete_mutation_are_refused() =>
        Notes.AssertReports(
            Notes.Schema,
            Notes.Mapping("\"operations\": { \"delete\": null }"),
            "(1,36): Error ECAN0134: 'delete' fills 'reason', but 'note' has no delete mutation. Name it in 'operations', or remove 'delete'."
        );

    [Fact]
    public void Templates_for_a_mutation_of_ids_are_refused() =>
        Notes.AssertReports(
            Notes.Schema.Replace("[RemoveOrder]!", "[ID!]!", StringComparison.Ordinal),
            Notes.Mapping(),
            "(1,36): Error ECAN0134: 'delete' fills 'reason', but the mutation 'removeNotes' takes ids: 'input: [ID!]!'. It gets the key; remove 'delete'."
        );

    [Theory]
    [InlineData(
        "products: [String]!",
        "(1,16): Error ECAN0134: 'delete' fills 'products', but 'RemoveOrder.products' is of type '[String]!', which no template can fill. 'removeNotes' requires it: name another mutation in 'operations', or write null."
    )]
    [InlineData("products: [String]")]
    public void A_list_that_a_delete_requires_cannot_be_filled(
        string field,
        params string[] expected
    ) =>
        Notes.AssertReports(
            Notes.Schema.Replace(
                "reason: String! }",
                $"reason: String!, {field} }}",
                StringComparison.Ordinal
            ),
            Notes.Mapping(),
            expected
        );

    [Fact]
    public void A_list_cannot_be_given_a_template() =>
        Notes.AssertReports(
            Notes.Schema.Replace(
                "reason: String! }",
                "reason: String!, products: [String] }",
                StringComparison.Ordinal
            ),
            Notes.Plain("\"delete\": { \"reason\": \"gone\", \"products\": \"a\" }"),
            "(2,33): Error ECAN0134: 'delete' fills 'products', but 'RemoveOrder.products' is of type '[String]', which no template can fill. Remove it."
        );
}
