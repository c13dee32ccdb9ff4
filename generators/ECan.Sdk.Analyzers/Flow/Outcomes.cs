using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>What the members of a result say when the save worked, going by their names.</summary>
internal static class Outcomes
{
    public static Known Of(IPropertySymbol property) =>
        property.Name switch
        {
            "Success"
            or "IsSuccess"
            or "Succeeded"
            or "IsSuccessful"
            or "Successful"
            or "Ok"
            or "IsOk"
            or "Saved"
            or "IsSaved"
            or "HasValue"
            or "IsValid"
            or "IsCompletedSuccessfully" => Known.True,
            "Failed"
            or "IsFailed"
            or "IsFailure"
            or "Failure"
            or "IsError"
            or "HasError"
            or "HasErrors"
            or "IsFaulted"
            or "IsCanceled" => Known.False,
            _ => property.Type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64
            && property.Name.IndexOf("Count", StringComparison.Ordinal)
                + property.Name.IndexOf("Rows", StringComparison.Ordinal)
                > -2
                ? Known.Rows
                : Known.Open,
        };
}
