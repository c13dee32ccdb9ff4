using ECan.Sdk.Crash.App;
using ECan.Sdk.Crash.App.Work;

switch (args)
{
    case [ChildSettings.Command, ..]:
        // Whoever started this holds its standard input: when he is gone, so is this.
        _ = Task.Run(async () =>
        {
            await Console.In.ReadToEndAsync();
            Environment.Exit(0);
        });
        await Load.RunAsync(ChildSettings.Parse(args));
        return 1;
    case [Obedience.Command, ..]:
        await Obedience.RunAsync(ChildSettings.Parse(args));
        return 0;
    default:
        await Console.Error.WriteLineAsync("This program is started by the crash tests.");
        return 2;
}
