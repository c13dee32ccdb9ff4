using System.Globalization;
using System.Text;
using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Usage;

/// <summary>A text that is put together, with <see cref="Hole"/> for each part that is known only at run time.</summary>
internal sealed class ComposedText
{
    /// <summary>Stands for a part that is not constant. No text of a program has it.</summary>
    public const char Hole = '\uFFFF';

    private const string HoleText = "\uFFFF";

    private readonly StringBuilder text = new();
    private readonly CancellationToken token;
    private bool? isDocument;

    private ComposedText(CancellationToken token) => this.token = token;

    public string Text => text.ToString();

    public bool HasHoles { get; private set; }

    /// <summary>The text that an operation puts together; null once it is seen not to begin like a document, so that most texts are hardly read.</summary>
    public static ComposedText? Of(IOperation operation, CancellationToken token)
    {
        var composed = new ComposedText(token);
        composed.Add(operation);
        return composed.IsRefused ? null : composed;
    }

    private bool IsRefused => isDocument is false;

    private void Append(string part)
    {
        text.Append(part);
        isDocument ??= GraphQLText.MayBegin(text.ToString());
    }

    private void Add(IOperation operation)
    {
        if (IsRefused)
        {
            return;
        }

        token.ThrowIfCancellationRequested();
        var part = operation.Bare();
        if (FixedText.Of(part, token) is { } known)
        {
            Append(known);
            return;
        }

        switch (part)
        {
            case { ConstantValue: { HasValue: true, Value: var value } }:
                Append(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                break;
            case IInterpolatedStringOperation interpolated:
                foreach (var piece in interpolated.Parts)
                {
                    Add(piece);
                }

                break;
            case IInterpolatedStringTextOperation literal:
                Add(literal.Text);
                break;
            case IInterpolationOperation { Expression: var expression }:
                Add(expression);
                break;
            case IBinaryOperation
            {
                OperatorKind: BinaryOperatorKind.Add,
                Type.SpecialType: SpecialType.System_String
            } sum:
                AddSum(sum);
                break;
            case IInvocationOperation
            {
                TargetMethod:
                { Name: "Concat", ContainingType.SpecialType: SpecialType.System_String }
            } concat:
                foreach (var argument in concat.Arguments)
                {
                    Add(argument.Value);
                }

                break;
            case IInvocationOperation
            {
                TargetMethod:
                { Name: "Format", ContainingType.SpecialType: SpecialType.System_String }
            } format:
                AddFormat(format);
                break;
            case IArrayCreationOperation { Initializer.ElementValues: var elements }:
                foreach (var element in elements)
                {
                    Add(element);
                }

                break;
            default:
                HasHoles = true;
                Append(HoleText);
                break;
        }
    }

    // A long sum leans to the left; it is not followed by recursion, which would run out of stack.
    private void AddSum(IBinaryOperation sum)
    {
        var right = new Stack<IOperation>();
        IOperation left = sum;
        while (
            left.Bare()
                is IBinaryOperation
                {
                    OperatorKind: BinaryOperatorKind.Add,
                    Type.SpecialType: SpecialType.System_String,
                    ConstantValue.HasValue: false
                } inner
        )
        {
            right.Push(inner.RightOperand);
            left = inner.LeftOperand;
        }

        Add(left);
        while (right.Count > 0 && !IsRefused)
        {
            Add(right.Pop());
        }
    }

    private void AddFormat(IInvocationOperation format)
    {
        var pattern = format
            .Arguments.Where(argument => argument.Parameter?.Name == "format")
            .Select(argument => FixedText.Of(argument.Value, token))
            .FirstOrDefault();
        HasHoles = true;
        Append(pattern is null ? HoleText : Unformatted(pattern));
    }

    // {{ is a brace, {0:N} a part.
    private static string Unformatted(string pattern)
    {
        var plain = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            var isDoubled = i + 1 < pattern.Length && pattern[i + 1] == c;
            if (c is '{' or '}' && isDoubled)
            {
                plain.Append(c);
                i++;
            }
            else if (c == '{' && pattern.IndexOf('}', i) is > 0 and var end)
            {
                plain.Append(Hole);
                i = end;
            }
            else
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }
}
