namespace ECan.Sdk.Generators.Tests.Mappings;

public sealed class JsonSyntaxTests
{
    [Theory]
    // The whole
    [InlineData("", 1, 1, "The file is empty. Write { \"data_type\": \"...\" } into it.")]
    [InlineData("\uFEFF \n", 1, 1, "The file is empty. Write { \"data_type\": \"...\" } into it.")]
    [InlineData(
        "{} {}",
        1,
        4,
        "Expected the end of the file, as the value is complete, but found '{'."
    )]
    [InlineData("{", 1, 2, "Expected a name in double quotes, but the file ends here.")]
    [InlineData("{\n", 2, 1, "Expected a name in double quotes, but the file ends here.")]
    [InlineData("\u00A0{}", 1, 1, "Expected a value, but found the character U+00A0.")]
    [InlineData("{ \"a\": \0 }", 1, 8, "Expected a value, but found the character U+0000.")]
    [InlineData("{ \"a\": 😀 }", 1, 8, "Expected a value, but found the character U+1F600.")]
    // Commas, colons and brackets
    [InlineData("{ \"a\": 1,\r\n}", 1, 9, "A comma may not stand before '}'. Remove it.")]
    [InlineData("[1, 2, ]", 1, 6, "A comma may not stand before ']'. Remove it.")]
    [InlineData("[, 1]", 1, 2, "Expected a value, but found ','.")]
    [InlineData("{ \"a\": 1 \"b\": 2 }", 1, 10, "Expected ',' or '}', but found '\"'.")]
    [InlineData("{\r\n\t\"a\": [1 2] }", 2, 10, "Expected ',' or ']', but found '2'.")]
    [InlineData("{ \"a\" 1 }", 1, 7, "Expected ':' after the name \"a\", but found '1'.")]
    [InlineData("{ \"a\": }", 1, 8, "Expected a value, but found '}'.")]
    [InlineData("[1", 1, 3, "Expected ',' or ']', but the file ends here.")]
    // What is JavaScript, Python or JSON5
    [InlineData(
        "{ data_type: \"a\" }",
        1,
        3,
        "A name stands in double quotes. Write \"data_type\"."
    )]
    [InlineData(
        "{ 'a': 1 }",
        1,
        3,
        "Expected a name in double quotes, but found a single quote. Use double quotes."
    )]
    [InlineData(
        "{ \"a\": 'b' }",
        1,
        8,
        "Expected a value, but found a single quote. Use double quotes."
    )]
    [InlineData(
        "{ // no\n \"a\": 1 }",
        1,
        3,
        "Expected a name in double quotes, but found a comment. JSON has none: remove it."
    )]
    [InlineData(
        "{ \"a\": 1 # no\n}",
        1,
        10,
        "Expected ',' or '}', but found a comment. JSON has none: remove it."
    )]
    [InlineData(
        "{ \"a\": True }",
        1,
        8,
        "'True' is no JSON value. Did you mean 'true'? A string stands in double quotes."
    )]
    [InlineData(
        "{ \"a\": None }",
        1,
        8,
        "'None' is no JSON value. Did you mean 'null'? A string stands in double quotes."
    )]
    [InlineData(
        "{ \"a\": NaN }",
        1,
        8,
        "'NaN' is no JSON value. Did you mean 'null'? A string stands in double quotes."
    )]
    [InlineData(
        "{ \"a\": active }",
        1,
        8,
        "'active' is no JSON value. A string stands in double quotes."
    )]
    // Numbers
    [InlineData(
        "[01]",
        1,
        2,
        "'01' is no JSON number. Write it like 10, -0.5 or 1e3, without leading zeros, or as a string in double quotes."
    )]
    [InlineData(
        "[-]",
        1,
        2,
        "'-' is no JSON number. Write it like 10, -0.5 or 1e3, without leading zeros, or as a string in double quotes."
    )]
    [InlineData(
        "[1.]",
        1,
        2,
        "'1.' is no JSON number. Write it like 10, -0.5 or 1e3, without leading zeros, or as a string in double quotes."
    )]
    [InlineData(
        "[1e+]",
        1,
        2,
        "'1e+' is no JSON number. Write it like 10, -0.5 or 1e3, without leading zeros, or as a string in double quotes."
    )]
    [InlineData(
        "[0x1F]",
        1,
        2,
        "'0x1F' is no JSON number. Write it like 10, -0.5 or 1e3, without leading zeros, or as a string in double quotes."
    )]
    [InlineData(
        "[2025-10-01]",
        1,
        2,
        "'2025-10-01' is no JSON number. Write it like 10, -0.5 or 1e3, without leading zeros, or as a string in double quotes."
    )]
    [InlineData("[+1]", 1, 2, "Expected a value, but found '+'.")]
    [InlineData("[.5]", 1, 2, "Expected a value, but found '.'.")]
    // Strings
    [InlineData("[\"a", 1, 2, "The string that begins here has no closing '\"'.")]
    [InlineData(
        "[\"a\nb\"]",
        1,
        2,
        "The string that begins here has no closing '\"' on its line. A line break in a string is written \\n."
    )]
    [InlineData(
        "[\"a\tb\"]",
        1,
        4,
        "The character U+0009 may not stand in a string as it is. Write \\u0009."
    )]
    [InlineData("[\"a\\qb\"]", 1, 4, "'\\q' is no escape. Write \\\\q for a backslash and 'q'.")]
    [InlineData("[\"a\\", 1, 4, "A lone '\\' is no escape. Write \\\\ for a backslash.")]
    [InlineData(
        "[\"\\u12G4\"]",
        1,
        3,
        "'\\u' must be followed by four hexadecimal digits, as in \\u00e9."
    )]
    [InlineData(
        "[\"\\u12",
        1,
        3,
        "'\\u' must be followed by four hexadecimal digits, as in \\u00e9."
    )]
    [InlineData(
        "[\"\\ud83d\"]",
        1,
        3,
        "U+D83D is half of a surrogate pair and no character. Write both halves, as in \\ud83d\\ude00."
    )]
    [InlineData(
        "[\"\\ude00\\ud83d\"]",
        1,
        3,
        "U+DE00 is half of a surrogate pair and no character. Write both halves, as in \\ud83d\\ude00."
    )]
    [InlineData(
        "[\"\\ud83d\\n\"]",
        1,
        3,
        "U+D83D is half of a surrogate pair and no character. Write both halves, as in \\ud83d\\ude00."
    )]
    public void What_is_not_JSON_is_reported_where_it_stands_with_what_to_do(
        string text,
        int line,
        int column,
        string message
    )
    {
        MappingTexts.AssertReports(
            text,
            $"({line},{column}): Error ECAN0101: The mapping is not valid JSON: {message}"
        );
        Assert.Null(MappingTexts.Read(text).Mapping);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Values_nested_without_end_are_an_error_and_no_overflow(string open, string close)
    {
        var text =
            $"{string.Concat(Enumerable.Repeat(open, 200_000))}1{string.Concat(Enumerable.Repeat(close, 200_000))}";
        MappingTexts.AssertReports(
            text,
            $"(1,{(64 * open.Length) + 1}): Error ECAN0101: The mapping is not valid JSON: It is nested deeper than 64 levels here. Remove brackets or braces."
        );
    }

    [Fact]
    public void Half_a_surrogate_pair_in_the_text_is_no_character() =>
        MappingTexts.AssertReports(
            "[\"a\uD83Db\"]",
            "(1,4): Error ECAN0101: The mapping is not valid JSON: U+D83D is half of a surrogate pair and no character. Write both halves, as in \\ud83d\\ude00."
        );

    [Fact]
    public void Duplicates_before_a_syntax_error_are_reported_with_it() =>
        MappingTexts.AssertReports(
            "{ \"a\": 1, \"a\": 2, }",
            "(1,11): Error ECAN0102: The key 'a' already stands in line 1. Remove one of the two.",
            "(1,17): Error ECAN0101: The mapping is not valid JSON: A comma may not stand before '}'. Remove it."
        );
}
