using ECan.Sdk.Generators.Tests.Emit;
using FsCheck;
using FsCheck.Fluent;

namespace ECan.Sdk.Generators.Tests.Own;

/// <summary>Any value goes to the cloud and comes back as it was.</summary>
public sealed class RoundTripTests
{
    private static readonly Lazy<GeneratedMapper> Lazy = new(() =>
        OwnProject.Mapper(
            """
            namespace App
            {
                [SyncEntity("any")]
                public class Any
                {
                    public Guid Id { get; set; }
                    public string? Text { get; set; }
                    public short? Small { get; set; }
                    public int? Whole { get; set; }
                    public ulong? Large { get; set; }
                    public double? Number { get; set; }
                    public float? Short { get; set; }
                    public decimal? Exact { get; set; }
                    public DateTimeOffset? Moment { get; set; }
                    public DateOnly? Day { get; set; }
                    public bool? Flag { get; set; }
                }
            }
            """,
            """
            input Any {
              id: ID!, text: String, small: Int, whole: Int, large: String, number: Float, short: Float, exact: Float,
              moment: AWSDateTime, day: AWSDate, flag: Boolean
            }
            type Mutation { addAnys(input: [Any]!): AWSJSON, updateAnys(input: [Any]!): AWSJSON } type Query { x: Int }
            """,
            """{ "data_type": "any" }"""
        )
    );

    [Fact]
    public void A_text() =>
        Check("Text", Values<NonNull<string>>().Select(text => Whole(text.Get)));

    [Fact]
    public void A_small_number() => Check("Small", Values<short>());

    [Fact]
    public void A_whole_number() => Check("Whole", Values<int>());

    [Fact]
    public void A_large_number() => Check("Large", Values<ulong>());

    [Fact]
    public void A_floating_number() =>
        Check("Number", Values<NormalFloat>().Select(number => number.Get));

    [Fact]
    public void A_short_floating_number() => Check("Short", Values<float>().Where(float.IsFinite));

    [Fact]
    public void A_decimal_number() => Check("Exact", Values<decimal>());

    [Fact]
    public void A_moment() => Check("Moment", Values<DateTimeOffset>());

    [Fact]
    public void A_day() => Check("Day", Values<DateTime>().Select(DateOnly.FromDateTime));

    [Fact]
    public void A_key() => Check("Id", Values<Guid>().Where(id => id != Guid.Empty));

    private static Gen<T> Values<T>() => ArbMap.Default.GeneratorFor<T>();

    private static void Check<T>(string property, Gen<T> values) =>
        Prop.ForAll(
                values.ToArbitrary(),
                value =>
                {
                    var mapper = Lazy.Value;
                    var entity = mapper.ReadCloud(
                        """{ "id": "00112233-4455-6677-8899-aabbccddeeff" }"""
                    );
                    GeneratedMapper.Set(entity, property, value);

                    var back = mapper.ReadCloud(mapper.Update(mapper.WriteLocal(entity)));

                    Assert.Equal(value, GeneratedMapper.Get(back, property));
                }
            )
            .QuickCheckThrowOnFailure();

    // UTF-8 has no place for half a surrogate pair.
    private static string Whole(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}
