using ECan.Sdk.Generators.Diagnostics;

namespace ECan.Sdk.Generators.Tests.Diagnostics;

public sealed class SuggestionTests
{
    private static readonly string[] Fields = ["agid", "askid", "owner", "created_at", "status"];

    [Theory]
    [InlineData("ownr", "owner")] // a letter left out
    [InlineData("ownerr", "owner")] // a letter too many
    [InlineData("ovner", "owner")] // a wrong letter
    [InlineData("onwer", "owner")] // two letters swapped
    [InlineData("Owner", "owner")] // another case
    [InlineData("createdAt", "created_at")] // another style
    [InlineData("CREATED-AT", "created_at")]
    public void Typing_errors_lead_to_the_name_that_was_meant(string wrong, string meant) =>
        Assert.Equal($" Did you mean '{meant}'?", Suggestion.For(wrong, Fields));

    [Theory]
    [InlineData("vehicle")]
    [InlineData("")]
    [InlineData("x")]
    public void Other_words_lead_nowhere(string wrong) =>
        Assert.Equal("", Suggestion.For(wrong, Fields));

    [Fact]
    public void A_name_is_not_suggested_for_itself() =>
        Assert.Equal("", Suggestion.For("owner", ["owner"]));

    [Fact]
    public void The_nearest_wins_wherever_it_stands() =>
        Assert.Equal("skills", Suggestion.Nearest("skillz", ["skins", "skills", "bills"]));

    [Fact]
    public void Among_equals_the_first_by_ordinal_order_wins_whatever_the_order_given()
    {
        Assert.Equal("car", Suggestion.Nearest("cax", ["cat", "car"]));
        Assert.Equal("car", Suggestion.Nearest("cax", ["car", "cat"]));
    }

    [Fact]
    public void A_swap_counts_as_one_error() =>
        // "agdi" is one swap from "agid" and two changes from "askd".
        Assert.Equal("agid", Suggestion.Nearest("agdi", ["askd", "agid"]));

    [Fact]
    public void Monstrous_names_cost_nothing() =>
        Assert.Null(Suggestion.Nearest(new string('a', 100_000), [new string('a', 99_999)]));
}
