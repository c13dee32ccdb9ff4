using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Tests.Diagnostics;

public sealed class PositionedTextTests
{
    [Theory]
    [InlineData("ab\ncd", 3, 1, 0)]
    [InlineData("ab\r\ncd", 4, 1, 0)]
    [InlineData("ab\rcd", 3, 1, 0)]
    [InlineData("ab\n\ncd", 4, 2, 0)]
    [InlineData("ab\r\rcd", 4, 2, 0)]
    [InlineData("\tab", 1, 0, 1)]
    [InlineData("😀x", 2, 0, 2)]
    [InlineData("ab", 2, 0, 2)]
    [InlineData("ab\n", 3, 1, 0)]
    public void Lines_and_columns_are_those_of_an_editor(
        string text,
        int offset,
        int line,
        int column
    )
    {
        var span = new PositionedText("f", text).Span(offset, 0);

        Assert.Equal((line, column), (span.StartLine, span.StartColumn));
    }

    [Fact]
    public void A_byte_order_mark_takes_no_column()
    {
        var text = new PositionedText("f", "\uFEFFab");

        Assert.Equal("ab", text.Text);
        Assert.Equal(new FileSpan("f", 1, 1, 0, 1, 0, 2), text.Span(1, 1));
    }

    [Fact]
    public void A_span_may_run_over_lines() =>
        Assert.Equal(
            new FileSpan("f", 1, 3, 0, 1, 1, 1),
            new PositionedText("f", "ab\ncd").Span(1, 3)
        );

    [Fact]
    public void What_lies_outside_the_text_is_cut_off()
    {
        var text = new PositionedText("f", "ab\nc");

        Assert.Equal(new FileSpan("f", 4, 0, 1, 1, 1, 1), text.Span(9, 9));
        Assert.Equal(new FileSpan("f", 0, 0, 0, 0, 0, 0), text.Span(-5, -1));
        Assert.Equal(4, text.Offset(7, 7));
    }

    [Theory]
    [InlineData("abc_1 d", 0, 5)]
    [InlineData("! d", 0, 1)]
    [InlineData("😀 d", 0, 2)]
    [InlineData("ab", 2, 0)]
    [InlineData("\nab", 0, 0)]
    public void An_error_underlines_the_word_it_is_about(string text, int start, int length) =>
        Assert.Equal(length, new PositionedText("f", text).WordAt(start).Length);

    [Theory]
    [InlineData("", 0)]
    [InlineData("abc\ndef", 3)]
    [InlineData("\r\ndef", 0)]
    public void The_first_line_ends_before_its_end(string text, int length) =>
        Assert.Equal(length, new PositionedText("f", text).FirstLine.Length);
}
