using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Repairs;

/// <summary>Where a place of the text is after the text has changed.</summary>
internal static class Positions
{
    /// <summary>A beginning moves behind what is inserted there, an end does not.</summary>
    public static TextSpan After(TextSpan span, IReadOnlyList<TextChange> changes)
    {
        var start = After(span.Start, changes, isStart: true);
        return TextSpan.FromBounds(
            start,
            Math.Max(start, After(span.End, changes, isStart: false))
        );
    }

    private static int After(int position, IReadOnlyList<TextChange> changes, bool isStart)
    {
        var moved = position;
        foreach (var change in changes)
        {
            var length = change.NewText?.Length ?? 0;
            var isBefore = change.Span.IsEmpty
                ? change.Span.Start < position || (isStart && change.Span.Start == position)
                : change.Span.End <= position;
            if (isBefore)
            {
                moved += length - change.Span.Length;
            }
            else if (change.Span.Start < position)
            {
                // Inside of what was replaced.
                moved -= Math.Max(0, position - change.Span.Start - length);
            }
        }

        return moved;
    }
}
