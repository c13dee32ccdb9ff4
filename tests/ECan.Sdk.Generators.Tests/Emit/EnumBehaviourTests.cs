using System.Reflection;

namespace ECan.Sdk.Generators.Tests.Emit;

public class EnumBehaviourTests
{
    private static readonly Type State = GeneratedCode
        .Load(GeneratedCode.Emit(EmitModels.Options, [], [SampleEntities.TodoState()]))
        .GetType("Shop.Cloud.TodoState")!;

    [Fact]
    public void Members_hold_the_names_of_the_schema()
    {
        Assert.Equal("OPEN", Member("Open").ToString());
        Assert.Equal("VALUE", Member("Value2").ToString());
        Assert.Equal(
            "Use ARCHIVED",
            State.GetProperty("Done")!.GetCustomAttribute<ObsoleteAttribute>()!.Message
        );
    }

    [Fact]
    public void Values_are_equal_by_name_and_by_case()
    {
        Assert.Equal(Member("Open"), Parse("OPEN"));
        Assert.Equal(Member("Open").GetHashCode(), Parse("OPEN").GetHashCode());
        Assert.NotEqual(Member("Open"), Parse("open"));
        Assert.Equal(true, Operator("op_Equality", Member("Open"), Parse("OPEN")));
        Assert.Equal(true, Operator("op_Inequality", Member("Open"), Parse("DONE")));
        Assert.Equal(Member("Open"), Operator("op_Explicit", "OPEN"));
    }

    [Fact]
    public void Unknown_values_survive_and_say_that_they_are_unknown()
    {
        Assert.Equal("LATER", Value(Parse("LATER")));
        Assert.Equal(false, IsKnown(Parse("LATER")));
        Assert.Equal(true, IsKnown(Parse("DONE")));
    }

    [Fact]
    public void The_default_has_no_name()
    {
        var none = Activator.CreateInstance(State)!;

        Assert.Equal("", Value(none));
        Assert.Equal("", none.ToString());
        Assert.Equal(false, IsKnown(none));
        Assert.Equal(none, Activator.CreateInstance(State));
        Assert.Equal(none.GetHashCode(), Activator.CreateInstance(State)!.GetHashCode());
        Assert.NotEqual(none, Member("Open"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void A_value_needs_a_name(string? name) =>
        Assert.IsAssignableFrom<ArgumentException>(
            Assert.Throws<TargetInvocationException>(() => Parse(name)).InnerException
        );

    private static object Member(string name) => State.GetProperty(name)!.GetValue(null)!;

    private static object Parse(string? name) => State.GetMethod("Parse")!.Invoke(null, [name])!;

    private static object? Operator(string name, params object[] operands) =>
        State.GetMethod(name)!.Invoke(null, operands);

    private static object? Value(object state) => State.GetProperty("Value")!.GetValue(state);

    private static object? IsKnown(object state) => State.GetProperty("IsKnown")!.GetValue(state);
}
