using System.CommandLine;
using Kinora.Http;
using Kinora.Operation;
using Kinora.Settings;
using Kinora.Store;

namespace Kinora.Cli.Serving;

/// <summary><c>serve</c>: the API, until it is told to stop.</summary>
internal sealed class ServeVerb(Terminal terminal)
{
    private readonly Option<string?> config = Options.Text("--config", "A JSON file of settings; the environment and flags go before it.", "file");
    private readonly Dictionary<string, Option<string?>> flags = ServerSettingTable.All.ToDictionary(setting => setting.Name, Flag);

    public Command Build()
    {
        var command = new Command("serve", "Serve the API that skills and pages speak, on this machine.") { config };
        foreach (var flag in flags.Values) command.Options.Add(flag);
        command.SetAction(RunAsync);
        return command;
    }

    private static Option<string?> Flag(ServerSetting setting)
    {
        var shown = setting.Show(new ServerSettings());
        var option = Options.Text("--" + setting.Name, $"{setting.Description} [{setting.Variable}; default: {(shown.Length > 0 ? shown : "none")}]", setting.Value);
        if (setting.IsSwitch) option.Arity = ArgumentArity.ZeroOrOne;
        return option;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var settings = EnvironmentSettings.Read(() => Read(parsed), ExitCodes.BadUsage);
        await using var server = await KinoraServer.StartAsync(settings, TimeProvider.System, cancellation);
        terminal.Out.WriteLine($"Kinora serves {server.Address.GetLeftPart(UriPartial.Authority)} (data: {Shown.Path(settings.DataFolder)}). Ctrl+C stops it.");
        await terminal.Out.FlushAsync(cancellation);
        var notice = ServerNotice.OfThisProcess(server.Address, server.OwnerToken);
        notice.Write(settings.DataFolder);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var care = new QuietMemory(TimeProvider.System).CareAsync(stopping.Token);
        try
        {
            await server.WaitForShutdownAsync(cancellation);
        }
        finally
        {
            notice.Remove(settings.DataFolder);
            await stopping.CancelAsync();
            await care;
        }

        return ExitCodes.Done;
    }

    private ServerSettings Read(ParseResult parsed)
    {
        var named = flags.Where(flag => parsed.GetResult(flag.Value) is { Implicit: false })
            .ToDictionary(flag => flag.Key, flag => parsed.GetValue(flag.Value) ?? "yes");
        var file = parsed.GetValue(config) is { } path ? System.Text.Encoding.UTF8.GetString(SmallFile.Read(path, "settings", 1 << 20)) : null;
        return ServerSettingSources.Read(file, Environment.GetEnvironmentVariable, named);
    }
}
