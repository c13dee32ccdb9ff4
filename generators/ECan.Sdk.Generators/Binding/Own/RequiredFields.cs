using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding.Own;

/// <summary>Finds what the cloud cannot do without and an own type does not have.</summary>
internal static class RequiredFields
{
    public static void Check(OwnScope scope, List<OwnMatch> matches)
    {
        var entity = scope.Entity;
        var has = new HashSet<string>(matches.Select(match => match.Field.CloudName));
        var told = new HashSet<string>();
        foreach (var key in entity.Key.Where(key => !has.Contains(key)))
        {
            scope.Report(
                OwnTypeRules.NoKeyProperty,
                scope.Own.Class,
                OwnMembers.Type,
                scope.Own.Class.ShortName,
                key,
                entity.DataType
            );
        }

        foreach (var operation in new[] { entity.Add, entity.Update, entity.Delete })
        {
            foreach (
                var name in Needed(operation)
                    .Where(name =>
                        !has.Contains(name) && !entity.Key.Contains(name) && told.Add(name)
                    )
            )
            {
                scope.Report(
                    OwnTypeRules.NoRequiredProperty,
                    scope.Own.Class,
                    OwnMembers.Type,
                    scope.Own.Class.ShortName,
                    name,
                    $"the mutation '{operation!.Field}'"
                );
            }

            IEnumerable<string> Needed(OperationModel? one) =>
                one is null ? []
                : one.Input.Fields is { } fields
                    ? fields
                        .Where(field => !field.Type.IsNullable && field.DefaultJson is null)
                        .Select(field => field.CloudName)
                : Templates(one)
                    .SelectMany(template => template.Parts)
                    .Where(part => part.Alternatives.Count > 0 && part.Alternatives.All(IsAbsent))
                    .Select(part => CloudName(part.Alternatives[0]));
        }

        bool IsAbsent(TemplateSource source) =>
            source.Kind is TemplateSourceKind.Field && !has.Contains(CloudName(source));

        string CloudName(TemplateSource source) =>
            entity.Fields.First(field => field.LocalName == source.LocalName).CloudName;
    }

    private static IEnumerable<TemplateModel> Templates(OperationModel operation) =>
        operation
            .Input.TemplateFields?.Where(field => field.IsRequired)
            .Select(field => field.Template)
        ?? (operation.Input.Scalar is { } scalar ? [scalar] : []);
}
