using ECan.Sdk;
using ECan.Sdk.Testing;
using Microsoft.Extensions.Options;
using OfflineDemo;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

if (args is [Worker.FirstRun or Worker.AfterCrash, ..])
{
    using var worker = new Worker(DemoSettings.FromWorkerArguments(args));
    await (
        args[0] == Worker.FirstRun
            ? worker.RunUntilKilledAsync()
            : worker.RunAfterCrashAsync(stop.Token)
    );
    return 0;
}

DemoArguments arguments;
try
{
    arguments = DemoArguments.Parse(args);
}
catch (FormatException exception)
{
    await Console.Error.WriteLineAsync($"{exception.Message}\n\n{DemoArguments.Usage}");
    return 2;
}

var directory = Directory.CreateTempSubdirectory("OfflineDemo-").FullName;
var exitCode = 1;
try
{
    if (arguments.Endpoint is { } endpoint)
    {
        var settings = new DemoSettings(
            endpoint,
            directory,
            arguments.ApiKey,
            arguments.Token,
            IsLocalCloud: false
        );
        exitCode = await new Supervisor(settings, cloud: null).RunAsync(stop.Token);
    }
    else
    {
        var schema = Path.Combine(AppContext.BaseDirectory, "appsync_schema.graphql");
        await using var cloud = await LocalAppSync.StartFromFileAsync(schema);
        Console.WriteLine($"A cloud of our own at {cloud.Endpoint}");
        var settings = new DemoSettings(
            cloud.Endpoint,
            directory,
            cloud.ApiKey,
            Token: null,
            IsLocalCloud: true
        );
        exitCode = await new Supervisor(settings, cloud).RunAsync(stop.Token);
    }
}
catch (Exception exception)
    when (exception
            is OptionsValidationException
                or CloudRequestException
                or InvalidOperationException
    )
{
    await Console.Error.WriteLineAsync(exception.Message);
}
finally
{
    if (exitCode == 0)
    {
        Directory.Delete(directory, recursive: true);
    }
    else
    {
        Console.WriteLine($"Left for inspection: {directory}");
    }
}

return exitCode;
