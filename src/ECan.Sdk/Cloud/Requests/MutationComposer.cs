using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Cloud;

/// <summary>Puts a batch into one request.</summary>
internal static class MutationComposer
{
    /// <exception cref="ArgumentException">The batch is empty, or the cloud does not have its operation.</exception>
    public static MutationRequest Compose(MutationBatch batch, ILogger logger)
    {
        if (batch.Items.Count == 0)
        {
            throw new ArgumentException("A batch needs at least one item.", nameof(batch));
        }

        var empty = new MutationRequest(batch, default, [], []);
        var operation = empty.Operation;
        var context = new CloudWriteContext(batch.Entity.DataType, batch.Account);
        var notSent = new SyncError?[batch.Items.Count];
        var sent = new List<int>(batch.Items.Count);

        using var forms = new ItemForms();
        for (var i = 0; i < batch.Items.Count; i++)
        {
            if (forms.Add(batch.Items[i], operation.Write, context) is { } problem)
            {
                logger.ItemDoesNotFit(problem.DataType, problem.Field, batch.Operation);
                notSent[i] = new SyncError(SyncErrorKind.Mapping, problem.Message);
            }
            else
            {
                sent.Add(i);
            }
        }

        if (context.UnknownFields.Count > 0)
        {
            logger.FieldsDropped(
                batch.Entity.DataType,
                string.Join(", ", context.UnknownFields.Distinct(StringComparer.Ordinal))
            );
        }

        return empty with
        {
            Sent = sent,
            NotSent = notSent,
            Body = sent.Count == 0 ? default : WriteBody(operation, forms),
        };
    }

    private static ReadOnlyMemory<byte> WriteBody(
        SyncOperationDefinition operation,
        ItemForms forms
    ) =>
        RequestBody.Write(
            operation.TakesList || forms.Count == 1
                ? operation.Document
                : GraphQLDocument.Aliased(operation, forms.Count),
            forms.Bytes,
            writer =>
            {
                WriteItems(writer, operation, forms);
                foreach (var argument in operation.Arguments)
                {
                    writer.WritePropertyName(argument.Name);
                    writer.WriteRawValue(argument.Json);
                }
            }
        );

    private static void WriteItems(
        Utf8JsonWriter writer,
        SyncOperationDefinition operation,
        ItemForms forms
    )
    {
        if (operation.TakesList)
        {
            writer.WriteStartArray(operation.Argument);
            for (var i = 0; i < forms.Count; i++)
            {
                writer.WriteRawValue(forms[i], skipInputValidation: true);
            }

            writer.WriteEndArray();
            return;
        }

        if (operation.ItemArguments.Count > 0)
        {
            WriteParts(writer, operation, forms);
            return;
        }

        for (var i = 0; i < forms.Count; i++)
        {
            writer.WritePropertyName(
                forms.Count == 1 ? operation.Argument : GraphQLDocument.Variable(i)
            );
            writer.WriteRawValue(forms[i], skipInputValidation: true);
        }
    }

    // A part that has no value is no variable: the argument is then left out.
    private static void WriteParts(
        Utf8JsonWriter writer,
        SyncOperationDefinition operation,
        ItemForms forms
    )
    {
        for (var i = 0; i < forms.Count; i++)
        {
            var form = new Utf8JsonReader(forms[i]);
            foreach (var part in JsonElement.ParseValue(ref form).EnumerateObject())
            {
                writer.WritePropertyName(
                    forms.Count == 1 ? part.Name : GraphQLDocument.Variable(i, operation, part.Name)
                );
                part.Value.WriteTo(writer);
            }
        }
    }
}
