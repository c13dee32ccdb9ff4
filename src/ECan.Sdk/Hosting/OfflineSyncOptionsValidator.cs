using System.Globalization;
using ECan.Sdk.Cloud;
using Microsoft.Extensions.Options;

namespace ECan.Sdk.Hosting;

/// <summary>Checks options at start. Each message names the option, its value and what to do.</summary>
internal sealed class OfflineSyncOptionsValidator : IValidateOptions<OfflineSyncOptions>
{
    public ValidateOptionsResult Validate(string? name, OfflineSyncOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string[] problems = [.. Required(options), .. Entities(options), .. Ranges(options)];
        return problems.Length == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(problems);
    }

    /// <exception cref="OptionsValidationException">An option is missing or wrong.</exception>
    public static void ThrowIfInvalid(OfflineSyncOptions options)
    {
        var result = new OfflineSyncOptionsValidator().Validate(Options.DefaultName, options);
        if (result.Failed)
        {
            throw new OptionsValidationException(
                Options.DefaultName,
                typeof(OfflineSyncOptions),
                result.Failures
            );
        }
    }

    private static IEnumerable<string> Required(OfflineSyncOptions options)
    {
        if (EndpointRules.FindProblem(options.Endpoint) is { } problem)
        {
            yield return Option(
                nameof(options.Endpoint),
                $"{problem} Set it to the GraphQL endpoint, such as https://abc.appsync-api.eu-west-1.amazonaws.com/graphql; credentials belong into {nameof(options.Authorization)}."
            );
        }

        if (options.Authorization is null)
        {
            yield return Option(
                nameof(options.Authorization),
                "is not set. Set it to what the API asks for, such as AppSyncAuthorization.ApiKey(\"...\")."
            );
        }

        if (options.QueueDirectory is { } directory && string.IsNullOrWhiteSpace(directory))
        {
            yield return Option(
                nameof(options.QueueDirectory),
                "is an empty text. Set it to a directory that can be written, or leave it null for the directory of the operating system."
            );
        }

        if (
            options is { QueueDirectory: null, ApplicationName: { } application }
            && (
                string.IsNullOrWhiteSpace(application)
                || application is "." or ".."
                || application.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) >= 0
            )
        )
        {
            yield return Option(
                nameof(options.ApplicationName),
                $"is '{application}', which cannot be the name of a folder. Use a plain name such as 'eCan.ai', or set QueueDirectory."
            );
        }
    }

    private static IEnumerable<string> Entities(OfflineSyncOptions options)
    {
        if (options.Entities is null or { Count: 0 })
        {
            yield return Option(
                nameof(options.Entities),
                "is empty, so that nothing could be synced. Set it to the generated ECanSync.Entities."
            );
            yield break;
        }

        foreach (
            var twice in options
                .Entities.GroupBy(entity => entity.DataType, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
        )
        {
            yield return Option(
                nameof(options.Entities),
                $"holds {twice.Count()} definitions of the data type '{twice.Key}'. Keep one of them."
            );
        }

        foreach (
            var twice in options
                .Entities.GroupBy(entity => entity.ClrType)
                .Where(group => group.Select(entity => entity.DataType).Distinct().Count() > 1)
        )
        {
            var types = string.Join("', '", twice.Select(entity => entity.DataType));
            yield return Option(
                nameof(options.Entities),
                $"maps the class {twice.Key.FullName} to several data types: '{types}'. A class can stand for one only."
            );
        }
    }

    private static IEnumerable<string> Ranges(OfflineSyncOptions options) =>
        new[]
        {
            Range(nameof(options.MaxRetries), options.MaxRetries, 1, 100),
            Range(
                nameof(options.AutoRetryInterval),
                options.AutoRetryInterval,
                TimeSpan.FromSeconds(1),
                TimeSpan.FromDays(1)
            ),
            Range(
                nameof(options.RequestTimeout),
                options.RequestTimeout,
                TimeSpan.FromMilliseconds(100),
                TimeSpan.FromMinutes(5)
            ),
            Range(
                nameof(options.OutcomeUnknownHold),
                options.OutcomeUnknownHold,
                TimeSpan.Zero,
                Hour
            ),
            Range(
                nameof(options.StartupDrainTimeout),
                options.StartupDrainTimeout,
                TimeSpan.Zero,
                Hour
            ),
            Range(nameof(options.StopTimeout), options.StopTimeout, TimeSpan.Zero, Hour),
            Range(nameof(options.MaxBatchCount), options.MaxBatchCount, 1, 1000),
            Range(nameof(options.MaxBatchBytes), options.MaxBatchBytes, 1024, 16 * 1024 * 1024),
            Range(nameof(options.MaxTaskBytes), options.MaxTaskBytes, 1024, 16 * 1024 * 1024),
            Range(
                nameof(options.MaxQueueBytes),
                options.MaxQueueBytes,
                1024L * 1024,
                1024L * 1024 * 1024 * 1024
            ),
            RoomForOne(options),
            Range(nameof(options.MaxParallelBatches), options.MaxParallelBatches, 1, 64),
            Defined(nameof(options.Durability), options.Durability),
            Defined(nameof(options.StartupDrain), options.StartupDrain),
        }.OfType<string>();

    private static TimeSpan Hour => TimeSpan.FromHours(1);

    private static string? Range<T>(string option, T value, T least, T most)
        where T : IComparable<T>, IFormattable =>
        value.CompareTo(least) < 0 || value.CompareTo(most) > 0
            ? Option(
                option,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"is {value}. Use a value from {least} to {most}."
                )
            )
            : null;

    private static string? RoomForOne(OfflineSyncOptions options) =>
        options.MaxQueueBytes is >= 1024 * 1024 and var queue && queue < options.MaxTaskBytes
            ? Option(
                nameof(options.MaxQueueBytes),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"is {queue}, less than one task may have ({nameof(options.MaxTaskBytes)} is {options.MaxTaskBytes}). Raise the one or lower the other."
                )
            )
            : null;

    private static string? Defined<T>(string option, T value)
        where T : struct, Enum =>
        Enum.IsDefined(value)
            ? null
            : Option(option, $"is {value}. Use one of {string.Join(", ", Enum.GetNames<T>())}.");

    private static string Option(string option, string problem) =>
        $"{nameof(OfflineSyncOptions)}.{option} {problem}";
}
