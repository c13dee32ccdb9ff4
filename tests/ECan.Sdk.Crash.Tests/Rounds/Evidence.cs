using System.Globalization;
using ECan.Sdk.Crash.App.Journals;
using ECan.Sdk.Crash.Tests.Checking;
using ECan.Sdk.Testing;

namespace ECan.Sdk.Crash.Tests.Rounds;

/// <summary>Keeps what is needed to understand a round that went wrong.</summary>
internal static class Evidence
{
    /// <summary>Copies journals and queue, and writes down what the cloud saw.</summary>
    /// <returns>The directory.</returns>
    public static string Keep(
        CrashPlan plan,
        string directory,
        LocalAppSync cloud,
        RoundRecord record,
        IEnumerable<Finding> findings
    )
    {
        var target = Path.Combine(
            Repository.PathOf("artifacts", "crash"),
            string.Create(CultureInfo.InvariantCulture, $"seed-{plan.Seed}-{plan.Processes}")
        );
        if (Directory.Exists(target))
        {
            Directory.Delete(target, recursive: true);
        }

        foreach (var file in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(directory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Directory.CreateDirectory(target);
        File.WriteAllLines(
            Path.Combine(target, "findings.txt"),
            findings.Select(finding => finding.ToString()).Prepend(plan.ToString())
        );
        File.WriteAllLines(
            Path.Combine(target, "executions.txt"),
            record.Executions.Select(item => item.ToString())
        );
        File.WriteAllLines(Path.Combine(target, "requests.txt"), cloud.Requests.Select(Line));
        File.WriteAllLines(
            Path.Combine(target, "cloud.txt"),
            record.Cloud.Select(entity => entity.ToString())
        );
        File.WriteAllLines(Path.Combine(target, "local.txt"), record.Local.Entities.Select(Line));
        return target;
    }

    private static string Line(RecordedRequest request) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{request.ReceivedAt:HH:mm:ss.fff} {request.Headers.GetValueOrDefault("x-crash-request")} {request.Field} status {request.Status} executed {request.Executed} faults [{string.Join(", ", request.Faults)}] {request.Variables?.ToJsonString()}"
        );

    private static string Line(EntityHistory entity) =>
        $"{entity.Token} {entity.Kind} {entity.Key}: {string.Join(", ", entity.Writes.Select(write => $"{write.Operation} {write.Version} {write.Outcome?.ToString() ?? "?"}"))}";
}
