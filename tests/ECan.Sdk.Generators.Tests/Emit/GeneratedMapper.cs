using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Tests.Emit;

/// <summary>Runs the mapper of an entity that was emitted, compiled and loaded.</summary>
internal sealed class GeneratedMapper(SyncEntityDefinition definition)
{
    public static GeneratedMapper Of(
        EntityModel entity,
        EnumModel[]? enums = null,
        NestedTypeModel[]? nested = null
    )
    {
        var files = GeneratedCode.Emit(EmitModels.Options, [entity], enums, nested);
        return new(Assert.Single(GeneratedCode.Entities(GeneratedCode.Load(files), "Shop.Cloud")));
    }

    public SyncEntityDefinition Definition => definition;

    public CloudWriteContext Context { get; private set; } = new(definition.DataType, "ann");

    /// <summary>The version that the cloud told last.</summary>
    public long? Version { get; init; }

    public string Add(string local) => Write(definition.Add!, local);

    public string Update(string local) => Write(definition.Update!, local);

    public string Delete(string local, string? account = "ann")
    {
        Context = new(definition.DataType, account) { Version = Version };
        return Run(definition.Delete!.Write, local);
    }

    public object ReadCloud(string cloud)
    {
        using var document = JsonDocument.Parse(cloud);
        return definition.ReadCloud(document.RootElement);
    }

    public string WriteLocal(object entity) =>
        Json(writer => definition.WriteLocal(writer, entity));

    public static object? Get(object entity, string property) =>
        Property(entity, property).GetValue(entity);

    public static void Set(object entity, string property, object? value) =>
        Property(entity, property).SetValue(entity, value);

    public static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static PropertyInfo Property(object entity, string name) =>
        entity.GetType().GetProperty(name)!;

    private string Write(SyncOperationDefinition operation, string local)
    {
        Context = new(definition.DataType, "ann") { Version = Version };
        return Run(operation.Write, local);
    }

    private string Run(CloudWriter write, string local) =>
        Json(writer =>
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(local));
            write(ref reader, writer, Context);
        });
}
