namespace ECan.Sdk.Tests.Entities;

public class CloudJsonNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-2147483648", "-2147483648")]
    [InlineData("2147483647", "2147483647")]
    [InlineData("5.0", "5")]
    [InlineData("5e2", "500")]
    [InlineData("\"-17\"", "-17")]
    [InlineData("\"\\u0031\"", "1")]
    public void An_int_takes_whole_numbers_also_as_text(string local, string cloud)
    {
        Assert.Equal(cloud, Cloud.Convert(CloudJson.Int, local));
        Assert.Equal(cloud, Cloud.ConvertPieces(CloudJson.Int, local));
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    [InlineData("1e99")]
    [InlineData("99999999999999999999")]
    [InlineData("1.5")]
    [InlineData("\"1.5\"")]
    [InlineData("\" 1\"")]
    [InlineData("\"\"")]
    [InlineData("\"many\"")]
    [InlineData("true")]
    [InlineData("[1]")]
    public void An_int_takes_nothing_else(string local) =>
        Assert.EndsWith(
            "where the cloud expects a whole number of 32 bits.",
            Cloud.Refuse(CloudJson.Int, local),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1.10", "1.10")]
    [InlineData("-0.1e-7", "-0.1e-7")]
    [InlineData("\"2.50\"", "2.5")]
    [InlineData("\"-3\"", "-3")]
    public void A_float_keeps_its_digits(string local, string cloud)
    {
        Assert.Equal(cloud, Cloud.Convert(CloudJson.Float, local));
        Assert.Equal(cloud, Cloud.ConvertPieces(CloudJson.Float, local));
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    [InlineData("\"1,5\"")]
    [InlineData("\"\"")]
    [InlineData("false")]
    [InlineData("{}")]
    public void A_float_is_a_finite_number(string local) =>
        Assert.EndsWith(
            "where the cloud expects a number.",
            Cloud.Refuse(CloudJson.Float, local),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("\"true\"", "true")]
    [InlineData("\"False\"", "false")]
    public void A_boolean_takes_its_text(string local, string cloud)
    {
        Assert.Equal(cloud, Cloud.Convert(CloudJson.Boolean, local));
        Assert.Equal(cloud, Cloud.ConvertPieces(CloudJson.Boolean, local));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"yes\"")]
    [InlineData("\"\"")]
    [InlineData("[]")]
    public void A_boolean_takes_nothing_else(string local) =>
        Assert.EndsWith(
            "where the cloud expects true or false.",
            Cloud.Refuse(CloudJson.Boolean, local),
            StringComparison.Ordinal
        );
}
