using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>A helper's save, seen from a call of the helper.</summary>
internal static class InnerSaves
{
    public static Save AtCall(InnerSave inner, IInvocationOperation call)
    {
        var value = call
            .Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == inner.Parameter)
            ?.Value;
        return inner.Save with
        {
            Call = call,
            Value = value?.WithoutConversions(),
            Shape = value is null ? SavedShape.Nothing : inner.Save.Shape,
            Place = call.Syntax.GetLocation(),
            Inner = inner.Save.Inner ?? inner.Save.Place,
        };
    }
}
