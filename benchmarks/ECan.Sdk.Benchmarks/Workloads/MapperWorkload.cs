using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using ECan.Sdk.Benchmarks.Cloud;
using ECan.Sdk.Benchmarks.Harness;
using ECan.Sdk.Benchmarks.Mapping;

namespace ECan.Sdk.Benchmarks.Workloads;

/// <summary>The generated mapper beside what a person writes and beside System.Text.Json's own generator.</summary>
internal sealed class MapperWorkload : IWorkload
{
    public string Name => "mapper";

    public async Task<IReadOnlyList<Figure>> RunAsync() =>
        [
            .. await MeasureAsync("480 B", Skills.Make(1, 480)[0], 20_000),
            .. await MeasureAsync("20 KB", WithDiagram(20_000), 2_000),
        ];

    /// <summary>A skill as the flow editor leaves it: most of it is one large JSON value.</summary>
    private static AgentSkill WithDiagram(int bytes)
    {
        var skill = Skills.Make(1, 480)[0];
        var nodes = new JsonArray();
        skill.Diagram = new JsonObject { ["nodes"] = nodes };
        for (var i = 0; Skills.Bytes(skill).Length < bytes; i++)
        {
            nodes.Add(
                new JsonObject
                {
                    ["id"] = $"node-{i}",
                    ["label"] = "Read the next invoice",
                    ["x"] = i * 1.5,
                    ["done"] = false,
                }
            );
        }

        skill.Diagram = JsonNode.Parse(skill.Diagram.ToJsonString());
        return skill;
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(
        string size,
        AgentSkill skill,
        int count
    )
    {
        using var generated = new Subject(new GeneratedMapper(skill));
        using var handWritten = new Subject(new HandWrittenMapper(skill));
        using var serializer = new Subject(new SerializerMapper(skill));
        handWritten.MustGiveWhat(generated);
        serializer.MustGiveWhat(generated);
        return
        [
            await CompareAsync($"{size} to the queue's form", count, x => x.WriteLocal()),
            await CompareAsync($"{size} from there to the cloud's", count, x => x.WriteCloud()),
            await CompareAsync($"{size} back from the cloud's", count, x => x.Read()),
            Allocated(size, generated),
        ];

        async Task<Figure> CompareAsync(string work, int times, Action<Subject> step)
        {
            var beside = await RunAsync(handWritten);
            var platform = await RunAsync(serializer);
            return new(
                work,
                $"{beside.Ours.TotalMicroseconds / times:0.00} us",
                $"by hand {beside.Beside.TotalMicroseconds / times:0.00} us, System.Text.Json {platform.Beside.TotalMicroseconds / times:0.00} us",
                $"{beside.Ratio:0.00}, {platform.Ratio:0.00}",
                "at most 1.15 of by hand",
                beside.Ratio <= 1.15
            );

            Task<Rounds> RunAsync(Subject other) =>
                Rounds.RunAsync(
                    () => Rounds.TimeAsync(() => Repeat(generated)),
                    () => Rounds.TimeAsync(() => Repeat(other))
                );

            Task Repeat(Subject subject)
            {
                for (var i = 0; i < times; i++)
                {
                    step(subject);
                }

                return Task.CompletedTask;
            }
        }
    }

    private static Figure Allocated(string size, Subject generated)
    {
        const int Times = 1_000;
        generated.Write();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++)
        {
            generated.Write();
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Times;
        return new(
            $"{size} to the cloud's, allocated",
            $"{bytes:0} B",
            "",
            $"{bytes:0} B",
            "0 B beyond the output",
            bytes < 1
        );
    }

    /// <summary>A mapper with the buffers that it writes into again and again.</summary>
    private sealed class Subject : IDisposable
    {
        private static readonly JsonWriterOptions Relaxed = new()
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            SkipValidation = true,
        };

        private readonly IMapper mapper;
        private readonly ArrayBufferWriter<byte> local = new(64 * 1024);
        private readonly ArrayBufferWriter<byte> cloud = new(64 * 1024);
        private readonly Utf8JsonWriter localWriter;
        private readonly Utf8JsonWriter cloudWriter;
        private readonly JsonElement answer;

        public Subject(IMapper mapper)
        {
            this.mapper = mapper;
            localWriter = new(local, Relaxed);
            cloudWriter = new(cloud, Relaxed);
            Write();
            answer = JsonDocument.Parse(cloud.WrittenMemory.ToArray()).RootElement;
        }

        public void Write()
        {
            WriteLocal();
            WriteCloud();
        }

        public void WriteLocal()
        {
            local.ResetWrittenCount();
            localWriter.Reset(local);
            mapper.WriteLocal(localWriter);
            localWriter.Flush();
        }

        public void WriteCloud()
        {
            cloud.ResetWrittenCount();
            cloudWriter.Reset(cloud);
            mapper.WriteCloud(local.WrittenSpan, cloudWriter);
            cloudWriter.Flush();
        }

        public void Dispose()
        {
            localWriter.Dispose();
            cloudWriter.Dispose();
        }

        public void Read() => mapper.ReadCloud(answer);

        /// <summary>Only what gives the same can be compared.</summary>
        public void MustGiveWhat(Subject other)
        {
            if (!JsonElement.DeepEquals(answer, other.answer))
            {
                throw new InvalidOperationException(
                    $"{mapper.GetType().Name} gives {answer}, {other.mapper.GetType().Name} gives {other.answer}."
                );
            }
        }
    }
}
