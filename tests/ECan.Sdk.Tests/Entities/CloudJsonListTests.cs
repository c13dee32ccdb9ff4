namespace ECan.Sdk.Tests.Entities;

public class CloudJsonListTests
{
    private static readonly CloudValueWriter Numbers = CloudJson.ListOfRequired(CloudJson.Int);

    [Fact]
    public void Items_are_converted_one_by_one()
    {
        Assert.Equal("[1,2]", Cloud.Convert(Numbers, "[1,\"2\"]"));
        Assert.Equal("[]", Cloud.Convert(Numbers, "[]"));
        Assert.Equal("[[1],null,[]]", Cloud.Convert(CloudJson.ListOf(Numbers), "[[1],null,[]]"));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"1,2\"")]
    [InlineData("{}")]
    public void A_single_value_is_no_list(string local) =>
        Assert.EndsWith(
            "where the cloud expects a list.",
            Cloud.Refuse(Numbers, local),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("[[1],[2,\"x\"]]", "f[1][1]")]
    [InlineData("[[1],[null]]", "f[1][0]")]
    [InlineData("[3]", "f[0]")]
    public void A_bad_item_is_named_by_its_place(string local, string field)
    {
        var exception = Assert.Throws<CloudMappingException>(() =>
            Cloud.Convert(CloudJson.ListOf(Numbers), local)
        );

        Assert.Equal(field, exception.Field);
    }
}
